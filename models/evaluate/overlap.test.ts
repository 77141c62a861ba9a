import { expect, it } from "vitest";
import type { Mask } from "../../src/image/mask.ts";
import { overlap } from "./overlap.ts";

const square = (left: number, side: number): Mask => {
  const [rows, columns] = [40, 60];
  const data = Uint8Array.from({ length: rows * columns }, (_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    return x >= left && x < left + side && y >= 10 && y < 10 + side ? 1 : 0;
  });
  return { rows, columns, data };
};

it("the same mask overlaps wholly", () => {
  expect(overlap(square(5, 20), square(5, 20), 0.7)).toEqual({ dice: 1, surfaceMm: 0 });
});

it("a square beside itself by a quarter overlaps by three quarters", () => {
  expect(overlap(square(5, 20), square(10, 20), 1).dice).toBe(0.75);
});

it("a square within one by three pixels is three pixels off, from the corners a little more", () => {
  const inner = { ...square(13, 14), data: square(13, 14).data.slice() };
  const shiftedDown = Uint8Array.from(inner.data, (_, at) => inner.data[at - 3 * 60] ?? 0);
  const { surfaceMm } = overlap(square(10, 20), { ...inner, data: shiftedDown }, 2);
  expect(surfaceMm).toBeGreaterThan(2 * 3);
  expect(surfaceMm).toBeLessThan(2 * 3.2);
});
