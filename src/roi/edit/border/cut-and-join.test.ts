import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PixelPoint } from "../../outline.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { cutRegion } from "./cut-region.ts";
import { joinPieces } from "./join-pieces.ts";

const size = { rows: 60, columns: 70 };
const square: Roi = {
  id: "ES_L",
  name: "ES_L",
  origin: "drawn",
  outlines: [{ type: "polygon", points: [[10, 10], [50, 10], [50, 50], [10, 50]] }], // biome-ignore format: corners
};
const pixels = (roi: Roi) => rasteriseRoi(roi, size).data;
const count = (roi: Roi) => pixels(roi).reduce((sum, one) => sum + one, 0);

describe("cutRegion", () => {
  it("cuts a square at a line, the larger side first", () => {
    const [larger, smaller] = cutRegion(square, [[20, 0], [20, 60]], size)!; // biome-ignore format: a line
    expect([count(larger), count(smaller)]).toEqual([30 * 40, 10 * 40]);
    expect(larger.outlines[0].points.every(([x]) => x >= 20)).toBe(true);
  });

  it("goes straight on where the line ends within the region", () => {
    const [larger, smaller] = cutRegion(square, [[20, 25], [20, 35]], size)!; // biome-ignore format: a line
    expect([count(larger), count(smaller)]).toEqual([30 * 40, 10 * 40]);
  });

  const outline = (points: PixelPoint[]) => ({ type: "polygon" as const, points });
  const box = (left: number, top: number, right: number, bottom: number) =>
    outline([[left, top], [right, top], [right, bottom], [left, bottom]]); // biome-ignore format: corners

  it("leaves a piece that the line does not touch, on whichever side it is", () => {
    for (const far of [box(2, 10, 6, 20), box(60, 10, 64, 20)]) {
      const pieces: Roi = { ...square, outlines: [box(20, 10, 40, 30), far] };
      // 2 columns of 20 pixels are trimmed off a piece of 400; another of 40 is beside it.
      for (const at of [22, 38]) {
        const [larger, smaller] = cutRegion(pieces, [[at, 8], [at, 32]], size)!; // biome-ignore format: a line
        expect([count(larger), count(smaller)]).toEqual([400, 40]);
        expect(larger.outlines.map(({ points }) => new Set(points.map(String)))).toContainEqual(
          new Set(far.points.map(String)),
        );
      }
    }
  });

  it("cuts one arm of a U through, and leaves the other", () => {
    const u = outline([[10, 10], [20, 10], [20, 40], [40, 40], [40, 10], [50, 10], [50, 50], [10, 50]]); // biome-ignore format: corners
    const shape: Roi = { ...square, outlines: [u] };
    // Arms of 10 x 30 on a base of 40 x 10: 10 x 10 of the left arm's tip are cut off.
    for (const line of [
      [[5, 20], [25, 20]], // biome-ignore format: a line
      [[12, 20], [16, 20]], // biome-ignore format: a line that goes on to the arm's borders
      [[25, 20], [15, 20], [5, 20], [7, 21]], // biome-ignore format: the hand turns back at the end
    ] as PixelPoint[][]) {
      const [larger, smaller] = cutRegion(shape, line, size)!;
      expect([count(larger), count(smaller)]).toEqual([900, 100]);
    }
    // A line through both arms cuts both off.
    expect(cutRegion(shape, [[5, 20], [55, 20]], size)!.map(count)).toEqual([800, 200]); // biome-ignore format: a line
  });

  it("cuts beside a hole, and the hole stays", () => {
    const ring: Roi = { ...square, outlines: [box(10, 10, 50, 50), box(30, 25, 40, 35)] };
    const [larger, smaller] = cutRegion(ring, [[18, 5], [15, 55]], size)!; // biome-ignore format: a slanted line
    expect(count(larger) + count(smaller)).toBe(1500);
    expect(larger.outlines).toHaveLength(2);
    expect(smaller.outlines).toHaveLength(1);
    // One wall of a ring cut through divides nothing.
    expect(cutRegion(ring, [[5, 30], [32, 30]], size)).toBeUndefined(); // biome-ignore format: a line
    expect(cutRegion(ring, [[5, 30], [55, 30]], size)!.map(count)).toEqual([750, 750]); // biome-ignore format: a line
  });

  it("does not cut what the line misses", () => {
    expect(cutRegion(square, [[60, 0], [60, 60]], size)).toBeUndefined(); // biome-ignore format: a line
    expect(cutRegion(square, [[20, 20], [20, 20]], size)).toBeUndefined(); // biome-ignore format: a line
  });

  it("loses no pixel and counts none twice, whatever the line", () => {
    const point = fc.tuple(
      fc.double({ min: 0, max: 70, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 5 }), (line: PixelPoint[]) => {
        const parts = cutRegion(square, line, size);
        if (parts === undefined) return;
        const [a, b] = parts.map(pixels);
        expect(a!.map((one, at) => one + b![at]!)).toEqual(pixels(square));
        expect(count(parts[0])).toBeGreaterThanOrEqual(count(parts[1]));
      }),
      { numRuns: 40 },
    );
  });
});

describe("joinPieces", () => {
  const piece = (left: number, top: number) => ({
    type: "polygon" as const,
    points: [[left, top], [left + 10, top], [left + 10, top + 10], [left, top + 10]] as PixelPoint[], // biome-ignore format: corners
  });
  const apart: Roi = { ...square, outlines: [piece(5, 5), piece(30, 5), piece(30, 30)] };

  it("joins three pieces by two bridges", () => {
    const [joined] = joinPieces([apart], "ES_L", 4, size);
    expect(joined!.outlines).toHaveLength(1);
    const gained = count(joined!) - count(apart);
    // Two bridges of 4 pixels across gaps of 15.
    expect(Math.abs(gained - 2 * 4 * 15)).toBeLessThan(30);
  });

  it("joins two that touch in a point", () => {
    const touching: Roi = { ...square, outlines: [piece(5, 5), piece(15, 15)] };
    expect(joinPieces([touching], "ES_L", 4, size)[0]!.outlines).toHaveLength(1);
  });

  it("leaves one piece, and a region that there is not", () => {
    const rois = [square];
    expect(joinPieces(rois, "ES_L", 4, size)).toBe(rois);
    expect(joinPieces(rois, "MF_L", 4, size)).toBe(rois);
  });
});
