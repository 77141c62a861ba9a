import { expect, it } from "vitest";
import { diceCoefficient } from "./dice-coefficient.ts";

const square = (from: number, to: number) =>
  Uint8Array.from({ length: 100 }, (_, index) => {
    const [row, column] = [Math.floor(index / 10), index % 10];
    return row >= from && row < to && column >= from && column < to ? 1 : 0;
  });

it("two 6 x 6 squares that share 4 x 4 pixels: 2 * 16 / 72", () => {
  expect(diceCoefficient(square(0, 6), square(2, 8))).toBeCloseTo(32 / 72, 15);
});

it("equal masks 1, apart 0, both empty undefined", () => {
  expect(diceCoefficient(square(1, 4), square(1, 4))).toBe(1);
  expect(diceCoefficient(square(0, 3), square(5, 8))).toBe(0);
  expect(diceCoefficient(square(0, 0), square(0, 0))).toBeUndefined();
});
