import { expect, it } from "vitest";
import { inversePlace, onOther, placeFrom } from "./grid-place.ts";
import { resampler } from "./resample.ts";

const place = { corner: [3, -2], across: [1.2, 0.5], down: [-0.4, 0.9] } as const;

it("there and back is the same point", () => {
  for (const [x, y] of [
    [0, 0],
    [5, 7],
    [-3, 2.5],
  ] as const) {
    const [backX, backY] = onOther(inversePlace(place), onOther(place, [x, y]));
    expect(backX).toBeCloseTo(x, 10);
    expect(backY).toBeCloseTo(y, 10);
  }
  expect(onOther(placeFrom(place, [2, 1]), [1, 1])).toEqual(onOther(place, [3, 2]));
});

it("a sloping plane keeps its slope however the new grid lies", () => {
  const [rows, columns] = [30, 40];
  const data = Float32Array.from({ length: rows * columns }, (_, at) => {
    const row = Math.floor(at / columns);
    return 2 * (at - row * columns + 0.5) - 3 * (row + 0.5);
  });
  const turned = { corner: [12, 6], across: [0.8, 0.6], down: [-0.6, 0.8] } as const;
  const found = resampler(
    { rows, columns },
    { rows: 8, columns: 9 },
    turned,
    "zero",
  )({ rows, columns, data });
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 9; column++) {
      const [x, y] = onOther(turned, [column + 0.5, row + 0.5]);
      expect(found.data[row * 9 + column]).toBeCloseTo(2 * x - 3 * y, 3);
    }
  }
});

it("beyond the old grid lies its nearest pixel, or nothing", () => {
  const plane = { rows: 2, columns: 2, data: Float32Array.of(1, 2, 3, 4) };
  const shifted = { corner: [1, 1], across: [1, 0], down: [0, 1] } as const;
  const to = { rows: 2, columns: 2 };
  expect([...resampler(plane, to, shifted, "nearest")(plane).data]).toEqual([4, 4, 4, 4]);
  expect([...resampler(plane, to, shifted, "zero")(plane).data]).toEqual([4, 0, 0, 0]);
});
