import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "../outline.ts";
import { rasterise } from "../rasterise.ts";
import { deleteVertex } from "./delete-vertex.ts";
import { insertVertex } from "./insert-vertex.ts";
import { moveVertex } from "./move-vertex.ts";
import { nearestEdge } from "./nearest-edge.ts";
import { nearestVertex } from "./nearest-vertex.ts";

const square: Outline = { type: "freehand", points: [[2, 2], [10, 2], [10, 10], [2, 10]] }; // biome-ignore format: one shape
const rectangle: Outline = { type: "rectangle", points: [[2, 2], [10, 10]] }; // biome-ignore format: two corners
const oval: Outline = { type: "oval", points: [[1, 1], [14, 11]] }; // biome-ignore format: two corners
const size = { rows: 16, columns: 16 };

describe("vertices", () => {
  it("moves one and leaves the original alone", () => {
    const moved = moveVertex(square, 2, [12, 12.5]);
    expect(moved.points).toEqual([[2, 2], [10, 2], [12, 12.5], [2, 10]]); // biome-ignore format: one shape
    expect(square.points[2]).toEqual([10, 10]);
    expect(moveVertex(square, 9, [0, 0]).points).toEqual(square.points);
  });

  it("moves a corner of a rectangle as that of a polygon", () => {
    expect(moveVertex(rectangle, 0, [0, 0])).toEqual({ type: "polygon", points: [[0, 0], [10, 2], [10, 10], [2, 10]] }); // biome-ignore format: one shape
  });

  it("inserts one on the nearest edge, which does not move the border", () => {
    const inserted = insertVertex(square, [6, 1]);
    expect(inserted?.index).toBe(1);
    expect(inserted?.outline.points[1]).toEqual([6, 2]);
    expect(insertVertex(square, [1, 5])?.outline.points[4]).toEqual([2, 5]);
    expect(insertVertex({ type: "polygon", points: [] }, [1, 1])).toBeUndefined();
    expect(rasterise(inserted!.outline, size)).toEqual(rasterise(square, size));
  });

  it("keeps the pixels of an oval that gets vertices", () => {
    expect(rasterise(insertVertex(oval, [0, 5])!.outline, size)).toEqual(rasterise(oval, size));
  });

  it("deletes down to three", () => {
    const three = deleteVertex(square, 0);
    expect(three.points).toEqual([[10, 2], [10, 10], [2, 10]]); // biome-ignore format: one shape
    expect(deleteVertex(three, 0)).toBe(three);
  });

  it("finds the nearest vertex and edge", () => {
    const at: PixelPoint = [9, 14];
    expect(nearestVertex(square, at)).toEqual({ index: 2, distance: Math.hypot(1, 4) });
    expect(nearestEdge(square, at)).toEqual({ index: 2, distance: 4, point: [9, 10] });
    expect(nearestEdge(square, [3, 5])).toEqual({ index: 3, distance: 1, point: [2, 5] });
    expect(nearestVertex({ type: "polygon", points: [] }, at)).toBeUndefined();
  });
});
