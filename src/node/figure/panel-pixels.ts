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
  const bytes = greyBytes(image);
  const painted = together(red, image);
  const across = Array.from({ length: width }, (_, column) =>
    neighbours(crop.x + ((column + 0.5) * crop.columns) / width, image.columns),
  );
  const data = new Uint8Array(3 * width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const {
      pixel,
      first,
      second,
      share: below,
    } = neighbours(crop.y + ((row + 0.5) * crop.rows) / height, image.rows);
    const [above, under] = [first * image.columns, second * image.columns];
    for (let column = 0; column < width; column++, at += 3) {
      const { pixel: place, first: left, second: right, share } = across[column]!;
      if (painted?.[pixel * image.columns + place] === 1) {
        data[at] = 255;
        continue;
      }
      const upper = bytes[above + left]! * (1 - share) + bytes[above + right]! * share;
      const lower = bytes[under + left]! * (1 - share) + bytes[under + right]! * share;
      const grey = Math.round(upper * (1 - below) + lower * below);
      data[at] = grey;
      data[at + 1] = grey;
      data[at + 2] = grey;
    }
  }
  return { width, height, data };
}

/** Pixels that are in any of the masks; undefined where there are none. */
function together(red: readonly Mask[], { rows, columns }: ScalarImage): Uint8Array | undefined {
  if (red.length < 2) return red[0]?.data;
  const all = new Uint8Array(rows * columns);
  for (const { data } of red) for (let pixel = 0; pixel < all.length; pixel++) all[pixel]! |= data[pixel]!;
  return all;
}

/**
 * For a place along one axis of pixel space (corner convention): the pixel that it is in, the two pixels between
 * whose centres it lies (the border's own beyond it), and the second one's share.
 */
function neighbours(place: number, length: number) {
  const before = Math.floor(place - 0.5);
  const within = (pixel: number) => Math.min(length - 1, Math.max(0, pixel));
  return {
    pixel: Math.floor(place),
    first: within(before),
    second: within(before + 1),
    share: place - 0.5 - before,
  };
}
