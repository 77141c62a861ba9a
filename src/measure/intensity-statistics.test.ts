import { describe, expect, it } from "vitest";
import { intensityStatistics } from "./intensity-statistics.ts";

describe("intensityStatistics", () => {
  it("of 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sample variance 32/7", () => {
    const raw = [99, 2, 4, 4, 4, 5, 5, 7, 9, 99];
    const found = intensityStatistics(raw, 0, Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8))!;
    expect(found).toMatchObject({ mean: 5, min: 2, max: 9 });
    expect(found.std).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it("adds the offset to values, not to their spread", () => {
    const found = intensityStatistics([32769, 32771], -32768, Uint32Array.of(0, 1))!;
    expect(found).toEqual({ mean: 2, std: Math.SQRT2, min: 1, max: 3 });
  });

  it("has no standard deviation for one pixel, and nothing for none or for what is not a number", () => {
    expect(intensityStatistics([7], 0, Uint32Array.of(0))).toEqual({ mean: 7, min: 7, max: 7 });
    expect(intensityStatistics([7], 0, new Uint32Array(0))).toBeUndefined();
    expect(intensityStatistics([7, Number.NaN], 0, Uint32Array.of(0, 1))).toBeUndefined();
  });
});
