import type { Outline, PixelPoint } from "../outline.ts";
import { withVertices } from "../with-vertices.ts";
import { nearestOnSegment } from "./nearest-on-segment.ts";

/**
 * Pushes the border with a round brush: whatever of it is within `radius` pixels of `centre` moves straight away
 * from the centre to the brush's rim. From inside, the region grows; from outside, it shrinks. Edges under the
 * brush get vertices at most a pixel apart; after a stroke `thinPoints` removes those that are not needed.
 */
export function nudgeOutline(outline: Outline, centre: PixelPoint, radius: number): Outline {
  const { type, points } = withVertices(outline);
  const dense = points.flatMap((start, index) =>
    split(start, points[(index + 1) % points.length]!, centre, radius),
  );
  return { type, points: dense.map((point) => pushed(point, centre, radius)) };
}

/** The start of an edge and, where the brush may touch it, points on it at most a pixel apart. */
function split(start: PixelPoint, end: PixelPoint, centre: PixelPoint, radius: number): PixelPoint[] {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const near = nearestOnSegment(centre, start, end);
  const touched = Math.hypot(near[0] - centre[0], near[1] - centre[1]) < radius;
  const parts = touched ? Math.max(1, Math.ceil(length)) : 1;
  return Array.from({ length: parts }, (_, part): PixelPoint => {
    const along = part / parts;
    return [start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1])];
  });
}

function pushed(point: PixelPoint, centre: PixelPoint, radius: number): PixelPoint {
  const dx = point[0] - centre[0];
  const dy = point[1] - centre[1];
  const distance = Math.hypot(dx, dy);
  if (distance >= radius) return point;
  if (distance === 0) return [centre[0] + radius, centre[1]];
  return [centre[0] + (dx * radius) / distance, centre[1] + (dy * radius) / distance];
}
