import { expect, it } from "vitest";
import { fattyDegenerationRatio } from "./fatty-degeneration-ratio.ts";

it("is the share of fat in percent; of nothing there is no share", () => {
  expect(fattyDegenerationRatio(3, 12)).toBe(25);
  expect(fattyDegenerationRatio(0, 7)).toBe(0);
  expect(fattyDegenerationRatio(7, 7)).toBe(100);
  expect(fattyDegenerationRatio(0, 0)).toBeUndefined();
});
