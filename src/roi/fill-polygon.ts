import type { Mask } from "../image/mask.ts";
import type { Outline } from "./outline.ts";
import { outlineBounds } from "./outline-bounds.ts";

/** Pulls a crossing that lies on a pixel centre to its right, so that rounding error cannot decide (ImageJ's constant). */
const CROSSING_OFFSET = 1e-8;

/**
 * Turns over (0 to 1, 1 to 0) the pixels of `mask` inside a closed polygon, by even-odd, exactly as ImageJ 1.53t
 * fills a polygon or freehand selection (`PolygonRoi.getMask`): a pixel is inside when its centre is, edges are
 * followed on the rows from floor(y1 + 0.5) up to floor(y2 + 0.5), and the work is done relative to the corner
 * of the bounds. Pixels outside the mask are dropped.
 */
export function fillPolygon(mask: Mask, outline: Outline): void {
  const bounds = outlineBounds(outline);
  const firstRow = Math.max(0, -bounds.y);
  const endRow = Math.min(bounds.height, mask.rows - bounds.y);
  if (endRow <= firstRow || bounds.x >= mask.columns || bounds.x + bounds.width <= 0) return;

  const edges = liveEdges(outline, bounds.x, bounds.y);
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
function liveEdges(outline: Outline, left: number, top: number): LiveEdge[] {
  const edges: LiveEdge[] = [];
  const { points } = outline;
  for (let index = 0; index < points.length; index++) {
    const a = relative(points[index]!, left, top);
    const b = relative(points[(index + 1) % points.length]!, left, top);
    const rowA = Math.floor(a.y + 0.5);
    const rowB = Math.floor(b.y + 0.5);
    if (rowA === rowB) continue;
    const [upper, firstRow, endRow] = rowA < rowB ? [a, rowA, rowB] : [b, rowB, rowA];
    const slope = (b.x - a.x) / (b.y - a.y);
    const crossing = upper.x + (firstRow - upper.y + 0.5) * slope + CROSSING_OFFSET;
    edges.push({ firstRow, endRow, crossing, slope });
  }
  return edges;
}

/** ImageJ keeps coordinates in single precision, relative to the corner. */
const relative = ([x, y]: readonly [number, number], left: number, top: number) => ({
  x: Math.fround(Math.fround(x) - left),
  y: Math.fround(Math.fround(y) - top),
});

/** Puts a value into the sorted run that starts at `start` and ends before `end`; the run grows by one. */
function insertSorted(values: Float64Array, start: number, end: number, value: number): void {
  let place = end;
  while (place > start && values[place - 1]! > value) {
    values[place] = values[place - 1]!;
    place--;
  }
  values[place] = value;
}
