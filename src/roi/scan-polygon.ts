import type { Outline, PixelPoint } from "./outline.ts";
import { outlineBounds, type PixelBounds } from "./outline-bounds.ts";

/** Where a polygon crosses the centre lines of pixel rows. Rows and x are relative to the corner of `bounds`. */
export interface PolygonScan {
  readonly bounds: PixelBounds;
  readonly firstRow: number;
  /** The row after the last. */
  readonly endRow: number;
  /** Crossings of row r are those from `rowStart[r - firstRow]` up to, not including, `rowStart[r - firstRow + 1]`. */
  readonly rowStart: Int32Array;
  /** x of each crossing, ascending in a row. */
  readonly crossings: Float64Array;
  /** 1 where the edge runs down, -1 where it runs up. */
  readonly directions: Int8Array;
}

/** Pulls a crossing that is on a pixel centre to its right, so that rounding error cannot decide (ImageJ's constant). */
const CROSSING_OFFSET = 1e-8;

/**
 * Crosses a closed polygon with the rows of an image exactly as ImageJ 1.53t does to fill a polygon or freehand
 * selection (`PolygonRoi.getMask`): edges are followed on the rows from floor(y1 + 0.5) up to floor(y2 + 0.5),
 * and the work is done relative to the corner of the bounds.
 *
 * @param rows only rows 0 to `rows` - 1 of the image are looked at.
 * @param part the polygon is one of several in a composite selection (`ShapeRoi.getMask`), where ImageJ does not
 *   round relative to the smallest coordinate.
 */
export function scanPolygon(outline: Outline, rows: number, part: boolean): PolygonScan {
  const bounds = outlineBounds(outline);
  const firstRow = Math.max(0, -bounds.y);
  const endRow = Math.max(firstRow, Math.min(bounds.height, rows - bounds.y));
  const edges = bounds.height > 0 ? liveEdges(outline.points, bounds, part) : [];

  const rowStart = new Int32Array(endRow - firstRow + 1);
  for (const edge of edges) {
    const end = Math.min(edge.endRow, endRow);
    for (let row = Math.max(edge.firstRow, firstRow); row < end; row++) rowStart[row - firstRow + 1]! += 1;
  }
  for (let row = 1; row < rowStart.length; row++) rowStart[row]! += rowStart[row - 1]!;

  const crossings = new Float64Array(rowStart[rowStart.length - 1]!);
  const directions = new Int8Array(crossings.length);
  const next = rowStart.slice();
  for (const edge of edges) {
    const end = Math.min(edge.endRow, endRow);
    for (let row = Math.max(edge.firstRow, firstRow); row < end; row++) {
      const crossing = edge.crossing + edge.slope * (row - edge.firstRow);
      const place = next[row - firstRow]!++;
      crossings[place] = crossing;
      directions[place] = edge.direction;
    }
  }
  for (let row = 0; row + 1 < rowStart.length; row++)
    sortRun(crossings, directions, rowStart[row]!, rowStart[row + 1]!);
  return { bounds, firstRow, endRow, rowStart, crossings, directions };
}

interface LiveEdge {
  readonly firstRow: number;
  readonly endRow: number;
  /** x where the edge crosses the centre line of its first row. */
  readonly crossing: number;
  /** dx/dy. */
  readonly slope: number;
  readonly direction: 1 | -1;
}

/** The edges that cross the centre line of a row. */
function liveEdges(points: readonly PixelPoint[], bounds: PixelBounds, part: boolean): LiveEdge[] {
  const xs = relative(points, 0, bounds.x, part);
  const ys = relative(points, 1, bounds.y, part);
  const edges: LiveEdge[] = [];
  for (let a = points.length - 1, b = 0; b < points.length; a = b++) {
    const rowA = Math.floor(ys[a]! + 0.5);
    const rowB = Math.floor(ys[b]! + 0.5);
    if (rowA === rowB) continue;
    const down = rowA < rowB;
    const upper = down ? a : b;
    const lower = down ? b : a;
    const firstRow = down ? rowA : rowB;
    const slope = (xs[lower]! - xs[upper]!) / (ys[lower]! - ys[upper]!);
    const crossing = xs[upper]! + (firstRow - ys[upper]! + 0.5) * slope + CROSSING_OFFSET;
    edges.push({ firstRow, endRow: down ? rowB : rowA, crossing, slope, direction: down ? 1 : -1 });
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

/** Sorts the crossings from `start` up to `end` by x and takes their directions along. */
function sortRun(crossings: Float64Array, directions: Int8Array, start: number, end: number): void {
  if (end - start > 64) {
    const order = Uint32Array.from({ length: end - start }, (_, index) => start + index);
    order.sort((a, b) => crossings[a]! - crossings[b]!);
    crossings.set(
      Float64Array.from(order, (from) => crossings[from]!),
      start,
    );
    directions.set(
      Int8Array.from(order, (from) => directions[from]!),
      start,
    );
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const crossing = crossings[at]!;
    const direction = directions[at]!;
    let place = at;
    for (; place > start && crossings[place - 1]! > crossing; place--) {
      crossings[place] = crossings[place - 1]!;
      directions[place] = directions[place - 1]!;
    }
    crossings[place] = crossing;
    directions[place] = direction;
  }
}
