import { binCount, type Counts } from "../histogram/method.ts";
import { splitProbability } from "../histogram/split-probability.ts";

/**
 * Yen's greatest correlation (Yen, Chang and Chang 1995, doi 10.1109/83.366472).
 *
 * @returns -1 where no split has a criterion above 0.
 */
export function yen(counts: Counts): number {
  const { each, below } = splitProbability(counts);
  const squaresAbove = new Float64Array(binCount);
  for (let bin = binCount - 2; bin >= 0; bin--) {
    squaresAbove[bin] = squaresAbove[bin + 1]! + each[bin + 1]! * each[bin + 1]!;
  }
  let squaresBelow = 0;
  let best = -1;
  let most = 0;
  for (let bin = 0; bin < binCount; bin++) {
    squaresBelow += each[bin]! * each[bin]!;
    const squares = squaresBelow * squaresAbove[bin]!;
    const shares = below[bin]! * (1 - below[bin]!);
    const criterion = (squares > 0 ? -Math.log(squares) : 0) + 2 * (shares > 0 ? Math.log(shares) : 0);
    if (criterion > most) {
      most = criterion;
      best = bin;
    }
  }
  return best;
}
