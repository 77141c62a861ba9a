import { expect, it } from "vitest";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { looksLikeSpine } from "./looks-like-spine.ts";

const along = (...places: readonly (readonly [number, number])[]) =>
  places.map(([x, y]): Vector3 => [x, y, 0]);

const lordotic = along([5, 0], [0, 33], [-2, 67], [0, 102], [8, 136], [26, 166]);

it("a spine is one, also with a body missing or a spacing that is ten percent off", () => {
  expect(looksLikeSpine(lordotic)).toBe(true);
  expect(looksLikeSpine(lordotic.filter((_, at) => at !== 2))).toBe(true);
  expect(looksLikeSpine(lordotic.map(([x, y, z]) => [1.1 * x, 1.1 * y, z] as const))).toBe(true);
});

it("pieces that lie anyhow, too near or too far from each other are none", () => {
  expect(looksLikeSpine(along([0, 0], [60, 10], [-40, 30], [50, 45]))).toBe(false);
  expect(looksLikeSpine(along([0, 0], [0, 12], [0, 24], [0, 36]))).toBe(false);
  expect(looksLikeSpine(along([0, 0], [0, 80], [0, 160]))).toBe(false);
});
