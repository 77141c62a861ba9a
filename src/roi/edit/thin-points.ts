import type { PixelPoint } from "../outline.ts";
import { nearestOnSegment } from "./nearest-on-segment.ts";

/**
 * Leaves out the points of a closed line that the others do not need (Ramer 1972, Douglas and Peucker 1973): each
 * point left out is within `tolerance` pixels of the edge that replaces it. At least three points stay where
 * there are three.
 */
export function thinPoints(points: readonly PixelPoint[], tolerance: number): PixelPoint[] {
  if (points.length <= 3) return [...points];
  const opposite = farthest(points, 0, points.length, points[0]!, points[0]!).index;
  const aside = farthest(points, 0, points.length, points[0]!, points[opposite]!).index;
  const third = aside !== opposite ? aside : opposite === 1 ? 2 : 1;
  const middle = Math.min(opposite, third);
  const last = Math.max(opposite, third);

  const keep = new Uint8Array(points.length);
  for (const anchor of [0, middle, last]) keep[anchor] = 1;
  const open: [from: number, to: number][] = [
    [0, middle],
    [middle, last],
    [last, points.length],
  ];
  for (let chain = open.pop(); chain; chain = open.pop()) {
    const [from, to] = chain;
    const found = farthest(points, from, to, points[from]!, points[to % points.length]!);
    if (found.distance <= tolerance) continue;
    keep[found.index] = 1;
    open.push([from, found.index], [found.index, to]);
  }
  return points.filter((_, index) => keep[index] === 1);
}

/** Of the points between `from` and `to`, the one farthest from the segment a b; distance -1 where there are none. */
function farthest(points: readonly PixelPoint[], from: number, to: number, a: PixelPoint, b: PixelPoint) {
  let index = from + 1;
  let distance = -1;
  for (let at = from + 1; at < to; at++) {
    const point = points[at]!;
    const near = nearestOnSegment(point, a, b);
    const here = Math.hypot(point[0] - near[0], point[1] - near[1]);
    if (here > distance) {
      distance = here;
      index = at;
    }
  }
  return { index, distance };
}
