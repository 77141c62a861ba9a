import type { Outline } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";

/** The outline without one vertex. Three always remain: then nothing is deleted. */
export function deleteVertex(outline: Outline, index: number): Outline {
  const { type, points } = withVertices(outline);
  return points.length <= 3 ? outline : { type, points: points.filter((_, at) => at !== index) };
}
