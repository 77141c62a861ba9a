import { findSpine } from "../../level/find/find-spine.ts";
import type { PlacedView } from "../../level/find/spine-track.ts";

/**
 * How well a lumbar spine is seen on one look at a slice: the area of bodies and canal, by how clearly the bodies have
 * names. Compared between ways to turn the same slice; 0 where there is no spine.
 */
export function sightOfSpine(view: PlacedView): number {
  const { vertebrae, canalMm2 } = view.seen;
  const area = vertebrae.reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
  const named = vertebrae.reduce((sum, { areaMm2, shares }) => sum + areaMm2 * Math.max(...shares), 0);
  return area === 0 || findSpine([view]) === undefined ? 0 : (area + canalMm2) * (named / area) ** 4;
}
