import type { Counts } from "./method.ts";

/** Σ count, Σ bin·count and Σ bin²·count over the bins from `from` to `to`, both included. Exact: they are whole numbers. */
export function momentSums(counts: Counts, from: number, to: number) {
  let count = 0;
  let first = 0;
  let second = 0;
  for (let bin = from; bin <= to; bin++) {
    const n = counts[bin]!;
    count += n;
    first += bin * n;
    second += bin * bin * n;
  }
  return { count, first, second };
}
