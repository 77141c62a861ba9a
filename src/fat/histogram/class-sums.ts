import { binCount } from "./method.ts";

/** Sums of one term a bin over all bins up to and including each bin, and over all bins above it, each added from its own end. */
export function classSums(term: (bin: number) => number): {
  readonly below: Float64Array;
  readonly above: Float64Array;
} {
  const below = new Float64Array(binCount);
  const above = new Float64Array(binCount);
  for (let bin = 0; bin < binCount; bin++) below[bin] = (below[bin - 1] ?? 0) + term(bin);
  for (let bin = binCount - 2; bin >= 0; bin--) above[bin] = above[bin + 1]! + term(bin + 1);
  return { below, above };
}
