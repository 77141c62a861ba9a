import { expect, test } from "vitest";
import { percentOf } from "./percent-of.ts";

test.each([
  [0, "0"],
  [0.004, "0"],
  [0.896, "90"],
  [0.9949, "99"],
  [0.995, "> 99"],
  [1, "> 99"],
])("a probability of %f is %s percent, never 100", (share, words) => {
  expect(percentOf(share)).toBe(words);
});
