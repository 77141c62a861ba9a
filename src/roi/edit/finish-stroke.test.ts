import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PixelPoint } from "../outline.ts";
import { enclosedArea } from "./enclosed-area.ts";
import { finishStroke } from "./finish-stroke.ts";
import { nearestEdge } from "./nearest-edge.ts";
import { thinPoints } from "./thin-points.ts";

const arc = (from: number, to: number, steps: number): PixelPoint[] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + ((to - from) * step) / steps;
    return [60 + 25 * Math.cos(angle), 60 + 25 * Math.sin(angle)];
  });

describe("finishStroke", () => {
  it("thins a circle, closes it, and keeps its area", () => {
    const outline = finishStroke(arc(0, 2 * Math.PI, 600))!;
    expect(outline.type).toBe("freehand");
    expect(outline.points.length).toBeLessThan(40);
    const { area } = enclosedArea(outline);
    expect(Math.abs(area - Math.PI * 625)).toBeLessThan(0.25 * 2 * Math.PI * 25);
  });

  it("cuts what the hand overshot", () => {
    const wobbly = arc(0, 2.1 * Math.PI, 600).map(
      ([x, y], index): PixelPoint => (index > 560 ? [x - (index - 590) / 20, y] : [x, y]),
    );
    const { points } = finishStroke(wobbly)!;
    const turn = points.reduce((sum, [x, y], index) => {
      const next = points[(index + 1) % points.length]!;
      const step = Math.atan2(next[1] - 60, next[0] - 60) - Math.atan2(y - 60, x - 60);
      return sum + Math.atan2(Math.sin(step), Math.cos(step));
    }, 0);
    expect(turn).toBeCloseTo(2 * Math.PI, 9);
    expect(points.every(([x, y]) => Math.hypot(x - 60, y - 60) < 27)).toBe(true);
  });

  it("gives nothing for a click or a line of two points", () => {
    expect(finishStroke([])).toBeUndefined();
    expect(finishStroke([[3, 3], [3, 3], [3, 3]])).toBeUndefined(); // biome-ignore format: three points
    expect(finishStroke([[3, 3], [Number.NaN, 4], [5, 3]])).toBeUndefined(); // biome-ignore format: three points
  });

  it("keeps to the number of vertices", () => {
    const ragged = arc(0, 2 * Math.PI, 3000).map(([x, y], index): PixelPoint => [x + (index % 2), y]);
    expect(finishStroke(ragged, 50)!.points.length).toBeLessThanOrEqual(50);
  });

  it("writes coordinates that single precision holds", () => {
    for (const [x, y] of finishStroke(arc(0.1, 6.2, 300))!.points)
      expect([Math.fround(x), Math.fround(y)]).toEqual([x, y]);
  });
});

describe("thinPoints", () => {
  it("leaves out only points within the tolerance of what stays, and never all", () => {
    const coordinate = fc.double({ min: 0, max: 50, noNaN: true });
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 5, noNaN: true }), (points, tolerance) => {
        const kept = thinPoints(points, tolerance);
        expect(kept.length).toBeGreaterThanOrEqual(3);
        for (const point of points)
          expect(nearestEdge({ type: "freehand", points: kept }, point)!.distance).toBeLessThanOrEqual(
            tolerance + 1e-9,
          );
      }),
    );
  });

  it("keeps the corners of a square drawn with many points", () => {
    const side = Array.from({ length: 10 }, (_, index) => index);
    const points: PixelPoint[] = [
      ...side.map((at): PixelPoint => [at, 0]),
      ...side.map((at): PixelPoint => [10, at]),
      ...side.map((at): PixelPoint => [10 - at, 10]),
      ...side.map((at): PixelPoint => [0, 10 - at]),
    ];
    expect(thinPoints(points, 0.1)).toEqual([[0, 0], [10, 0], [10, 10], [0, 10]]); // biome-ignore format: four corners
  });
});
