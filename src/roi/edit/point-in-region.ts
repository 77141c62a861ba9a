import type { PixelPoint } from "../outline.ts";
import type { Roi } from "../roi.ts";
import { pointInOutline } from "./point-in-outline.ts";

/** Whether a point of pixel space is inside a region, by even-odd over all its outlines. For hit tests, not for measuring. */
export const pointInRegion = (roi: Roi, point: PixelPoint): boolean =>
  roi.outlines.filter((outline) => pointInOutline(outline, point)).length % 2 === 1;
