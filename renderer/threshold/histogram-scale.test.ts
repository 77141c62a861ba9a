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
  expect([scale(0), scale(500), scale(1000), scale(65535)]).toEqual([
    0,
    chart.width / 2,
    chart.width,
    chart.width,
  ]);
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
