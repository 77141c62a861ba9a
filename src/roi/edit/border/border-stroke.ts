import type { PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import type { Roi } from "../../roi.ts";
import { pointInRegion } from "../point-in-region.ts";
import { discShape } from "./disc-shape.ts";
import { editShape, type ShapeEdit } from "./edit-shape.ts";

/** A stroke of the round brush over several regions, from press to release. One stroke is one step of undo. */
export interface BorderStroke {
  /** The regions as they were before the stroke, and as they are now. */
  readonly before: readonly Roi[];
  readonly rois: readonly Roi[];
  /** The region that the brush edits. */
  readonly name: string;
  readonly edit: ShapeEdit;
  readonly radius: number;
  readonly size: ImageSize;
  readonly last: PixelPoint;
}

/** The region that a point is in, the last in the list first. */
export const regionAt = (rois: readonly Roi[], point: PixelPoint): Roi | undefined =>
  [...rois].reverse().find((roi) => pointInRegion(roi, point));

/**
 * The brush is pressed. With `take`, the region under it pushes the septum into its neighbours; pressed outside every
 * region it does nothing.
 *
 * @param name the region to edit; the one under the brush where absent.
 * @param radius in pixels.
 */
export function startBorderStroke(
  rois: readonly Roi[],
  edit: ShapeEdit,
  at: PixelPoint,
  radius: number,
  size: ImageSize,
  name: string | undefined = regionAt(rois, at)?.name,
): BorderStroke | undefined {
  if (name === undefined || !rois.some((roi) => roi.name === name)) return undefined;
  const stroke = { before: rois, rois, name, edit, radius, size, last: at };
  return moveBorderStroke(stroke, at);
}

/** The brush is moved: everything between the last place and this one is edited, and nothing is jumped over. */
export const moveBorderStroke = (stroke: BorderStroke, to: PixelPoint): BorderStroke => ({
  ...stroke,
  rois: editShape(
    stroke.rois,
    stroke.name,
    stroke.edit,
    [discShape(stroke.last, to, stroke.radius)],
    stroke.size,
  ),
  last: to,
});
