import { expect, test } from "vitest";
import { chart, histogramPath, valueScale } from "./histogram-scale.ts";

const histogram = (counts: readonly number[], lower = 0, upper = 1000) => {
  const all = new Uint32Array(256);
  all.set(counts);
  return { counts: all, range: { lower, upper }, choices: [] };
};
const heights = (path: string) => [...path.matchAll(/V([\d.]+)H/g)].map((match) => Number(match[1]));

test("grey values run over the whole width and stop at its ends", () => {
  const scale = valueScale(histogram([]));
  expect([scale.at(0), scale.at(500), scale.at(1000), scale.at(65535)]).toEqual([
    0,
    chart.width / 2,
    chart.width,
    chart.width,
  ]);
});

test("a place along the chart has a grey value, beyond its ends that of the end", () => {
  const { valueAt } = valueScale(histogram([], -200, 1000));
  expect([-5, 0, chart.width / 2, chart.width, 2 * chart.width].map(valueAt)).toEqual([
    -200, -200, 400, 1000, 1000,
  ]);
});

test("ticks are round numbers; a picture of one grey value has one", () => {
  const { ticks, label } = valueScale(histogram([], -200, 1000));
  expect(ticks.map(label)).toEqual(["−200", "0", "200", "400", "600", "800", "1000"]);
  const flat = valueScale(histogram([], 7, 7));
  expect(flat.ticks.map(flat.at)).toEqual([chart.width / 2]);
});

test("a bar is as high as its count; the end bins, which hold what lies beyond, do not set the scale", () => {
  const bars = heights(histogramPath(histogram([10_000, 100, 50]), false));
  const floor = chart.height - chart.foot;
  expect(bars).toHaveLength(256);
  expect([bars[0], bars[1], bars[2], bars[3]]).toEqual([4, 4, 4 + (floor - 4) / 2, floor]);
});

test("an empty histogram is flat", () => {
  expect(new Set(heights(histogramPath(histogram([]), true))).size).toBe(1);
});
