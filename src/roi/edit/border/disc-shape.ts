import type { Outline, PixelPoint } from "../../outline.ts";

/** Corners of the half circle at each end. */
const corners = 16;

/**
 * What a round brush covers on its way from one point to another, in pixels; a disc where they are the same. A polygon of
 * 32 corners, so that it is 0.5 % of the radius inside the true circle.
 */
export function discShape(from: PixelPoint, to: PixelPoint, radius: number): Outline {
  const forward = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const half = ([x, y]: PixelPoint, start: number) =>
    Array.from({ length: corners }, (_, index): PixelPoint => {
      const angle = start + (Math.PI * (index + 0.5)) / corners;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  return {
    type: "polygon",
    points: [...half(from, forward + Math.PI / 2), ...half(to, forward - Math.PI / 2)],
  };
}
