import { expect, it } from "vitest";
import { findRoot } from "./find-root.ts";

it("finds roots of known functions", () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 13);
  expect(findRoot((x) => Math.exp(x) - 1e6, -50, 50)).toBeCloseTo(Math.log(1e6), 12);
  expect(findRoot((x) => x ** 3, -1, 2)).toBeCloseTo(0, 4);
  expect(findRoot((x) => x, 0, 1)).toBe(0);
});

it("has none where the sign does not differ", () => {
  expect(findRoot((x) => x * x + 1, -1, 1)).toBeUndefined();
});
