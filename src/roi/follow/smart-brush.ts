import { connectedPieces } from "../../image/connected-pieces.ts";
import { zeroOutlines } from "../edit/curve/zero-outlines.ts";
import type { Outline, PixelPoint } from "../outline.ts";
import { smoothed } from "./smoothed.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** The tissue that the brush keeps to, from where it was pressed. */
export interface SmartBrush {
  readonly picture: TissuePicture;
  /** Grey values that fit, on the scale of the picture. */
  readonly low: number;
  readonly high: number;
  readonly radius: number;
}

/** The neighbourhood whose values count, in pixels to each side. */
const neighbourhood = 2;
/** Values fit within this many standard deviations of the neighbourhood, and at least within this much of its median. */
const deviations = 2.5;
const leastSpan = 0.06;
/** How soft the painted border is along pixels, and how far vertices kept may leave it, in pixels. */
const softness = 0.7;
const tolerance = 0.1;

const inPicture = ({ rows, columns }: TissuePicture, column: number, row: number) =>
  column >= 0 && row >= 0 && column < columns && row < rows;

/**
 * The brush is pressed: the values around that place say which tissue it keeps to, for the whole stroke.
 *
 * @param radius in pixels.
 * @returns undefined beyond the image.
 */
export function startSmartBrush(
  picture: TissuePicture,
  at: PixelPoint,
  radius: number,
): SmartBrush | undefined {
  const [column, row] = [Math.floor(at[0]), Math.floor(at[1])];
  if (!inPicture(picture, column, row)) return undefined;
  const values: number[] = [];
  for (let y = row - neighbourhood; y <= row + neighbourhood; y++) {
    for (let x = column - neighbourhood; x <= column + neighbourhood; x++)
      if (inPicture(picture, x, y)) values.push(picture.data[y * picture.columns + x]!);
  }
  values.sort((a, b) => a - b);
  const middle = values[values.length >> 1]!;
  // Half the neighbourhood says how noisy the tissue is, so that another tissue at its edge does not count.
  const near = values.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
  const span = Math.max(leastSpan, deviations * 1.4826 * near[near.length >> 1]!);
  return { picture, low: middle - span, high: middle + span, radius };
}

/**
 * What the brush paints at a place: of the disc, the pixels of its tissue that are joined to one within a pixel of the
 * middle; specks of noise in it are filled. To be added or removed with `editShape`.
 *
 * @returns outlines in pixels, holes among them; none where the middle is on another tissue.
 */
export function smartBrushShape({ picture, low, high, radius }: SmartBrush, at: PixelPoint): Outline[] {
  const left = Math.max(0, Math.floor(at[0] - radius) - 2);
  const top = Math.max(0, Math.floor(at[1] - radius) - 2);
  const columns = Math.min(picture.columns, Math.ceil(at[0] + radius) + 2) - left;
  const rows = Math.min(picture.rows, Math.ceil(at[1] + radius) + 2) - top;
  if (columns <= 0 || rows <= 0) return [];
  const away = (pixel: number) =>
    Math.hypot(left + (pixel % columns) + 0.5 - at[0], top + Math.floor(pixel / columns) + 0.5 - at[1]);
  const value = (pixel: number) =>
    picture.data[(top + Math.floor(pixel / columns)) * picture.columns + left + (pixel % columns)]!;
  const fits = (pixel: number) => away(pixel) <= radius && value(pixel) >= low && value(pixel) <= high;
  const size = { rows, columns };
  const painted = new Float32Array(rows * columns);
  for (const piece of connectedPieces(size, fits)) {
    if (piece.some((pixel) => away(pixel) <= 1.5)) for (const pixel of piece) painted[pixel] = 1;
  }
  for (const piece of connectedPieces(size, (pixel) => painted[pixel] === 0)) {
    if (piece.length <= specks) for (const pixel of piece) painted[pixel] = 1;
  }
  const border = smoothed(painted, rows, columns, softness).map((share) => 0.5 - share);
  return zeroOutlines(border, size, tolerance).map(({ type, points }) => ({
    type,
    points: points.map(([x, y]): PixelPoint => [x + left, y + top]),
  }));
}

/** Holes of up to so many pixels are noise. */
const specks = 3;
