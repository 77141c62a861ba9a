import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PixelPoint } from "../../outline.ts";
import { enclosedArea } from "../enclosed-area.ts";
import { nearestEdge } from "../nearest-edge.ts";
import { splineOutline } from "./spline-outline.ts";
import { splinePoints } from "./spline-points.ts";

const circle = (count: number, radius = 30): PixelPoint[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return [50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)];
  });
/** How far a point of one closed curve is from another, at most. */
const farthest = (points: readonly PixelPoint[], curve: readonly PixelPoint[]) =>
  Math.max(...points.map((point) => nearestEdge({ type: "polygon", points: curve }, point)!.distance));
const number = fc.double({ min: 0, max: 200, noNaN: true });
const clicks = fc
  .uniqueArray(fc.tuple(fc.nat(60), fc.nat(60)), {
    minLength: 3,
    maxLength: 8,
    selector: (point) => point.join(),
  })
  .map((points): PixelPoint[] => points);

describe("splinePoints", () => {
  it("runs through every point clicked, at most half a pixel apart", () => {
    fc.assert(
      fc.property(clicks, fc.boolean(), (points, closed) => {
        const curve = splinePoints(points, closed);
        const places = new Set(curve.map(String));
        expect(points.filter((point) => !places.has(String(point)))).toEqual([]);
        const next = closed ? [...curve, curve[0]!] : curve;
        const gaps = next
          .slice(1)
          .map(([x, y], index) => Math.hypot(x - next[index]![0], y - next[index]![1]));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 60 },
    );
  });

  it("is a straight line for points on one, spaced unequally", () => {
    const line: PixelPoint[] = [[1, 2], [2, 3], [20, 21], [22, 23]]; // biome-ignore format: four points
    for (const [x, y] of splinePoints(line, false)) expect(y - x).toBeCloseTo(1, 9);
    const xs = splinePoints(line, false).map(([x]) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it("stays within 0.1 pixel of a circle of radius 30 through 12 points", () => {
    for (const [x, y] of splinePoints(circle(12), true))
      expect(Math.abs(Math.hypot(x - 50, y - 50) - 30)).toBeLessThan(0.1);
  });

  it("moves and turns with the points", () => {
    fc.assert(
      fc.property(clicks, number, number, (points, dx, dy) => {
        const turned = points.map(([x, y]): PixelPoint => [dx - y, dy + x]);
        // How many points a stretch has may differ by one where its length is a multiple of their distance.
        const back = splinePoints(turned, true).map(([x, y]): PixelPoint => [y - dy, dx - x]);
        const curve = splinePoints(points, true);
        const within = back.length === curve.length ? 1e-6 : 0.25;
        expect(farthest(back, curve)).toBeLessThan(within);
        expect(farthest(curve, back)).toBeLessThan(within);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves a point clicked twice out, and keeps two points", () => {
    expect(splinePoints([[1, 1], [1, 1], [5, 5]], false)).toEqual([[1, 1], [5, 5]]); // biome-ignore format: points
    expect(splinePoints([], true)).toEqual([]);
    expect(splinePoints([[3, 4]], true)).toEqual([[3, 4]]);
  });
});

describe("splineOutline", () => {
  it("encloses a circle's area to 0.3 %", () => {
    expect(enclosedArea(splineOutline(circle(16))!).area / (Math.PI * 900)).toBeCloseTo(1, 2);
  });

  it("keeps to the curve within 0.06 pixel, on the grid of 1/256", () => {
    fc.assert(
      fc.property(clicks, (points) => {
        const outline = splineOutline(points)!;
        const away = splinePoints(points, true).map((point) => nearestEdge(outline, point)!.distance);
        expect(Math.max(...away)).toBeLessThan(0.06);
        expect(outline.points.flat().every((value) => Number.isInteger(value * 256))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("is nothing for two points", () => {
    expect(splineOutline([[1, 1], [9, 9], [1, 1]])).toBeUndefined(); // biome-ignore format: three points
  });
});
