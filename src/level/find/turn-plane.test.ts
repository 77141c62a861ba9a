import { expect, it } from "vitest";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { onOther } from "../../segment/picture/grid-place.ts";
import { sagittalTurn } from "./sagittal-turn.ts";
import { turnPlane } from "./turn-plane.ts";

const rows = 3;
const columns = 4;
const plane = { rows, columns, data: Float32Array.from({ length: rows * columns }, (_, at) => at) };
const spacing = { row: 2, column: 0.5 };

const axes: readonly Vector3[] = [
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
];

it("any way of storing a sagittal slice comes out with the head up and the front left, every value in its place", () => {
  for (const row of axes) {
    for (const column of axes.filter((axis) => Math.abs(axis[1]) !== Math.abs(row[1]))) {
      const geometry = { imagePositionPatient: [0, 0, 0], imageOrientationPatient: [row, column] } as const;
      const upright = turnPlane(plane, spacing, sagittalTurn(geometry)!);
      expect(upright.spacing).toEqual(row[1] === 0 ? { row: 0.5, column: 2 } : spacing);
      // Patient directions of the upright picture's right and down, through its place on the stored grid.
      const direction = ([x, y]: readonly [number, number]) => row.map((r, k) => r * x + column[k]! * y);
      const [right, down] = [direction(upright.place.across), direction(upright.place.down)];
      expect(right[1]).toBe(1);
      expect(down[2]).toBe(-1);
      for (let at = 0; at < plane.data.length; at++) {
        const x = (at % upright.plane.columns) + 0.5;
        const y = Math.floor(at / upright.plane.columns) + 0.5;
        const [storedX, storedY] = onOther(upright.place, [x, y]);
        expect(upright.plane.data[at]).toBe(Math.floor(storedY) * columns + Math.floor(storedX));
      }
    }
  }
});

it("an axial or coronal slice is not sagittal", () => {
  const turn = (row: Vector3, column: Vector3) =>
    sagittalTurn({ imagePositionPatient: [0, 0, 0], imageOrientationPatient: [row, column] });
  expect(turn([1, 0, 0], [0, 1, 0])).toBeUndefined();
  expect(turn([1, 0, 0], [0, 0, -1])).toBeUndefined();
});
