import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurePatient } from "./measure-patient.ts";
import { repeatedPixels, sharedPixelIssues } from "./shared-pixels.ts";

const pixels = (...indices: number[]) => Uint32Array.from(indices.sort((a, b) => a - b));
const from = (first: number, count: number) =>
  Uint32Array.from({ length: count }, (_, index) => first + index);
const told = (...regions: [name: string, pixels: Uint32Array][]) =>
  sharedPixelIssues(regions.map(([name, own]) => ({ name, pixels: own }))).map(
    ({ parameters }) => `${parameters?.roi} ${parameters?.other} ${parameters?.count}`,
  );

describe("shared pixels", () => {
  it("are told for each two regions, with their number", () => {
    expect(told(["MF_L", from(0, 10)], ["ES_L", from(8, 10)], ["VB", from(17, 4)])).toEqual([
      "MF_L ES_L 2",
      "ES_L VB 1",
    ]);
    expect(told(["MF_L", from(0, 10)], ["ES_L", from(10, 10)])).toEqual([]);
    expect(told(["MF_L", from(0, 10)], ["ES_L", from(0, 10)])).toEqual(["MF_L ES_L 10"]);
  });

  it("are no matter where a sample lies within a muscle, or a compartment holds it; a part of one is", () => {
    expect(told(["MF_L", from(0, 10)], ["LEAN", from(2, 3)], ["WHOLE", from(0, 30)])).toEqual([]);
    expect(told(["MF_L", from(0, 10)], ["PSOAS", from(8, 10)])).toEqual(["MF_L PSOAS 2"]);
  });

  it("a set of the muscles' pixels has each once", () => {
    const set = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
    fc.assert(
      fc.property(fc.tuple(set, set, set, set), fc.func(fc.boolean()), (sets, fat) => {
        const names = ["MF_L", "MF_R", "ES_L", "ES_R"];
        const regions = sets.map((own, index) => ({
          name: names[index]!,
          pixels: pixels(...own),
          isFat: (pixel: number) => fat(index, pixel),
        }));
        const union = new Set(sets.flat());
        const fatUnion = new Set(sets.flatMap((own, index) => own.filter((pixel) => fat(index, pixel))));
        const added = sets.reduce((sum, own) => sum + own.length, 0);
        const fatAdded = sets.reduce(
          (sum, own, index) => sum + own.filter((pixel) => fat(index, pixel)).length,
          0,
        );
        expect(repeatedPixels(regions)).toEqual({
          count: added - union.size,
          fatCount: fatAdded - fatUnion.size,
        });
      }),
    );
  });
});

describe("the patient's sums", () => {
  const muscle = (name: string) => ({
    name,
    pixelCount: 100,
    csaMm2: 50,
    fatPixelCount: 20,
    faMm2: 10,
    fdrPercent: 20,
    fdrDenominator: "mask" as const,
  });
  const four = ["MF_L", "MF_R", "ES_L", "ES_R"].map(muscle);
  const shared = { repeated: { count: 40, fatCount: 12 }, spacing: { row: 0.5, column: 1 } };

  it("hold shared pixels once: 360 pixels of half a mm², 68 of them fat", () => {
    expect(measurePatient(four, "", shared).patient).toMatchObject({
      csaCm2: 1.8,
      faCm2: 0.34,
      fdrPercent: (100 * 68) / 360,
    });
  });

  it("take shared fat off, but not shared areas that were typed in", () => {
    const typed = four.map((one) => ({
      ...one,
      fdrDenominator: "external" as const,
      externalCsaMm2: 60,
    }));
    expect(measurePatient(typed, "PACS", shared).patient.fdrPercent).toBeCloseTo((100 * 34) / 240, 12);
  });
});
