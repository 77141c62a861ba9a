import { describe, expect, it } from "vitest";
import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { planeOf } from "./plane-of.ts";

const geometry = (row: Vector3, column: Vector3): SliceGeometry => ({
  imagePositionPatient: [0, 0, 0],
  imageOrientationPatient: [row, column],
});
const degrees = (angle: number) => (angle * Math.PI) / 180;
/** An axial slice tipped about the left-right axis. */
const tipped = (angle: number) =>
  geometry([1, 0, 0], [0, Math.cos(degrees(angle)), Math.sin(degrees(angle))]);

describe("the plane by the normal, LPS", () => {
  it.each([
    ["axial", geometry([1, 0, 0], [0, 1, 0])],
    ["axial", geometry([-1, 0, 0], [0, -1, 0])],
    ["axial", geometry([0, 1, 0], [1, 0, 0])],
    ["sagittal", geometry([0, 1, 0], [0, 0, -1])],
    ["coronal", geometry([1, 0, 0], [0, 0, -1])],
    ["axial", tipped(36)],
    ["axial", tipped(-36)],
    ["oblique", tipped(38)],
    ["oblique", tipped(52)],
    ["coronal", tipped(54)],
  ] as const)("%s", (plane, place) => {
    expect(planeOf(place)).toBe(plane);
  });
});
