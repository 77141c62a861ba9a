import type { Mask } from "./mask.ts";
import type { ScalarImage } from "./scalar-image.ts";

/** The pixels of an image that are padding, no signal; absent where it has none. */
export function paddingMask({ rows, columns, pixels, padding }: ScalarImage): Mask | undefined {
  if (padding === undefined) return undefined;
  const data = new Uint8Array(pixels.length);
  for (let pixel = 0; pixel < data.length; pixel++) {
    const value = pixels[pixel]!;
    if (value >= padding.lower && value <= padding.upper) data[pixel] = 1;
  }
  return { rows, columns, data };
}
