import type { Plane } from "../../image/plane.ts";
import type { RadiologicalTurn } from "./radiological.ts";

/** The plane mirrored along its rows, its columns, or both; the same plane where neither. */
export function mirrorPlane(plane: Plane, { mirrorColumns, mirrorRows }: RadiologicalTurn): Plane {
  if (!mirrorColumns && !mirrorRows) return plane;
  const { rows, columns } = plane;
  const data = new Float32Array(plane.data.length);
  for (let row = 0; row < rows; row++) {
    const from = (mirrorRows ? rows - 1 - row : row) * columns;
    for (let column = 0; column < columns; column++) {
      data[row * columns + column] = plane.data[from + (mirrorColumns ? columns - 1 - column : column)]!;
    }
  }
  return { rows, columns, data };
}
