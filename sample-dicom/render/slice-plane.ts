import type { Vector3 } from "../../src/image/slice-geometry.ts";

/** Where one image lies: centre of its first pixel, directions along a row and down a column, in patient space. */
export interface SlicePlane {
  readonly position: Vector3;
  readonly row: Vector3;
  readonly column: Vector3;
  readonly rows: number;
  readonly columns: number;
  /** Edge of a (square) pixel, mm. */
  readonly spacing: number;
  readonly thickness: number;
}

/** Patient point of a place in pixel space (corner convention), `depth` mm along the slice normal. */
export function patientPoint(plane: SlicePlane, px: number, py: number, depth = 0): Vector3 {
  const n = normal(plane);
  const a = (px - 0.5) * plane.spacing;
  const b = (py - 0.5) * plane.spacing;
  return [0, 1, 2].map(
    (i) => plane.position[i]! + a * plane.row[i]! + b * plane.column[i]! + depth * n[i]!,
  ) as unknown as Vector3;
}

/** Pixel-space place (corner convention) of the foot of a patient point on the plane. */
export function pixelPoint(plane: SlicePlane, point: Vector3): [x: number, y: number] {
  const d = [0, 1, 2].map((i) => point[i]! - plane.position[i]!);
  const along = (axis: Vector3) => d[0]! * axis[0] + d[1]! * axis[1] + d[2]! * axis[2];
  return [along(plane.row) / plane.spacing + 0.5, along(plane.column) / plane.spacing + 0.5];
}

/** Row direction x column direction. */
export function normal({ row, column }: SlicePlane): Vector3 {
  return [
    row[1] * column[2] - row[2] * column[1],
    row[2] * column[0] - row[0] * column[2],
    row[0] * column[1] - row[1] * column[0],
  ];
}
