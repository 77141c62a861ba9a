import { countPixels, type Mask } from "./mask.ts";

/** Row-major indices of the pixels of a mask, ascending. */
export function pixelIndices(mask: Mask): Uint32Array {
  const { data } = mask;
  const indices = new Uint32Array(countPixels(mask));
  let found = 0;
  for (let pixel = 0; found < indices.length; pixel++) if (data[pixel] !== 0) indices[found++] = pixel;
  return indices;
}

/** Row-major indices, ascending, of the pixels that are in at least one of the masks of one image. */
export function unionIndices(masks: readonly [Mask, ...Mask[]]): Uint32Array {
  const [first, ...others] = masks;
  if (others.length === 0) return pixelIndices(first);
  const data = first.data.slice();
  for (const other of others)
    for (let pixel = 0; pixel < data.length; pixel++) data[pixel]! |= other.data[pixel]!;
  return pixelIndices({ ...first, data });
}
