import { expect, it } from "vitest";
import { limitText } from "./limit-text.ts";

it("keeps whole numbers, cuts others to two decimals, and does not round an open end", () => {
  expect([120, 120.456, -0.125, 3.4e38].map(limitText)).toEqual(["120", "120.46", "-0.12", "3.4e+38"]);
});
