import { sortedValues } from "../../base/numbers/sorted-values.ts";

/** Mid-ranks of the values from 1, ties sharing their mean rank, in the order given. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const sorted = sortedValues(values);
  const distinct = new Float64Array(sorted.length);
  const rank = new Float64Array(sorted.length);
  let count = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (sorted[end] === sorted[start]) end++;
    distinct[count] = sorted[start]!;
    rank[count++] = (start + 1 + end) / 2;
    start = end;
  }
  return Float64Array.from(values, (value) => rank[placeOf(distinct, count, value)]!);
}

/** Index of a value among the first `count` of an ascending array. */
function placeOf(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
