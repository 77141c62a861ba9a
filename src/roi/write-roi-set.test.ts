import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "./outline.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import { readRoiSet } from "./read-roi-set.ts";
import type { Roi } from "./roi.ts";
import { writeRoiSet } from "./write-roi-set.ts";

const square = (low: number, high: number): PixelPoint[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];
const roi = (name: string, ...outlines: [Outline, ...Outline[]]): Roi => ({
  id: name,
  name,
  outlines,
  origin: "drawn",
});

const roundTrip = (rois: readonly Roi[]) => {
  const result = readRoiSet(writeRoiSet(rois));
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};

describe("writeRoiSet", () => {
  it("keeps names, types, coordinates and conventions", () => {
    const rois: Roi[] = [
      { ...roi("MF_L", { type: "polygon", points: square(3, 9) }), convention: "fascial" },
      { ...roi("ES_R", { type: "freehand", points: square(2.5, 7.25) }), convention: "muscle" },
      roi("多裂肌", { type: "traced", points: square(-4, 9) }),
      roi("a/b", { type: "oval", points: [[1, 2], [8, 9]] }), // biome-ignore format: two corners
      roi("a:b", { type: "rectangle", points: [[1.5, 2], [8, 9.25]] }), // biome-ignore format: two corners
      roi("VB", { type: "polygon", points: square(1, 30) }, { type: "freehand", points: square(8.5, 9.5) }),
    ];
    const back = roundTrip(rois);
    expect(back.map(({ name }) => name)).toEqual(rois.map(({ name }) => name));
    expect(back.map(({ convention }) => convention)).toEqual(rois.map(({ convention }) => convention));
    expect(back.slice(0, 5).map(({ outlines }) => outlines)).toEqual(
      rois.slice(0, 5).map(({ outlines }) => outlines),
    );
    expect(back[5]?.outlines.map(({ points }) => points)).toEqual(
      rois[5]?.outlines.map(({ points }) => points),
    );
    expect(new Set(back.map(({ origin }) => origin))).toEqual(new Set(["imported"]));
  });

  it("gives files of the same name other names, and writes no time of day", () => {
    const one = roi("MF_L", { type: "polygon", points: square(3, 9) });
    const bytes = writeRoiSet([one, one]);
    expect(new TextDecoder("latin1").decode(bytes)).toContain("MF_L-1.roi");
    expect(bytes).toEqual(writeRoiSet([one, one]));
    const [time, date] = new Uint16Array(bytes.slice(10, 14).buffer);
    expect([time, date]).toEqual([0, (1 << 5) | 1]);
  });

  it("leaves out a region without points", () => {
    expect(readRoiSet(writeRoiSet([roi("MF_L", { type: "polygon", points: [] })])).ok).toBe(false);
  });

  it("keeps the pixels of any region", () => {
    const coordinate = fc.oneof(
      fc.integer({ min: -8, max: 40 }),
      fc.integer({ min: -16, max: 80 }).map((value) => value / 2),
      fc.double({ min: -8, max: 40, noNaN: true }),
    );
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 });
    const listed: fc.Arbitrary<Outline> = fc.record({
      type: fc.constantFrom("polygon", "freehand", "traced"),
      points,
    });
    const boxed: fc.Arbitrary<Outline> = fc.record({ type: fc.constantFrom("oval", "rectangle"), points });
    const any = fc.oneof(listed, boxed);
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 3 }), (first, more) => {
        const drawn = roi("ES_L", first, ...more);
        const size = { rows: 32, columns: 33 };
        const [back] = roundTrip([drawn]);
        expect(rasteriseRoi(back!, size).data).toEqual(rasteriseRoi(drawn, size).data);
      }),
      { numRuns: 500 },
    );
  });
});
