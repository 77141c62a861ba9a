import { describe, expect, it } from "vitest";
import type { ScalarImage } from "../image/scalar-image.ts";
import { imagejWindow } from "./imagej-window.ts";
import { openAsImagej } from "./opened-image.ts";
import { rawRange } from "./raw-range.ts";

const image: ScalarImage = {
  rows: 1,
  columns: 3,
  pixels: Uint16Array.of(10, 20, 30),
  bitsAllocated: 16,
  bitsStored: 12,
  signed: false,
  rescale: { slope: 2, intercept: 0 },
  photometric: "MONOCHROME2",
};

describe("rawRange", () => {
  it("stays within single precision on a rescaled slice, however wide the range", () => {
    const range = rawRange(
      openAsImagej(image),
      { kind: "fixed", lower: -1e300, upper: 1e300 },
      undefined,
      "1.53k",
    );
    expect(range).toEqual({ lower: -3.4028234663852886e38, upper: 3.4028234663852886e38 });
  });

  it.each([
    ["a center", { centers: [300, Number.NaN], widths: [600, 1400] }],
    ["a width", { centers: [300, 700], widths: [600, Number.NaN] }],
  ])("is the slice's own where %s of the file's second window is no number", (_, windowValues) => {
    const damaged: ScalarImage = { ...image, window: { center: 300, width: 600 }, windowValues };
    const range = rawRange(openAsImagej(damaged), { kind: "file" }, imagejWindow(damaged), "1.53k");
    expect(range).toEqual({ lower: 20, upper: 60 });
  });
});
