import { editShape } from "../edit/border/edit-shape.ts";
import type { PixelPoint } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { type SmartBrush, smartBrushShape, startSmartBrush } from "./smart-brush.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** A stroke of the smart brush, from press to release. One stroke is one step of undo. */
export interface TissueStroke {
  /** The regions as they were before the stroke, and as they are now. */
  readonly before: readonly Roi[];
  readonly rois: readonly Roi[];
  readonly name: string;
  readonly edit: "add" | "remove";
  readonly brush: SmartBrush;
  readonly last: PixelPoint;
}

/**
 * The brush is pressed on a tissue, which it keeps to until it is released: what it covers of that tissue is added to a
 * region, whose neighbours give way, or removed from it.
 *
 * @param radius in pixels.
 * @returns undefined beyond the image, and where there is no such region.
 */
export function startTissueStroke(
  rois: readonly Roi[],
  name: string,
  edit: "add" | "remove",
  picture: TissuePicture,
  at: PixelPoint,
  radius: number,
): TissueStroke | undefined {
  const brush = startSmartBrush(picture, at, radius);
  if (brush === undefined || !rois.some((roi) => roi.name === name)) return undefined;
  return painted({ before: rois, rois, name, edit, brush, last: at }, at);
}

/** The brush is moved: it paints at places along the way, at most half its radius apart. */
export function moveTissueStroke(stroke: TissueStroke, to: PixelPoint): TissueStroke {
  const [fromX, fromY] = stroke.last;
  const length = Math.hypot(to[0] - fromX, to[1] - fromY);
  const stops = Math.max(1, Math.ceil(length / Math.max(0.5, stroke.brush.radius / 2)));
  let moved = stroke;
  for (let stop = 1; stop <= stops; stop++) {
    const part = stop / stops;
    moved = painted(moved, [fromX + part * (to[0] - fromX), fromY + part * (to[1] - fromY)]);
  }
  return { ...moved, last: to };
}

function painted(stroke: TissueStroke, at: PixelPoint): TissueStroke {
  const shape = smartBrushShape(stroke.brush, at);
  return {
    ...stroke,
    rois: editShape(stroke.rois, stroke.name, stroke.edit, shape, stroke.brush.picture),
    last: at,
  };
}
