import type { Mask } from "../../image/mask.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Crop } from "./crop.ts";

/** An RGB picture, 3 bytes a pixel, row-major. */
export interface RgbPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Modality values shown as black and as white. */
export interface GreyRange {
  readonly lower: number;
  readonly upper: number;
}

/** The file's own display window; the slice's smallest and largest value where it states none. For the eye only. */
export function greyRange({ window, pixels, rescale }: ScalarImage): GreyRange {
  if (window !== undefined && window.width > 0) {
    return { lower: window.center - window.width / 2, upper: window.center + window.width / 2 };
  }
  let lower = Infinity;
  let upper = -Infinity;
  for (const stored of pixels) {
    const value = rescale.slope * stored + rescale.intercept;
    lower = Math.min(lower, value);
    upper = Math.max(upper, value);
  }
  return { lower, upper };
}

/**
 * One panel: the cropped slice in grey (bilinear between pixel centres), and the masked pixels in ImageJ's red,
 * each with its true borders.
 */
export function panelPixels(
  image: ScalarImage,
  crop: Crop,
  width: number,
  height: number,
  red?: readonly Mask[],
): RgbPicture {
  const grey = greySampler(image);
  const isRed = redSampler(image, red ?? []);
  const data = new Uint8Array(3 * width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const y = crop.y + ((row + 0.5) * crop.rows) / height;
    for (let column = 0; column < width; column++, at += 3) {
      const x = crop.x + ((column + 0.5) * crop.columns) / width;
      if (isRed(x, y)) data[at] = 255;
      else data.fill(grey(x, y), at, at + 3);
    }
  }
  return { width, height, data };
}

/** Grey 0..255 at a point of pixel space (corner convention). */
function greySampler(image: ScalarImage): (x: number, y: number) => number {
  const { rows, columns, pixels, rescale, photometric } = image;
  const { lower, upper } = greyRange(image);
  const scale = upper > lower ? 255 / (upper - lower) : 0;
  const stored = (row: number, column: number) =>
    pixels[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))]!;
  return (x, y) => {
    const left = Math.floor(x - 0.5);
    const above = Math.floor(y - 0.5);
    const right = x - 0.5 - left;
    const below = y - 0.5 - above;
    const upperRow = stored(above, left) * (1 - right) + stored(above, left + 1) * right;
    const lowerRow = stored(above + 1, left) * (1 - right) + stored(above + 1, left + 1) * right;
    const value = rescale.slope * (upperRow * (1 - below) + lowerRow * below) + rescale.intercept;
    const level = Math.round(Math.min(255, Math.max(0, (value - lower) * scale)));
    return photometric === "MONOCHROME1" ? 255 - level : level;
  };
}

function redSampler({ columns }: ScalarImage, masks: readonly Mask[]): (x: number, y: number) => boolean {
  return (x, y) => {
    const index = Math.floor(y) * columns + Math.floor(x);
    return masks.some((mask) => mask.data[index] === 1);
  };
}
