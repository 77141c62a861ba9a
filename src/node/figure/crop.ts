import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { Roi } from "../../roi/roi.ts";

/** The part of a slice that is shown: whole pixels, first column and row and their number. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Room around the outlines, as a share of their larger side. */
const margin = 0.25;

/**
 * The part of the slice around all outlines, the same room in mm on every side, and within the image. The whole
 * slice where no outline is on it.
 */
export function cropAround(rois: readonly Roi[], { rows, columns }: Grid, spacing?: PixelSpacingMm): Crop {
  const points = rois.flatMap((roi) => roi.outlines.flatMap((outline) => outline.points));
  const row = spacing?.row ?? 1;
  const column = spacing?.column ?? 1;
  const horizontal = extent(points.map(([x]) => x * column));
  const vertical = extent(points.map(([, y]) => y * row));
  const room = margin * Math.max(horizontal.last - horizontal.first, vertical.last - vertical.first);
  const [x, width] = wholePixels(horizontal, room, column, columns);
  const [y, height] = wholePixels(vertical, room, row, rows);
  const whole = { x: 0, y: 0, columns, rows };
  return width > 0 && height > 0 ? { x, y, columns: width, rows: height } : whole;
}

interface Extent {
  readonly first: number;
  readonly last: number;
}

function extent(values: readonly number[]): Extent {
  let first = Infinity;
  let last = -Infinity;
  for (const value of values) {
    first = Math.min(first, value);
    last = Math.max(last, value);
  }
  return { first, last };
}

function wholePixels({ first, last }: Extent, room: number, step: number, count: number): [number, number] {
  const start = Math.max(0, Math.floor((first - room) / step));
  const end = Math.min(count, Math.ceil((last + room) / step));
  return [start, end - start];
}
