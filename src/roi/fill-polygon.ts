import type { Mask } from "../image/mask.ts";
import type { Outline, PixelPoint } from "./outline.ts";
import { outlineBounds, type PixelBounds } from "./outline-bounds.ts";

/** Pulls a crossing that lies on a pixel centre to its right, so that rounding error cannot decide (ImageJ's constant). */
const CROSSING_OFFSET = 1e-8;

/**
 * Turns over (0 to 1, 1 to 0) the pixels of `mask` inside a closed polygon, by even-odd, exactly as ImageJ 1.53t
 * fills a polygon or freehand selection (`PolygonRoi.getMask`): a pixel is inside when its centre is, edges are
 * followed on the rows from floor(y1 + 0.5) up to floor(y2 + 0.5), and the work is done relative to the corner
 * of the bounds. Pixels outside the mask are dropped.
 *
 * @param part the polygon is one of several in a composite selection (`ShapeRoi.getMask`), where ImageJ does not
 *   round relative to the smallest coordinate.
 */
export function fillPolygon(mask: Mask, outline: Outline, part: boolean): void {
  const bounds = outlineBounds(outline);
  const firstRow = Math.max(0, -bounds.y);
  const endRow = Math.min(bounds.height, mask.rows - bounds.y);
  if (endRow <= firstRow || bounds.x >= mask.columns || bounds.x + bounds.width <= 0) return;

  const edges = liveEdges(outline, bounds, part);
  const rowStart = new Int32Array(endRow - firstRow + 1);
  for (const edge of edges) {
    const end = Math.min(edge.endRow, endRow);
    for (let row = Math.max(edge.firstRow, firstRow); row < end; row++) rowStart[row - firstRow + 1]! += 1;
  }
  for (let row = 1; row < rowStart.length; row++) rowStart[row]! += rowStart[row - 1]!;

  const crossings = new Float64Array(rowStart[rowStart.length - 1]!);
  const next = rowStart.slice();
  for (const edge of edges) {
    const end = Math.min(edge.endRow, endRow);
    for (let row = Math.max(edge.firstRow, firstRow); row < end; row++) {
      const crossing = edge.crossing + edge.slope * (row - edge.firstRow);
      insertSorted(crossings, rowStart[row - firstRow]!, next[row - firstRow]!++, crossing);
    }
  }

  for (let row = firstRow; row < endRow; row++) {
    const line = (bounds.y + row) * mask.columns;
    const end = rowStart[row - firstRow + 1]!;
    for (let pair = rowStart[row - firstRow]!; pair + 1 < end; pair += 2) {
      const from = bounds.x + Math.max(0, Math.trunc(crossings[pair]! + 0.5));
      const to = bounds.x + Math.min(bounds.width, Math.trunc(crossings[pair + 1]! + 0.5));
      const last = line + Math.min(to, mask.columns);
      for (let pixel = line + Math.max(from, 0); pixel < last; pixel++) mask.data[pixel]! ^= 1;
    }
  }
}

interface LiveEdge {
  readonly firstRow: number;
  readonly endRow: number;
  /** x where the edge crosses the centre line of its first row. */
  readonly crossing: number;
  /** dx/dy. */
  readonly slope: number;
}

/** The edges that cross the centre line of a row, relative to the bounds' corner. */
function liveEdges({ points }: Outline, bounds: PixelBounds, part: boolean): LiveEdge[] {
  const xs = relative(points, 0, bounds.x, part);
  const ys = relative(points, 1, bounds.y, part);
  const edges: LiveEdge[] = [];
  for (let a = points.length - 1, b = 0; b < points.length; a = b++) {
    const rowA = Math.floor(ys[a]! + 0.5);
    const rowB = Math.floor(ys[b]! + 0.5);
    if (rowA === rowB) continue;
    const upper = rowA < rowB ? a : b;
    const lower = rowA < rowB ? b : a;
    const firstRow = Math.min(rowA, rowB);
    const slope = (xs[lower]! - xs[upper]!) / (ys[lower]! - ys[upper]!);
    const crossing = xs[upper]! + (firstRow - ys[upper]! + 0.5) * slope + CROSSING_OFFSET;
    edges.push({ firstRow, endRow: Math.max(rowA, rowB), crossing, slope });
  }
  return edges;
}

/**
 * Coordinates relative to the bounds' corner with ImageJ's rounding: it keeps single-precision distances from
 * the smallest coordinate, and adds the rest of the way to the corner in double precision. A vertex on a row
 * boundary is decided by this.
 */
function relative(points: readonly PixelPoint[], axis: 0 | 1, corner: number, part: boolean): Float64Array {
  const values = Float64Array.from(points, (point) => Math.fround(point[axis]));
  if (part) return values.map((value) => value - corner);
  let low = Infinity;
  for (const value of values) if (value < low) low = value;
  const rest = Math.fround(low - corner);
  return values.map((value) => Math.fround(value - low) + rest);
}

/** Puts a value into the sorted run that starts at `start` and ends before `end`; the run grows by one. */
function insertSorted(values: Float64Array, start: number, end: number, value: number): void {
  let place = end;
  while (place > start && values[place - 1]! > value) {
    values[place] = values[place - 1]!;
    place--;
  }
  values[place] = value;
}
