import { binCount, type Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";

/** The mean level, rounded down (Glasbey 1993, doi 10.1006/cgip.1993.1040). */
export function meanLevel(counts: Counts): number {
  const { count, first } = momentSums(counts, 0, binCount - 1);
  return Math.floor(first / count);
}
