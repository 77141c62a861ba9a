import { mirrored, type Point } from "../numeric/contour.ts";
import { mix } from "../numeric/interpolate.ts";
import type { Spine } from "./spine.ts";

/** A closed landmark list from its left half, whose first and last points lie on the midline. */
export const bothHalves = (left: readonly Point[]): Point[] => [
  ...left,
  ...mirrored(left.slice(1, -1)).reverse(),
];

/** The same section on the patient's left (1) or right (-1). */
export const onSide = (side: 1 | -1, points: readonly Point[]): Point[] =>
  side > 0 ? [...points] : mirrored(points);

/** s at the part `t` (0 upper, 1 lower endplate) of a vertebra. */
export function levelAt(spine: Spine, vertebra: string, t: number): number {
  const { top, bottom } = spine.vertebra(vertebra);
  return mix(top, bottom, t);
}
