import type { Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";

/**
 * Iterative intermeans (Ridler and Calvard 1978, doi 10.1109/TSMC.1978.4310039): the first level that is half-way
 * between the mean below and the mean above it, walking up from the second occupied level. As in ImageJ the level
 * itself is in neither class, and both means are cut to whole numbers' quotients where it cuts them.
 *
 * @returns -1 where no level up to 254 does.
 */
export function isodata(counts: Counts): number {
  let level = 1;
  while (level < 255 && counts[level] === 0) level++;
  for (level++; level <= 254; level++) {
    const below = momentSums(counts, 0, level - 1);
    const above = momentSums(counts, level + 1, 255);
    if (below.count === 0 || above.count === 0) continue;
    const middle = (Math.floor(below.first / below.count) + above.first / above.count) / 2;
    if (level === Math.round(middle)) return level;
  }
  return -1;
}
