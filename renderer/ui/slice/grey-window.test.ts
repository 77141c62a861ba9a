import { expect, test } from "vitest";
import { shownSlice } from "../../testing/shown-slice.ts";
import { dragWindow, initialWindow } from "./grey-window.ts";
import { sameTransform, toCanvas, toPixel } from "./image-transform.ts";

const { image } = shownSlice;

test("the file's own window is used where it states one", () => {
  expect(initialWindow({ ...image, window: { center: 300, width: 500 } })).toEqual({ lower: 50, upper: 550 });
});

test("without one, or with one that has no width, all values of the slice are seen", () => {
  expect(initialWindow(image)).toEqual({ lower: 100, upper: 900 });
  expect(initialWindow({ ...image, window: { center: 300, width: 0 } })).toEqual({ lower: 100, upper: 900 });
});

test("a slice of one value has a window nevertheless", () => {
  expect(initialWindow({ ...image, pixels: new Uint16Array(1600).fill(7) })).toEqual({ lower: 0, upper: 1 });
});

test("dragging to the right widens the window about its centre, downwards raises the centre", () => {
  const window = { lower: 100, upper: 500 };
  expect(dragWindow(window, 100, 0, 400)).toEqual({ lower: 50, upper: 550 });
  expect(dragWindow(window, 0, 100, 400)).toEqual({ lower: 200, upper: 600 });
});

test("a window never closes", () => {
  const { lower, upper } = dragWindow({ lower: 299, upper: 301 }, -10_000, 0, 400);
  expect(upper - lower).toBeCloseTo(0.8, 9);
  expect((upper + lower) / 2).toBeCloseTo(300, 9);
});

const transform = { scaleX: 2, scaleY: 4, offsetX: 10, offsetY: -20 };

test("pixels go to the screen and back", () => {
  expect(toCanvas(transform, [3, 5])).toEqual([16, 0]);
  expect(toPixel(transform, [16, 0])).toEqual([3, 5]);
});

test("two places of the slice on the screen are the same only where all of them is", () => {
  expect(sameTransform(null, null)).toBe(true);
  expect(sameTransform(transform, null)).toBe(false);
  expect(sameTransform(transform, { ...transform })).toBe(true);
  for (const key of ["scaleX", "scaleY", "offsetX", "offsetY"] as const) {
    expect(sameTransform(transform, { ...transform, [key]: 99 })).toBe(false);
  }
});
