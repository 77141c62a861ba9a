import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";
import { nearestOnSegment } from "./nearest-on-segment.ts";

export interface NearestEdge {
  /** The edge runs from vertex `index` to the next. */
  readonly index: number;
  /** Pixels. */
  readonly distance: number;
  /** The nearest point on it. */
  readonly point: PixelPoint;
}

/** The edge nearest to a point; undefined for an outline without points. */
export function nearestEdge(outline: Outline, to: PixelPoint): NearestEdge | undefined {
  const { points } = withVertices(outline);
  let best: NearestEdge | undefined;
  points.forEach((start, index) => {
    const point = nearestOnSegment(to, start, points[(index + 1) % points.length]!);
    const distance = Math.hypot(point[0] - to[0], point[1] - to[1]);
    if (!best || distance < best.distance) best = { index, distance, point };
  });
  return best;
}
