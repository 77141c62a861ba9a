/** Criteria closer than this (relative to 1 or to the criterion) may change places by rounding. */
const margin = 1e-9;

/**
 * The split with the largest criterion, the lowest of equals; -1 where no criterion is above 0. Ties are settled by
 * rounding, and the rounding has to be ImageJ's: so `exact` adds up in ImageJ's order, which is slow, but only for the
 * splits that a quick estimate leaves in question.
 *
 * @param estimate the criterion of each split from `first` to `last`, to within rounding.
 */
export function largestSplit(
  first: number,
  last: number,
  estimate: Float64Array,
  exact: (split: number) => number,
): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let split = first; split <= last; split++) largest = Math.max(largest, estimate[split]!);
  const inQuestion = largest - margin * Math.max(1, Math.abs(largest));
  let best = -1;
  let most = 0;
  for (let split = first; split <= last; split++) {
    if (estimate[split]! < inQuestion) continue;
    const criterion = exact(split);
    if (criterion > most) {
      most = criterion;
      best = split;
    }
  }
  return best;
}
