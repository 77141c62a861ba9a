import { describe, expect, it } from "vitest";
import { fullWindow, greyBytes } from "./grey-bytes.ts";
import type { ScalarImage } from "./scalar-image.ts";

const image: ScalarImage = {
  rows: 1,
  columns: 5,
  pixels: Uint16Array.of(0, 1024, 2048, 3072, 4095),
  bitsAllocated: 16,
  bitsStored: 12,
  signed: false,
  rescale: { slope: 1, intercept: 0 },
  photometric: "MONOCHROME2",
};

describe("greyBytes", () => {
  it("follows the worked examples of DICOM PS3.3 C.11.2.1.2: c=2048, w=4096 and c=2048, w=1", () => {
    expect([...greyBytes(image, { center: 2048, width: 4096 })]).toEqual([0, 64, 128, 191, 255]);
    expect([...greyBytes(image, { center: 2048, width: 1 })]).toEqual([0, 0, 255, 255, 255]);
  });

  it("turns MONOCHROME1 round", () => {
    const inverted: ScalarImage = { ...image, photometric: "MONOCHROME1" };
    expect([...greyBytes(inverted, { center: 2048, width: 4096 })]).toEqual([255, 191, 127, 64, 0]);
  });

  it("looks through modality values, by default at all of them", () => {
    const rescaled: ScalarImage = { ...image, rescale: { slope: -2, intercept: 10 } };
    expect(fullWindow(rescaled)).toEqual({ center: -4084.5, width: 8191 });
    const bytes = greyBytes(rescaled);
    expect([bytes[0], bytes[4]]).toEqual([255, 0]);
  });
});
