import type { Outline, PixelPoint } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";

const step = 256;
const snap = (value: number) => Math.round(value * step) / step;
const snapPoint = ([x, y]: PixelPoint): PixelPoint => [snap(x), snap(y)];
const snapOutline = (outline: Outline): Outline => ({ ...outline, points: outline.points.map(snapPoint) });

/**
 * Puts every vertex of a drawn or edited region on a grid of 1/256 pixel. An ImageJ .roi file holds sub-pixel
 * vertices as 32-bit floats; values on this grid survive it unchanged, so the exported RoiSet measures to the
 * digit what the window shows.
 */
export function snapRoi(roi: Roi): Roi {
  const [first, ...more] = roi.outlines;
  return { ...roi, outlines: [snapOutline(first), ...more.map(snapOutline)] };
}
