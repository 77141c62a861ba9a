import { binCount, type Counts } from "./method.ts";
import { occupiedBins } from "./occupied-bins.ts";

/** A histogram as probabilities: of each bin, of all bins up to and including it, and of all above it. */
export interface SplitProbability {
  readonly each: Float64Array;
  readonly below: Float64Array;
  readonly above: Float64Array;
  /** First bin with anything below or in it, and last one with anything above or in it, to double precision. */
  readonly first: number;
  readonly last: number;
  /** First and last bin that hold a pixel: outside them sums gain nothing. */
  readonly occupied: { readonly first: number; readonly last: number };
}

/** Spacing of double-precision numbers at 1: a smaller probability counts as none. */
const epsilon = 2 ** -52;

/** Splits a histogram at every bin. `above` is 1 - `below`, as ImageJ's entropy methods take it. */
export function splitProbability(counts: Counts): SplitProbability {
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += counts[bin]!;
  const each = new Float64Array(binCount);
  const below = new Float64Array(binCount);
  const above = new Float64Array(binCount);
  let sum = 0;
  for (let bin = 0; bin < binCount; bin++) {
    each[bin] = counts[bin]! / total;
    sum += each[bin]!;
    below[bin] = sum;
    above[bin] = 1 - sum;
  }
  let first = 0;
  while (first < binCount - 1 && Math.abs(below[first]!) < epsilon) first++;
  let last = binCount - 1;
  while (last > first && Math.abs(above[last]!) < epsilon) last--;
  const occupied = occupiedBins(counts);
  return { each, below, above, first, last, occupied };
}
