import { describe, expect, it } from "vitest";
import type { ScalarImage } from "../image/scalar-image.ts";
import { shownLimits, shownThreshold, sliderLimits } from "./fat-limits.ts";
import { moveLimit } from "./move-limit.ts";
import { openAsImagej } from "./opened-image.ts";
import type { Recipe } from "./recipe.ts";
import { leanLimits, subcutaneousFatLimits } from "./reference-limits.ts";
import { countBetween, sortedRawValues } from "./sorted-values.ts";
import { rangedImage, thresholdImage } from "./threshold-image.ts";

/** A ramp: every value of the range once. */
function ramp(upper: number): ScalarImage {
  return {
    rows: 1,
    columns: upper + 1,
    pixels: Uint16Array.from({ length: upper + 1 }, (_, value) => value),
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
  };
}

const minmax = { imagej: "1.53k", range: { kind: "minmax" } } as const;

const prepare = (image: ScalarImage, bits: Recipe["bits"]) =>
  thresholdImage(rangedImage(openAsImagej(image), image.window, minmax), bits);

/** The lowest value of a ramp that is fat: as many values lie below it. */
const lowestFat = (upper: number, count: number) => upper + 1 - count;

const all = (image: ScalarImage) => Uint32Array.from(image.pixels, (_, index) => index);

describe("8-bit then 120..255, and the slider at 120 on 16 bits, are different sets", () => {
  // Both figures of each pair come from running ImageJ.
  it.each([
    [1000, 468, 471],
    [4095, 1912, 1927],
  ])("display 0..%i: %i and %i", (upper, afterEightBit, bySlider) => {
    const image = ramp(upper);
    const eight = prepare(image, "8");
    const native = prepare(image, "native");
    const count = (of: typeof eight, limits: ReturnType<typeof sliderLimits>) =>
      countBetween(sortedRawValues(of.image, all(image)), limits);
    expect(lowestFat(upper, count(eight, shownLimits(eight, 120, 255)))).toBe(afterEightBit);
    expect(lowestFat(upper, count(native, sliderLimits(native, 120, 255)))).toBe(bySlider);
    expect(shownThreshold(native, sliderLimits(native, 120, 255))).toEqual({ lower: bySlider, upper: 65535 });
  });
});

describe("reference tissue", () => {
  const image = ramp(1000);

  it("lean: fat begins just above the region's highest value", () => {
    const of = prepare(image, "native");
    expect(leanLimits(of, Uint32Array.of(100, 250, 180))).toEqual({ lower: 251, upper: 65535 });
  });

  it("lean, rescaled: the next single-precision value", () => {
    const rescaled: ScalarImage = { ...image, rescale: { slope: 0.5, intercept: 0 } };
    const { lower, upper } = leanLimits(prepare(rescaled, "native"), Uint32Array.of(200));
    expect(lower).toBeGreaterThan(100);
    expect(lower).toBe(100 + 2 ** -17);
    expect(upper).toBe(Number.POSITIVE_INFINITY);
  });

  it("lean, MONOCHROME1: fat ends just below the region's lowest value", () => {
    const inverted: ScalarImage = { ...image, photometric: "MONOCHROME1" };
    expect(leanLimits(prepare(inverted, "native"), Uint32Array.of(400, 300))).toEqual({
      lower: 0,
      upper: 299,
    });
  });

  it("subcutaneous fat: fat begins at a fraction of its mean", () => {
    const of = prepare(image, "native");
    expect(subcutaneousFatLimits(of, Uint32Array.of(800, 900, 1000), 0.5)).toEqual({
      lower: 450,
      upper: 65535,
    });
  });
});

describe("the limit moved by 10 %", () => {
  const opened = openAsImagej(ramp(1000));

  it("moves the lower limit by its shown value", () => {
    expect(moveLimit(opened, { lower: 500, upper: 65535 }, 0.1)).toEqual({ lower: 550, upper: 65535 });
    const signed = { ...opened, offset: -32768 };
    expect(moveLimit(signed, { lower: 33268, upper: 65535 }, -0.1)).toEqual({ lower: 33218, upper: 65535 });
  });

  it("moves the upper one on MONOCHROME1, and no open end", () => {
    const inverted = { ...opened, inverted: true };
    expect(moveLimit(inverted, { lower: 0, upper: 200 }, 0.1)).toEqual({ lower: 0, upper: 220 });
    expect(moveLimit(opened, { lower: 0, upper: 200 }, 0.1)).toEqual({ lower: 0, upper: 200 });
  });
});
