import type { Plane } from "../../image/plane.ts";
import type { GridPlace } from "./grid-place.ts";

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What a new pixel beyond the old grid takes: the nearest old pixel, or 0. */
export type Beyond = "nearest" | "zero";

/**
 * Bilinear resampling onto a grid that lies anyhow on the old one. The neighbours and their shares are worked out
 * once and serve any number of planes of the old size.
 */
export function resampler(from: Size, to: Size, place: GridPlace, beyond: Beyond): (plane: Plane) => Plane {
  const count = to.rows * to.columns;
  const first = new Int32Array(count);
  const along = new Float32Array(count);
  const below = new Float32Array(count);
  const lastX = from.columns - 1;
  const lastY = from.rows - 1;
  const [cornerX, cornerY] = place.corner;
  const [acrossX, acrossY] = place.across;
  const [downX, downY] = place.down;
  for (let row = 0; row < to.rows; row++) {
    for (let column = 0; column < to.columns; column++) {
      const at = row * to.columns + column;
      const x = cornerX + (column + 0.5) * acrossX + (row + 0.5) * downX;
      const y = cornerY + (column + 0.5) * acrossY + (row + 0.5) * downY;
      if (beyond === "zero" && (x < 0 || y < 0 || x > from.columns || y > from.rows)) {
        first[at] = -1;
        continue;
      }
      const insideX = Math.min(Math.max(x - 0.5, 0), lastX);
      const insideY = Math.min(Math.max(y - 0.5, 0), lastY);
      const left = Math.min(Math.floor(insideX), Math.max(lastX - 1, 0));
      const top = Math.min(Math.floor(insideY), Math.max(lastY - 1, 0));
      first[at] = top * from.columns + left;
      along[at] = insideX - left;
      below[at] = insideY - top;
    }
  }
  const right = from.columns > 1 ? 1 : 0;
  const lower = from.rows > 1 ? from.columns : 0;
  return ({ data: old }) => {
    const data = new Float32Array(count);
    for (let at = 0; at < count; at++) {
      const corner = first[at]!;
      if (corner < 0) continue;
      const a = along[at]!;
      const top = old[corner]! + a * (old[corner + right]! - old[corner]!);
      const bottom = old[corner + lower]! + a * (old[corner + lower + right]! - old[corner + lower]!);
      data[at] = top + below[at]! * (bottom - top);
    }
    return { rows: to.rows, columns: to.columns, data };
  };
}
