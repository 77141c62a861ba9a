import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "../../outline.ts";
import { enclosedArea } from "../enclosed-area.ts";
import { nearestEdge } from "../nearest-edge.ts";
import { resampled } from "./resampled.ts";
import { simplifyOutline, smoothOutline } from "./smooth-outline.ts";

const wavy = (radius: number, waves: number, count = 120): Outline => ({
  type: "freehand",
  points: Array.from({ length: count }, (_, index): PixelPoint => {
    const angle = (2 * Math.PI * index) / count;
    const r = radius * (1 + waves * Math.sin(20 * angle));
    return [60 + r * Math.cos(angle), 60 + r * Math.sin(angle)];
  }),
});
const radii = ({ points }: Outline) => points.map(([x, y]) => Math.hypot(x - 60, y - 60));

describe("smoothOutline", () => {
  it("turns a ragged circle into a smooth one of the same area", () => {
    const { outline, areaChange } = smoothOutline(wavy(30, 0.05), 4);
    expect(Math.max(...radii(outline)) - Math.min(...radii(outline))).toBeLessThan(0.5);
    expect(Math.abs(areaChange)).toBeLessThan(0.005);
    expect(areaChange).toBeCloseTo(enclosedArea(outline).area / enclosedArea(wavy(30, 0.05)).area - 1, 12);
  });

  it("keeps the area to 0.5 %, whichever way round it is drawn", () => {
    const radius = fc.double({ min: 12, max: 40, noNaN: true });
    fc.assert(
      fc.property(radius, fc.double({ min: 0, max: 0.1, noNaN: true }), fc.boolean(), (r, waves, turned) => {
        const { points } = wavy(r, waves);
        const outline: Outline = { type: "freehand", points: turned ? [...points].reverse() : points };
        for (const sigma of [1, 2, 4])
          expect(Math.abs(smoothOutline(outline, sigma).areaChange)).toBeLessThan(0.005);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves an outline without size as it is", () => {
    const flat: Outline = { type: "polygon", points: [[1, 1], [1, 1], [1, 1]] }; // biome-ignore format: three points
    expect(smoothOutline(flat, 3)).toEqual({ outline: flat, areaChange: 0 });
    expect(smoothOutline(wavy(20, 0.1), 0).areaChange).toBe(0);
  });
});

it("simplifyOutline keeps the border within the distance, and the area within it times the perimeter", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 3, noNaN: true }), (within) => {
      const before = wavy(25, 0.03);
      const { outline, areaChange } = simplifyOutline(before, within);
      expect(outline.points.length).toBeLessThanOrEqual(before.points.length);
      for (const point of before.points)
        expect(nearestEdge(outline, point)!.distance).toBeLessThan(within + 0.01);
      expect(Math.abs(areaChange) * enclosedArea(before).area).toBeLessThan(within * 2 * Math.PI * 25 * 1.3);
    }),
    { numRuns: 20 },
  );
});

it("points along a square are equally spaced", () => {
  const square: PixelPoint[] = [[0, 0], [8, 0], [8, 8], [0, 8]]; // biome-ignore format: four corners
  expect(resampled(square, 4)).toEqual([[0, 0], [4, 0], [8, 0], [8, 4], [8, 8], [4, 8], [0, 8], [0, 4]]); // biome-ignore format: points
});
