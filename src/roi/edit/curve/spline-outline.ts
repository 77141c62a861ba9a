import type { Outline, PixelPoint } from "../../outline.ts";
import { closedOutline } from "./closed-outline.ts";
import { splinePoints } from "./spline-points.ts";

/** How far the vertices kept may leave the curve, in pixels. */
const tolerance = 0.05;

/**
 * The closed outline of a spline through clicked points. It is computed in pixels of the image, so that it is the same
 * however far the view was zoomed.
 *
 * @returns undefined for fewer than three different points.
 */
export const splineOutline = (clicked: readonly PixelPoint[]): Outline | undefined =>
  closedOutline(splinePoints(clicked, true), tolerance);
