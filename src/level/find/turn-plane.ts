import type { Plane } from "../../image/plane.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { GridPlace } from "../../segment/picture/grid-place.ts";
import { mirrorPlane } from "../../segment/picture/mirror-plane.ts";
import type { SagittalTurn } from "./sagittal-turn.ts";

/** A slice that stands upright, and where its grid is on the stored one. */
export interface UprightSlice {
  readonly plane: Plane;
  readonly spacing: PixelSpacingMm;
  readonly place: GridPlace;
}

/** Turns a slice upright without touching a value. */
export function turnPlane(plane: Plane, spacing: PixelSpacingMm, turn: SagittalTurn): UprightSlice {
  const turned = mirrorPlane(turn.transpose ? transposed(plane) : plane, turn);
  const { rows, columns } = turned;
  const x = turn.mirrorColumns ? -1 : 1;
  const y = turn.mirrorRows ? -1 : 1;
  const corner = [turn.mirrorColumns ? columns : 0, turn.mirrorRows ? rows : 0] as const;
  return turn.transpose
    ? {
        plane: turned,
        spacing: { row: spacing.column, column: spacing.row },
        place: { corner: [corner[1], corner[0]], across: [0, x], down: [y, 0] },
      }
    : { plane: turned, spacing, place: { corner, across: [x, 0], down: [0, y] } };
}

function transposed({ rows, columns, data }: Plane): Plane {
  const out = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) out[column * rows + row] = data[row * columns + column]!;
  }
  return { rows: columns, columns: rows, data: out };
}
