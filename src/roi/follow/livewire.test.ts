import { describe, expect, it } from "vitest";
import {
  distances,
  sampleImage,
  sampleTruths,
  spacedPoints,
  trueBorders,
} from "../../../e2e/sample-borders.ts";
import { splinePoints } from "../edit/curve/spline-points.ts";
import type { PixelPoint } from "../outline.ts";
import { lineCosts } from "./line-costs.ts";
import { fixLivewire, livewireOutline, livewirePath, startLivewire, stepBackLivewire } from "./livewire.ts";
import { shortestPaths } from "./shortest-paths.ts";
import { tissuePicture } from "./tissue-picture.ts";

/** A picture of `size` pixels with a value for each centre, 0 to 1. */
function drawn(size: number, value: (x: number, y: number) => number) {
  const data = Float32Array.from({ length: size * size }, (_, at) =>
    value((at % size) + 0.5, Math.floor(at / size) + 0.5),
  );
  return { rows: size, columns: size, data };
}
const ring = (x: number, y: number) => Math.abs(Math.hypot(x - 32, y - 32) - 20);
const onRing = (angle: number): PixelPoint => [32 + 20 * Math.cos(angle), 32 + 20 * Math.sin(angle)];

describe("livewire", () => {
  it.each([
    ["dark", 0.6, drawn(64, (x, y) => 0.5 - 0.3 * Math.exp(-(ring(x, y) ** 2) / 2))],
    ["bright", 0.6, drawn(64, (x, y) => 0.5 + 0.3 * Math.exp(-(ring(x, y) ** 2) / 2))],
    ["step", 1.4, drawn(64, (x, y) => 0.5 + 0.3 * Math.tanh(Math.hypot(x - 32, y - 32) - 20))],
  ] as const)("follows a %s circle within %s pixel from five clicks", (line, limit, picture) => {
    let wire = startLivewire(lineCosts(picture, line), onRing(0));
    for (const turn of [1, 2, 3, 4]) wire = fixLivewire(wire, onRing((turn * 2 * Math.PI) / 5));
    const outline = livewireOutline(wire)!;
    for (const [x, y] of outline.points) expect(ring(x, y)).toBeLessThan(limit);
    expect(outline.points.flat().every((value) => Number.isInteger(value * 256))).toBe(true);
  });

  it("is straight where nothing is seen", () => {
    const costs = lineCosts(
      drawn(64, () => 0.5),
      "any",
    );
    const path = livewirePath(startLivewire(costs, [5.5, 5.5]), [55.5, 30.5]);
    for (const [x, y] of path)
      expect(Math.abs((y - 5.5) * 50 - (x - 5.5) * 25) / Math.hypot(50, 25)).toBeLessThan(1);
  });

  it("gives the same path whatever was asked for before", () => {
    const { truth, slice } = { truth: sampleTruths[1]!, slice: sampleTruths[1]!.axialSlices[3]! };
    const costs = lineCosts(tissuePicture(sampleImage(truth.study, slice)), "dark");
    const wandering = startLivewire(costs, [120, 230]);
    for (const to of [[121, 231], [200, 200], [10, 10]] as const) livewirePath(wandering, to); // biome-ignore format: three points
    expect(livewirePath(wandering, [140, 250])).toEqual(
      livewirePath(startLivewire(costs, [120, 230]), [140, 250]),
    );
  });

  it("steps back to the value before, and past the first click to nothing", () => {
    const costs = lineCosts(
      drawn(32, (x) => x / 32),
      "step",
    );
    const one = startLivewire(costs, [4, 4]);
    const two = fixLivewire(one, [20, 9]);
    const back = stepBackLivewire(fixLivewire(two, [9, 20]))!;
    expect([back.clicks, back.pieces]).toEqual([two.clicks, two.pieces]);
    expect(livewirePath(back, [3, 28])).toEqual(livewirePath(two, [3, 28]));
    expect(stepBackLivewire(stepBackLivewire(back)!)).toBeUndefined();
    expect(fixLivewire(two, [20, 9])).toBe(two);
    expect(livewireOutline(two)).toBeUndefined();
  });

  it("runs straight to a point beyond its window or beyond the image", () => {
    const costs = lineCosts(
      drawn(400, () => 0.5),
      "any",
    );
    expect(livewirePath(startLivewire(costs, [10, 10]), [390, 20]).at(-1)).toEqual([390, 20]);
    expect(livewirePath(startLivewire(costs, [-3, 10]), [500, 900]).at(0)).toEqual([-3, 10]);
  });
});

it("Dijkstra's path is the cheapest: around a wall through its gap", () => {
  const size = 21;
  const data = Float32Array.from({ length: size * size }, (_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    return (x === 10 || x === 11) && y !== 18 ? 100 : 1;
  });
  const path = shortestPaths({ rows: size, columns: size, data }, 2, 2, 100).to(18, 2);
  expect(path[0]).toEqual([2, 2]);
  expect(path.at(-1)).toEqual([18, 2]);
  for (const [x, y] of path) if (x === 10 || x === 11) expect(y).toBe(18);
});

describe("livewire on the samples, four clicks", () => {
  const slices = sampleTruths.flatMap((truth) =>
    truth.axialSlices
      .filter(({ level }) => /^L(2|2\/3|3|3\/4|4)$/.test(level))
      .map((slice) => ({ study: truth.study, slice })),
  );
  const found = slices.flatMap(({ study, slice }) => {
    const costs = lineCosts(tissuePicture(sampleImage(study, slice)), "dark");
    return (["L", "R"] as const).flatMap((side) =>
      Object.entries(trueBorders(slice, side)).map(([border, truth]) => {
        const [first, ...more] = spacedPoints(truth, 4);
        const wire = more.reduce(fixLivewire, startLivewire(costs, first!));
        const path = wire.pieces.flat();
        const away = [...distances(path, truth), ...distances(truth, path)];
        return { border, farthest: Math.max(...away), mean: away.reduce((a, b) => a + b) / away.length };
      }),
    );
  });
  const of = (border: string) => found.filter((each) => each.border === border);
  const within = (border: string, pixels: number) =>
    of(border).filter(({ farthest }) => farthest <= pixels).length / of(border).length;

  it("follows the fascia within one pixel", () => {
    expect(of("fascia")).toHaveLength(54);
    expect(within("fascia", 1)).toBeGreaterThanOrEqual(53 / 54);
    expect(within("fascia", 1.3)).toBe(1);
  });

  it("follows the cleft between MF and ES within one pixel in most, and within one on average in each", () => {
    // Where muscle touches muscle, or fat lies on both sides, the picture shows no line: 18 of 54 leave the truth by more.
    expect(within("cleft", 1)).toBeGreaterThanOrEqual(36 / 54);
    expect(within("cleft", 1.3)).toBeGreaterThanOrEqual(48 / 54);
    expect(within("cleft", 2.6)).toBe(1);
    for (const { mean } of of("cleft")) expect(mean).toBeLessThan(0.9);
  });

  it("leaves the cleft to a spline where it sees nothing: four clicks, within one pixel in 49 of 54", () => {
    const farthest = slices.flatMap(({ slice }) =>
      (["L", "R"] as const).map((side) => {
        const truth = trueBorders(slice, side).cleft;
        const curve = splinePoints(spacedPoints(truth, 4), false);
        return Math.max(...distances(curve, truth), ...distances(truth, curve));
      }),
    );
    expect(farthest.filter((away) => away <= 1).length).toBeGreaterThanOrEqual(49);
    expect(Math.max(...farthest)).toBeLessThan(1.4);
  });
});
