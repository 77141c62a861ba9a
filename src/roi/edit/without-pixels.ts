import { area, difference, FillRule, getBounds, type Paths64 } from "clipper2-ts";
import type { Mask } from "../../image/mask.ts";
import type { Outline } from "../outline.ts";
import type { ImageSize } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { drawnPaths, evenOddPaths, gridSteps } from "./pixels/polygon-paths.ts";
import { regionOfPixels } from "./pixels/region-of-pixels.ts";

/** Those of the polygons that hold one of the pixels by its centre, and every hole. */
function around(paths: Paths64, pixels: readonly number[], columns: number): Paths64 {
  return paths.filter((path) => {
    if (area(path) <= 0) return true;
    const { left, top, right, bottom } = getBounds(path);
    return pixels.some((pixel) => {
      const x = ((pixel % columns) + 0.5) * gridSteps;
      const y = (Math.floor(pixel / columns) + 0.5) * gridSteps;
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  });
}

/**
 * A region without some of its pixels. Its border is cut along another region's, sub-pixel, and stays as it is elsewhere;
 * pixels are what counts: exactly those given go, and where the cut border cannot hold that, it is traced along pixels.
 *
 * @param taken pixels to take away; those that are not of the region do not matter.
 * @param border the outlines along which the cut is to run, by even-odd.
 * @returns the region itself where none of its pixels is taken, null where none is left. An oval or rectangle that
 *   is cut becomes a polygon.
 */
export function withoutPixels(
  roi: Roi,
  taken: Mask,
  border: readonly Outline[],
  size: ImageSize,
): Roi | null {
  const before = rasteriseRoi(roi, size);
  const wanted: Mask = { ...before, data: before.data.map((one, pixel) => one & (1 - taken.data[pixel]!)) };
  const gone: number[] = [];
  before.data.forEach((one, pixel) => {
    if (one !== wanted.data[pixel]) gone.push(pixel);
  });
  if (gone.length === 0) return roi;
  const knife = around(evenOddPaths(border), gone, size.columns);
  return regionOfPixels(roi, difference(drawnPaths(roi.outlines), knife, FillRule.EvenOdd), wanted, size);
}
