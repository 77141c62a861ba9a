import type { Counts } from "./method.ts";

/** First and last bin that hold a pixel. */
export function occupiedBins(counts: Counts): { readonly first: number; readonly last: number } {
  let first = 0;
  while (first < counts.length - 1 && counts[first] === 0) first++;
  let last = counts.length - 1;
  while (last > first && counts[last] === 0) last--;
  return { first, last };
}
