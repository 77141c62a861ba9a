import { apart } from "../edit/apart.ts";
import { closedOutline } from "../edit/curve/closed-outline.ts";
import { resampled } from "../edit/curve/resampled.ts";
import type { Outline } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { withVertices } from "../with-vertices.ts";
import { displaced, displacement } from "./displacement.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** How much of the picture around the regions is looked at, in pixels. */
const margin = 16;
/** Distance of the points that are carried, and how far vertices kept may leave them, in pixels. */
const spacing = 1;
const tolerance = 0.1;

/**
 * Carries regions to a neighbouring slice: each point goes where the tissue under it goes, by comparing the two pictures
 * around the regions. A proposal, for a person to accept or correct; convention and origin stay as they were.
 *
 * @param to the other slice's picture, of the same size.
 * @returns regions that share no pixel; one that leaves the image is left out. Undefined where the sizes differ.
 */
export function carryRegions(
  rois: readonly Roi[],
  from: TissuePicture,
  to: TissuePicture,
): readonly Roi[] | undefined {
  if (from.rows !== to.rows || from.columns !== to.columns) return undefined;
  const points = rois.flatMap((roi) => roi.outlines).flatMap((outline) => withVertices(outline).points);
  if (points.length === 0) return rois;
  const span = (axis: 0 | 1, end: number) => {
    const values = points.map((point) => point[axis]);
    const first = Math.min(end - 1, Math.max(0, Math.floor(Math.min(...values)) - margin));
    return { first, count: Math.max(1, Math.min(end, Math.ceil(Math.max(...values)) + margin) - first) };
  };
  const across = span(0, from.columns);
  const down = span(1, from.rows);
  const field = displacement(from, to, {
    left: across.first,
    top: down.first,
    columns: across.count,
    rows: down.count,
  });
  const carried = rois.flatMap((roi): Roi[] => {
    const outlines = roi.outlines.flatMap((outline): Outline[] => {
      const dense = resampled(withVertices(outline).points, spacing);
      const moved = closedOutline(
        dense.map((point) => displaced(field, point)),
        tolerance,
      );
      return moved === undefined ? [] : [moved];
    });
    const [first, ...more] = outlines;
    return first === undefined ? [] : [{ ...roi, outlines: [first, ...more] }];
  });
  return apart(carried, to);
}
