import { expect, it } from "vitest";
import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import { seededRandom, shuffled } from "./random.ts";

it("the same seed gives the same numbers, another seed others", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it("numbers are uniform from 0 to 1", () => {
  const random = seededRandom(20250122);
  const counts = new Array<number>(100).fill(0);
  for (let index = 0; index < 100_000; index++) counts[Math.floor(random() * 100)]!++;
  const chi2 = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chiSquareUpper(chi2, 99)).toBeGreaterThan(0.001);
});

it("shuffled holds every number once", () => {
  expect([...shuffled(50, seededRandom(3))].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
});
