import { expect, it } from "vitest";
import { counted } from "./counted.ts";

it("takes the singular for one alone", () => {
  expect([0, 1, 2].map((count) => counted(count, "slice"))).toEqual(["0 slices", "1 slice", "2 slices"]);
  expect([1, 2].map((count) => counted(count, "entry", "entries"))).toEqual(["1 entry", "2 entries"]);
});
