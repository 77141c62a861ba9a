import { difference, FillRule, type Path64, type Paths64, union } from "clipper2-ts";
import type { Mask } from "../../../image/mask.ts";
import type { Outline, OutlineType } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { traceMask } from "../../trace-mask.ts";
import { gridSteps, pathPoints } from "./polygon-paths.ts";

/** How often pixels that rounding put on the wrong side of a border are put right before the border is traced instead. */
const maxRepairs = 3;

/** The square of a pixel. */
const square = (pixel: number, columns: number): Path64 => {
  const x = (pixel % columns) * gridSteps;
  const y = Math.floor(pixel / columns) * gridSteps;
  return [
    { x, y },
    { x: x + gridSteps, y },
    { x: x + gridSteps, y: y + gridSteps },
    { x, y: y + gridSteps },
  ];
};

/** A region of these polygons; those that cover no pixel of their own are left out. Absent where none is left. */
function regionOf(roi: Roi, paths: Paths64, type: OutlineType, size: ImageSize): Roi | undefined {
  const outlines = paths
    .map((path): Outline => ({ type, points: pathPoints(path) }))
    .filter((outline) => rasteriseRoi({ ...roi, outlines: [outline] }, size).data.includes(1));
  const [first, ...more] = outlines;
  return first === undefined ? undefined : { ...roi, outlines: [first, ...more] };
}

/** Pixels in one mask and not in the other, in row-major order. */
function pixelsBeyond({ data }: Mask, other: Mask): number[] {
  const found: number[] = [];
  for (let pixel = 0; pixel < data.length; pixel++) {
    if (data[pixel] === 1 && other.data[pixel] === 0) found.push(pixel);
  }
  return found;
}

/**
 * The region with exactly these pixels, along polygons as far as they agree with them. Pixels are what counts: where
 * the grid rounds a border to the wrong side of a pixel's centre, the pixel is put right, and where that does not
 * settle, the whole border is traced along pixels.
 *
 * @param roi says all but the outlines.
 * @param guess the polygons wanted, by even-odd, on the grid of `gridSteps`.
 * @returns null where there is no pixel.
 */
export function regionOfPixels(roi: Roi, guess: Paths64, wanted: Mask, size: ImageSize): Roi | null {
  if (!wanted.data.includes(1)) return null;
  const [{ type }] = roi.outlines;
  const kind: OutlineType = type === "oval" || type === "rectangle" ? "polygon" : type;
  let paths = guess;
  for (let round = 0; round <= maxRepairs; round++) {
    const found = regionOf(roi, paths, kind, size);
    const mask =
      found === undefined ? { ...size, data: new Uint8Array(wanted.data.length) } : rasteriseRoi(found, size);
    const extra = pixelsBeyond(mask, wanted);
    const missing = pixelsBeyond(wanted, mask);
    if (found !== undefined && extra.length + missing.length === 0) return found;
    const squares = (pixels: number[]) => pixels.map((pixel) => square(pixel, size.columns));
    paths = difference(paths, squares(extra), FillRule.NonZero);
    paths = union(paths, squares(missing), FillRule.NonZero);
  }
  const [first, ...more] = traceMask(wanted);
  return { ...roi, outlines: [first!, ...more] };
}
