import type { Outline } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";
import { moveVertex } from "./move-vertex.ts";

/** The outline with one vertex moved by (dx, dy) pixels, as arrow keys do; an index that there is not changes nothing. */
export function nudgeVertex(outline: Outline, index: number, dx: number, dy: number): Outline {
  const vertex = withVertices(outline).points[index];
  return vertex === undefined ? outline : moveVertex(outline, index, [vertex[0] + dx, vertex[1] + dy]);
}
