import type { PixelPoint } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { pointInOutline } from "./point-in-outline.ts";

/** Whether a point of pixel space is inside a region and not in one of its holes. For hit tests, not for measuring. */
export const pointInRoi = (roi: Roi, point: PixelPoint): boolean =>
  roi.outlines.filter((outline) => pointInOutline(outline, point)).length % 2 === 1;
