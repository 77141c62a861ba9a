import { Clipper, FillRule, type Path64, type Paths64 } from "clipper2-ts";
import { countPixels, type Mask } from "../../image/mask.ts";
import type { Outline, OutlineType, PixelPoint } from "../outline.ts";
import type { ImageSize } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { traceMask } from "../trace-mask.ts";
import { withVertices } from "../with-vertices.ts";

/** Vertices lie on a grid of 1/256 pixel, as those of drawn regions do; polygons are cut in whole steps of it. */
const grid = 256;
/** How often pixels that rounding put on the wrong side of a cut are put right before the border is traced instead. */
const maxRepairs = 3;

const toPath = ({ points }: Outline): Path64 =>
  points.map(([x, y]) => ({ x: Math.round(x * grid), y: Math.round(y * grid) }));
const pathsOf = (outlines: readonly Outline[]): Paths64 => outlines.map(withVertices).map(toPath);
const isOuter = (path: Path64) => Clipper.area(path) > 0;

/** The square of a pixel. */
const square = (pixel: number, columns: number): Path64 => {
  const x = (pixel % columns) * grid;
  const y = Math.floor(pixel / columns) * grid;
  return [
    { x, y },
    { x: x + grid, y },
    { x: x + grid, y: y + grid },
    { x, y: y + grid },
  ];
};

/** Those of the polygons that hold one of the pixels by its centre, and every hole. */
function around(paths: Paths64, pixels: readonly number[], columns: number): Paths64 {
  return paths.filter((path) => {
    if (!isOuter(path)) return true;
    const { left, top, right, bottom } = Clipper.getBounds(path);
    return pixels.some((pixel) => {
      const x = ((pixel % columns) + 0.5) * grid;
      const y = (Math.floor(pixel / columns) + 0.5) * grid;
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  });
}

/** A region of these polygons; those that cover no pixel of their own are left out. Absent where none is left. */
function regionOf(roi: Roi, paths: Paths64, type: OutlineType, size: ImageSize): Roi | undefined {
  const outlines = paths
    .map((path): Outline => ({ type, points: path.map(({ x, y }): PixelPoint => [x / grid, y / grid]) }))
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
  const gone = pixelsBeyond(before, wanted);
  if (gone.length === 0) return roi;
  if (countPixels(wanted) === 0) return null;

  const [{ type }] = roi.outlines;
  const kind: OutlineType = type === "oval" || type === "rectangle" ? "polygon" : type;
  const knife = around(Clipper.union(pathsOf(border), FillRule.EvenOdd), gone, size.columns);
  let paths = Clipper.difference(pathsOf(roi.outlines), knife, FillRule.EvenOdd);
  for (let round = 0; round <= maxRepairs; round++) {
    const cut = regionOf(roi, paths, kind, size);
    const mask =
      cut === undefined ? { ...size, data: new Uint8Array(wanted.data.length) } : rasteriseRoi(cut, size);
    const extra = pixelsBeyond(mask, wanted);
    const missing = pixelsBeyond(wanted, mask);
    if (cut !== undefined && extra.length + missing.length === 0) return cut;
    const squares = (pixels: number[]) => pixels.map((pixel) => square(pixel, size.columns));
    paths = Clipper.difference(paths, squares(extra), FillRule.NonZero);
    paths = Clipper.union(paths, squares(missing), FillRule.NonZero);
  }
  const [first, ...more] = traceMask(wanted);
  return { ...roi, outlines: [first!, ...more] };
}
