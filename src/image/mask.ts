/** A set of pixels of an image: `data` is row-major, 1 inside and 0 outside. */
export interface Mask {
  readonly rows: number;
  readonly columns: number;
  readonly data: Uint8Array;
}

/** Number of pixels in the mask. */
export function countPixels(mask: Mask): number {
  let count = 0;
  for (let pixel = 0; pixel < mask.data.length; pixel++) count += mask.data[pixel]!;
  return count;
}
