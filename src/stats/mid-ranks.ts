/** Ranks from 1, ties sharing their mean rank, and the sizes of the groups of ties. */
export interface MidRanks {
  readonly ranks: Float64Array;
  readonly tieSizes: readonly number[];
}

/** Mid-ranks of the values, in the order given. */
export function midRanks(values: readonly number[]): MidRanks {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  const tieSizes: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let index = start; index < end; index++) ranks[order[index]!] = (start + 1 + end) / 2;
    tieSizes.push(end - start);
    start = end;
  }
  return { ranks, tieSizes };
}
