import { greyBytes } from "./grey-bytes.ts";
import type { ScalarImage } from "./scalar-image.ts";

/** A small grey picture for looking at: `rows` x `columns` bytes, row-major, with square pixels. */
export interface Thumbnail {
  readonly rows: number;
  readonly columns: number;
  readonly grey: Uint8Array;
}

/** The image through its own window, shrunk by means over boxes so that its longer side has `size` pixels. Not for measuring. */
export function thumbnail(image: ScalarImage, size: number): Thumbnail {
  const grey = greyBytes(image);
  const spacing = image.pixelSpacingMm ?? { row: 1, column: 1 };
  const height = image.rows * spacing.row;
  const width = image.columns * spacing.column;
  const scale = size / Math.max(height, width);
  const rows = Math.max(1, Math.round(height * scale));
  const columns = Math.max(1, Math.round(width * scale));
  const small = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = span(row, rows, image.rows);
    for (let column = 0; column < columns; column++) {
      const [left, right] = span(column, columns, image.columns);
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += grey[y * image.columns + x]!;
      small[row * columns + column] = Math.round(sum / ((bottom - top) * (right - left)));
    }
  }
  return { rows, columns, grey: small };
}

/** Which of `from` pixels a pixel of `to` covers; at least one. */
function span(index: number, to: number, from: number): readonly [start: number, end: number] {
  const start = Math.min(from - 1, Math.floor((index * from) / to));
  return [start, Math.max(start + 1, Math.floor(((index + 1) * from) / to))];
}
