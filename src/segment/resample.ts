import type { Plane } from "../image/plane.ts";

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Where the new grid lies: the size of its pixels and its corner, both in old pixels. */
export interface GridPlace {
  readonly stepRows: number;
  readonly stepColumns: number;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/**
 * Bilinear resampling by the corner convention: pixel (0, 0) of a grid covers [0, 1]². Beyond the old grid's border
 * the nearest pixel goes on.
 */
export function resampleAt(plane: Plane, size: Size, place: GridPlace): Plane {
  const data = new Float32Array(size.rows * size.columns);
  const horizontal = samplePoints(size.columns, place.stepColumns, place.firstColumn, plane.columns);
  const vertical = samplePoints(size.rows, place.stepRows, place.firstRow, plane.rows);
  for (let row = 0; row < size.rows; row++) {
    const upper = vertical.first[row]! * plane.columns;
    const lower = vertical.second[row]! * plane.columns;
    const down = vertical.share[row]!;
    for (let column = 0; column < size.columns; column++) {
      const left = horizontal.first[column]!;
      const right = horizontal.second[column]!;
      const along = horizontal.share[column]!;
      const top = plane.data[upper + left]! * (1 - along) + plane.data[upper + right]! * along;
      const bottom = plane.data[lower + left]! * (1 - along) + plane.data[lower + right]! * along;
      data[row * size.columns + column] = top * (1 - down) + bottom * down;
    }
  }
  return { ...size, data };
}

/** For each new pixel its two neighbours on the old line and the second one's share. */
function samplePoints(count: number, step: number, start: number, length: number) {
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const share = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const at = Math.min(Math.max(start + (index + 0.5) * step - 0.5, 0), length - 1);
    first[index] = Math.floor(at);
    second[index] = Math.min(first[index]! + 1, length - 1);
    share[index] = at - first[index]!;
  }
  return { first, second, share };
}
