/** Number of pixels at each of the 256 grey levels of a byte image. */
export type Histogram = Uint32Array;

/** Counts the grey bytes of a whole image, or of the pixels listed by their row-major index. */
export function histogram(bytes: Uint8Array, pixels?: Uint32Array): Histogram {
  const counts = new Uint32Array(256);
  if (pixels === undefined) for (let pixel = 0; pixel < bytes.length; pixel++) counts[bytes[pixel]!]!++;
  else for (let index = 0; index < pixels.length; index++) counts[bytes[pixels[index]!]!]!++;
  return counts;
}
