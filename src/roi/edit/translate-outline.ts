import type { Outline } from "../outline.ts";

/** The outline moved by (dx, dy) pixels. */
export const translateOutline = (outline: Outline, dx: number, dy: number): Outline => ({
  type: outline.type,
  points: outline.points.map(([x, y]) => [x + dx, y + dy]),
});
