import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autoThreshold, findThreshold } from "./auto-threshold.ts";
import { imagejMethods, thresholdMethods } from "./recipe.ts";

const histogramOf = (levels: Record<number, number>) => {
  const counts = new Uint32Array(256);
  for (const [bin, count] of Object.entries(levels)) counts[Number(bin)] = count;
  return counts;
};

describe("autoThreshold", () => {
  it("finds none in an empty histogram", () => {
    for (const method of thresholdMethods) expect(autoThreshold(new Uint32Array(256), method)).toBe(-1);
  });

  it("wants 256 bins", () => {
    expect(() => autoThreshold([1, 2, 3], "Otsu")).toThrow(RangeError);
  });

  it("names a method or profile that there is not", () => {
    const counts = histogramOf({ 40: 10, 200: 5 });
    const untyped: (...of: unknown[]) => unknown = autoThreshold as never;
    expect(() => untyped(counts, "otsu")).toThrow(new RangeError("There is no threshold method otsu"));
    expect(() => untyped(counts, "Otsu", "1.52")).toThrow(new RangeError("There is no ImageJ profile 1.52"));
  });

  it("follows the profile in an empty valley: Otsu's last level in 1.53, its first in 1.54", () => {
    const counts = histogramOf({ 40: 10, 50: 200, 60: 10, 180: 5, 200: 100, 210: 5 });
    expect(autoThreshold(counts, "Otsu", "1.53k")).toBe(179);
    expect(autoThreshold(counts, "Otsu", "1.54")).toBe(60);
  });

  it("tells not found (-1) from ImageJ's 0", () => {
    const oneLevel = histogramOf({ 111: 689 });
    expect(findThreshold(oneLevel, "Huang", "1.53k")).toBe(-1);
    expect(autoThreshold(oneLevel, "Huang")).toBe(0);
    expect(autoThreshold(oneLevel, "GMM2")).toBe(-1);
  });

  it("takes 1.54's shortcut for two levels", () => {
    const twoLevels = histogramOf({ 30: 7, 90: 5 });
    for (const method of imagejMethods) expect(autoThreshold(twoLevels, method, "1.54")).toBe(89);
  });

  it("never leaves 0..255 and does not change its input", () => {
    const levels = fc.array(fc.nat(2000), { minLength: 256, maxLength: 256 });
    const sparse = fc
      .array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 6 })
      .map((pairs) => Array.from(histogramOf(Object.fromEntries(pairs))));
    fc.assert(
      fc.property(
        fc.oneof(levels, sparse),
        fc.constantFrom(...imagejMethods),
        fc.constantFrom("1.53k" as const, "1.54" as const),
        (counts, method, profile) => {
          fc.pre(counts.slice(1).some((count) => count > 0));
          const before = [...counts];
          const bin = autoThreshold(counts, method, profile);
          expect(bin).toBeGreaterThanOrEqual(0);
          expect(bin).toBeLessThanOrEqual(255);
          expect(counts).toEqual(before);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
