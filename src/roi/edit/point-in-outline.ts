import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";

/** Whether a point of pixel space is inside an outline, by even-odd. For hit tests, not for measuring. */
export function pointInOutline(outline: Outline, [x, y]: PixelPoint): boolean {
  const { points } = withVertices(outline);
  let inside = false;
  for (let a = points.length - 1, b = 0; b < points.length; a = b++) {
    const [ax, ay] = points[a]!;
    const [bx, by] = points[b]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
