import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";

/**
 * Area in pixels² and centroid of a simple outline by Gauss's formula. For placing things, not for measuring: a
 * measured area counts pixels. Area 0 where nothing is enclosed; the centroid is then the first point.
 */
export function enclosedArea(outline: Outline): { readonly area: number; readonly centroid: PixelPoint } {
  const { points } = withVertices(outline);
  const [originX, originY] = points[0] ?? [0, 0];
  let twice = 0;
  let momentX = 0;
  let momentY = 0;
  for (let a = points.length - 1, b = 0; b < points.length; a = b++) {
    const ax = points[a]![0] - originX;
    const ay = points[a]![1] - originY;
    const bx = points[b]![0] - originX;
    const by = points[b]![1] - originY;
    const cross = ax * by - bx * ay;
    twice += cross;
    momentX += (ax + bx) * cross;
    momentY += (ay + by) * cross;
  }
  if (twice === 0) return { area: 0, centroid: [originX, originY] };
  return {
    area: Math.abs(twice) / 2,
    centroid: [originX + momentX / (3 * twice), originY + momentY / (3 * twice)],
  };
}
