import { expect, it } from "vitest";
import type { ScalarImage } from "../../image/scalar-image.ts";
import { greyPlane } from "./grey-plane.ts";

const image = (values: readonly number[], change: Partial<ScalarImage>): ScalarImage => ({
  rows: 1,
  columns: values.length,
  pixels: Int16Array.from(values),
  bitsAllocated: 16,
  bitsStored: 16,
  signed: true,
  rescale: { slope: 1, intercept: 0 },
  photometric: "MONOCHROME2",
  ...change,
});

it("takes padding for air, dark or bright, and leaves tissue as it is", () => {
  const dark = image([-2000, 0, 300, 700], { padding: { lower: -2000, upper: -2000 } });
  const bright = image([4095, 0, 300, 700], { padding: { lower: 4095, upper: 4095 } });
  const inverted = image([4095, 700, 400, 0], {
    padding: { lower: 4095, upper: 4095 },
    photometric: "MONOCHROME1",
  });
  for (const padded of [dark, bright, inverted])
    expect([...greyPlane(padded).data]).toEqual([0, 0, 300, 700]);
});
