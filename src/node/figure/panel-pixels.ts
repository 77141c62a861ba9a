import { greyBytes } from "../../image/grey-bytes.ts";
import type { Mask } from "../../image/mask.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Crop } from "./crop.ts";

/** An RGB picture, 3 bytes a pixel, row-major. */
export interface RgbPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
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
  red: readonly Mask[],
): RgbPicture {
  const grey = greySampler(image);
  const data = new Uint8Array(3 * width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const y = crop.y + ((row + 0.5) * crop.rows) / height;
    for (let column = 0; column < width; column++, at += 3) {
      const x = crop.x + ((column + 0.5) * crop.columns) / width;
      const pixel = Math.floor(y) * image.columns + Math.floor(x);
      if (red.some((mask) => mask.data[pixel] === 1)) data[at] = 255;
      else data.fill(grey(x, y), at, at + 3);
    }
  }
  return { width, height, data };
}

/** Grey 0..255 at a point of pixel space (corner convention). */
function greySampler(image: ScalarImage): (x: number, y: number) => number {
  const { rows, columns } = image;
  const bytes = greyBytes(image);
  const level = (row: number, column: number) =>
    bytes[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))]!;
  return (x, y) => {
    const left = Math.floor(x - 0.5);
    const above = Math.floor(y - 0.5);
    const right = x - 0.5 - left;
    const below = y - 0.5 - above;
    const upper = level(above, left) * (1 - right) + level(above, left + 1) * right;
    const lower = level(above + 1, left) * (1 - right) + level(above + 1, left + 1) * right;
    return Math.round(upper * (1 - below) + lower * below);
  };
}
