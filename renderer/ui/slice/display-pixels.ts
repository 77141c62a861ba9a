import type { ScalarImage } from "../../../src/image/scalar-image.ts";

export type DisplayPixels = Uint8Array | Uint16Array | Int16Array | Float32Array;

/** The modality values to look at: the image's own array where the graphics card takes it as it is, a copy otherwise. */
export function displayPixels(image: ScalarImage): DisplayPixels {
  const { pixels } = image;
  const { slope, intercept } = image.rescale;
  const plain = slope === 1 && intercept === 0;
  if (
    plain &&
    (pixels instanceof Uint8Array ||
      pixels instanceof Uint16Array ||
      pixels instanceof Int16Array ||
      pixels instanceof Float32Array)
  ) {
    return pixels;
  }
  const values = new Float32Array(pixels.length);
  for (let index = 0; index < values.length; index++) values[index] = slope * pixels[index]! + intercept;
  return values;
}
