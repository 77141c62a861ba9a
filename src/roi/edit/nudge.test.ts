import { expect, it } from "vitest";
import type { Outline } from "../outline.ts";
import { nudgeRegion } from "./nudge-region.ts";
import { nudgeVertex } from "./nudge-vertex.ts";

const corner: Outline = { type: "polygon", points: [[1, 1], [5, 1], [5, 5]] }; // biome-ignore format: corners

it("a vertex is moved by a vector, and no other", () => {
  expect(nudgeVertex(corner, 1, 0.25, -0.5).points).toEqual([[1, 1], [5.25, 0.5], [5, 5]]); // biome-ignore format: corners
  expect(nudgeVertex(corner, 7, 1, 1)).toBe(corner);
});

it("a region is moved with all its outlines", () => {
  const hole: Outline = { type: "rectangle", points: [[2, 1], [3, 2]] }; // biome-ignore format: corners
  const moved = nudgeRegion({ id: "VB", name: "VB", origin: "drawn", outlines: [corner, hole] }, 1, 2);
  expect(moved.outlines.map(({ points }) => points[0])).toEqual([[2, 3], [3, 3]]); // biome-ignore format: points
});
