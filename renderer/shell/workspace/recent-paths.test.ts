import { expect, test } from "vitest";
import { recentPaths } from "./recent-paths.ts";

test("what is opened comes first, each path once, eight in all", () => {
  expect(recentPaths(["a", "b"], ["b", "c"])).toEqual(["b", "c", "a"]);
  const many = Array.from({ length: 30 }, (_, index) => String(index));
  expect(recentPaths(["a"], many)).toEqual(many.slice(0, 8));
});
