import { expect, test } from "vitest";
import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { displayPixels } from "./display-pixels.ts";
import { dragWindow, initialWindow } from "./grey-window.ts";

const image: ScalarImage = {
  rows: 1,
  columns: 3,
  pixels: new Uint16Array([0, 10, 400]),
  bitsAllocated: 16,
  bitsStored: 12,
  signed: false,
  rescale: { slope: 1, intercept: 0 },
  photometric: "MONOCHROME2",
};

test("what is shown is the very array that is measured; rescaled slices are shown in modality values", () => {
  expect(displayPixels(image)).toBe(image.pixels);
  expect([...displayPixels({ ...image, rescale: { slope: 2, intercept: -5 } })]).toEqual([-5, 15, 795]);
  expect([...displayPixels({ ...image, pixels: new Int8Array([-1, 2, 3]) })]).toEqual([-1, 2, 3]);
});

test("the first window is the file's, or all values of the slice", () => {
  expect(initialWindow({ ...image, window: { center: 500, width: 1000 } })).toEqual({
    lower: 0,
    upper: 1000,
  });
  expect(initialWindow(image)).toEqual({ lower: 0, upper: 400 });
  expect(initialWindow({ ...image, pixels: new Uint16Array(3) })).toEqual({ lower: 0, upper: 1 });
});

test("dragging to the right widens, dragging down raises the level, and the width never reaches zero", () => {
  expect(dragWindow({ lower: 0, upper: 400 }, 100, 0, 400)).toEqual({ lower: -50, upper: 450 });
  expect(dragWindow({ lower: 0, upper: 400 }, 0, 10, 400)).toEqual({ lower: 10, upper: 410 });
  const narrow = dragWindow({ lower: 0, upper: 400 }, -9000, 0, 400);
  expect(narrow.upper).toBeGreaterThan(narrow.lower);
});
