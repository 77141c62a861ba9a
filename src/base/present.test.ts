import { expect, it } from "vitest";
import { present } from "./present.ts";

it("leaves out what is undefined and nothing else, and keeps the order", () => {
  const values: { a?: number | undefined; b: null; c: number; d?: string | undefined; e: boolean } = {
    d: "",
    a: undefined,
    e: false,
    b: null,
    c: 0,
  };
  const kept = present(values);
  expect(Object.entries(kept)).toEqual([
    ["d", ""],
    ["e", false],
    ["b", null],
    ["c", 0],
  ]);
  // A key that may be missing is an optional one for the compiler, the others are sure.
  const optional: string | undefined = kept.d;
  const sure: number = kept.c;
  expect([optional, sure]).toEqual(["", 0]);
});
