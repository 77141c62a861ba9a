import { expect, it } from "vitest";
import { leftRightAsymmetry } from "./left-right-asymmetry.ts";

it("is the difference over the mean, whichever side is larger", () => {
  expect(leftRightAsymmetry(1100, 900)).toBe(20);
  expect(leftRightAsymmetry(900, 1100)).toBe(20);
  expect(leftRightAsymmetry(7, 7)).toBe(0);
  expect(leftRightAsymmetry(0, 5)).toBe(200);
  expect(leftRightAsymmetry(0, 0)).toBeUndefined();
});
