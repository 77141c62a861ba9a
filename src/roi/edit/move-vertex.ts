import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";

/**
 * The outline with one vertex elsewhere (pixels). An oval or a rectangle becomes a polygon first; `index` counts
 * the vertices of `withVertices`. An index that there is not changes nothing.
 */
export function moveVertex(outline: Outline, index: number, to: PixelPoint): Outline {
  const { type, points } = withVertices(outline);
  return { type, points: points.map((point, at) => (at === index ? to : point)) };
}
