import type { Outline } from "../../outline.ts";
import type { Roi } from "../../roi.ts";
import { withVertices } from "../../with-vertices.ts";
import { moveVertex } from "../move-vertex.ts";
import { translateOutline } from "../translate-outline.ts";

/** The outline with one vertex moved by (dx, dy) pixels, as arrow keys do; an index that there is not changes nothing. */
export function nudgeVertex(outline: Outline, index: number, dx: number, dy: number): Outline {
  const vertex = withVertices(outline).points[index];
  return vertex === undefined ? outline : moveVertex(outline, index, [vertex[0] + dx, vertex[1] + dy]);
}

/** The whole region moved by (dx, dy) pixels, holes with it. */
export function nudgeRegion(roi: Roi, dx: number, dy: number): Roi {
  const [first, ...more] = roi.outlines.map((outline) => translateOutline(outline, dx, dy));
  return { ...roi, outlines: [first!, ...more] };
}
