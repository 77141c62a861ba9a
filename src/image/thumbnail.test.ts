import { expect, test } from "vitest";
import type { ScalarImage } from "./scalar-image.ts";
import { thumbnail } from "./thumbnail.ts";

const image = (rows: number, columns: number, pixels: readonly number[]): ScalarImage => ({
  rows,
  columns,
  pixels: Uint8Array.from(pixels),
  bitsAllocated: 8,
  bitsStored: 8,
  signed: false,
  rescale: { slope: 1, intercept: 0 },
  photometric: "MONOCHROME2",
  window: { center: 128, width: 256 },
});

test("is the mean over boxes, through the image's own window", () => {
  const quarters = image(4, 4, [0, 0, 200, 200, 0, 0, 200, 200, 100, 100, 40, 60, 100, 100, 60, 40]);
  expect(thumbnail(quarters, 2)).toEqual({ rows: 2, columns: 2, grey: Uint8Array.of(0, 200, 100, 50) });
});

test("has square pixels and the image's proportions", () => {
  const wide = { ...image(2, 8, Array(16).fill(7)), pixelSpacingMm: { row: 2, column: 1 } };
  expect(thumbnail(wide, 4)).toMatchObject({ rows: 2, columns: 4 });
  expect([...thumbnail(wide, 16).grey].every((value) => value === 7)).toBe(true);
});
