import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";

/** The vertex nearest to a point and its distance in pixels; undefined for an outline without points. */
export function nearestVertex(
  outline: Outline,
  to: PixelPoint,
): { readonly index: number; readonly distance: number } | undefined {
  let best: { index: number; distance: number } | undefined;
  withVertices(outline).points.forEach(([x, y], index) => {
    const distance = Math.hypot(x - to[0], y - to[1]);
    if (!best || distance < best.distance) best = { index, distance };
  });
  return best;
}
