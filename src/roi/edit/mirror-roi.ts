import type { Outline } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { mirroredName } from "./mirrored-name.ts";

/**
 * The region mirrored left to right about the vertical line x = `axis` (pixels), named for the other side. Its
 * convention stays, its origin is `mirrored`.
 */
export function mirrorRoi(roi: Roi, axis: number, id: string): Roi {
  const mirror = ({ type, points }: Outline): Outline => ({
    type,
    points: points.map(([x, y]) => [2 * axis - x, y]),
  });
  const [first, ...others] = roi.outlines;
  return {
    ...roi,
    id,
    name: mirroredName(roi.name),
    outlines: [mirror(first), ...others.map(mirror)],
    origin: "mirrored",
  };
}
