import type { Mask } from "./mask.ts";

/** Row-major indices of the pixels of a mask, ascending. */
export function pixelIndices({ data }: Mask): Uint32Array {
  const runs: [from: number, to: number][] = [];
  let count = 0;
  for (let from = data.indexOf(1); from >= 0; ) {
    const next = data.indexOf(0, from);
    const to = next < 0 ? data.length : next;
    runs.push([from, to]);
    count += to - from;
    from = data.indexOf(1, to);
  }
  const indices = new Uint32Array(count);
  let found = 0;
  for (const [from, to] of runs) for (let pixel = from; pixel < to; pixel++) indices[found++] = pixel;
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
