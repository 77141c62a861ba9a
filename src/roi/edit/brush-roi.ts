import type { PixelPoint } from "../outline.ts";
import type { ImageSize } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { traceMask } from "../trace-mask.ts";

/** A round brush: it covers the pixels whose centre is within `radius` pixels of `centre`. */
export interface Brush {
  readonly centre: PixelPoint;
  readonly radius: number;
  readonly effect: "add" | "remove";
}

/**
 * Adds the brush's pixels to a region, or removes them, and outlines the result along pixel edges: what is painted
 * is exactly what is measured. Part of the region outside the image is lost.
 *
 * @returns the region itself where the brush changes no pixel; undefined where none is left.
 */
export function brushRoi(roi: Roi, { centre, radius, effect }: Brush, size: ImageSize): Roi | undefined {
  const mask = rasteriseRoi(roi, size);
  const value = effect === "add" ? 1 : 0;
  const firstRow = Math.max(0, Math.floor(centre[1] - radius));
  const endRow = Math.min(size.rows, Math.ceil(centre[1] + radius));
  const firstColumn = Math.max(0, Math.floor(centre[0] - radius));
  const endColumn = Math.min(size.columns, Math.ceil(centre[0] + radius));
  let changed = false;
  for (let row = firstRow; row < endRow; row++) {
    for (let column = firstColumn; column < endColumn; column++) {
      const pixel = row * size.columns + column;
      if (Math.hypot(column + 0.5 - centre[0], row + 0.5 - centre[1]) > radius) continue;
      if (mask.data[pixel] === value) continue;
      mask.data[pixel] = value;
      changed = true;
    }
  }
  if (!changed) return roi;
  const [first, ...others] = traceMask(mask);
  return first && { ...roi, outlines: [first, ...others] };
}
