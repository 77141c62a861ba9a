import type { PixelPoint } from "../outline.ts";

/** The point of the segment from `a` to `b` that is nearest to `point`. */
export function nearestOnSegment(point: PixelPoint, a: PixelPoint, b: PixelPoint): PixelPoint {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2;
  const part = Math.min(1, Math.max(0, along));
  return [a[0] + part * dx, a[1] + part * dy];
}
