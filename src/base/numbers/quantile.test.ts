import { quantileSorted } from "d3-array";
import { expect, it } from "vitest";
import { median } from "./median.ts";
import { nearestRank } from "./nearest-rank.ts";
import { quantile } from "./quantile.ts";

const values = [-3, 0.5, 0.75, 2, 8, 8, 21];
const shares = [0, 0.1, 0.25, 0.3, 0.5, 0.77, 1];

// d3-array's quantile is R's type 7.
it("is linear between neighbouring values", () => {
  for (const share of shares) expect(quantile(values, share)).toBe(quantileSorted(values, share));
  expect(quantile([4], 0.3)).toBe(4);
});

it("the median is the middle one, or halfway between two, in any order", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

// R: quantile(c(-3, 0.5, 0.75, 2, 8, 8, 21), shares, type = 1); seq(1, 70) at 0.1 is 7.
it("the nearest rank is always one of the values", () => {
  expect(shares.map((share) => nearestRank(values, share))).toEqual([-3, -3, 0.5, 0.75, 2, 8, 21]);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  for (const count of [10, 30, 70, 110, 1000]) expect(nearestRank(upTo(count), 0.1)).toBe(count / 10);
  expect(nearestRank(upTo(4), 0.5)).toBe(2);
  expect(nearestRank([], 0.5)).toBeUndefined();
});
