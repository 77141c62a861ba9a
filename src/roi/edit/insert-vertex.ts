import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";
import { nearestEdge } from "./nearest-edge.ts";

/**
 * The outline with one vertex more, on its edge nearest to a point: the border itself does not move until the
 * vertex is moved.
 *
 * @returns the new outline and the index of the new vertex; undefined for an outline without points.
 */
export function insertVertex(
  outline: Outline,
  near: PixelPoint,
): { readonly outline: Outline; readonly index: number } | undefined {
  const edge = nearestEdge(outline, near);
  if (!edge) return undefined;
  const { type, points } = withVertices(outline);
  const index = edge.index + 1;
  return {
    outline: { type, points: [...points.slice(0, index), edge.point, ...points.slice(index)] },
    index,
  };
}
