import { binCount, type Counts } from "../histogram/method.ts";

/** The level that comes nearest to having half of the pixels below or at it (Doyle 1962, doi 10.1145/321119.321123). */
export function percentile(counts: Counts): number {
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += counts[bin]!;
  let below = 0;
  let best = -1;
  let nearest = 1;
  for (let bin = 0; bin < binCount; bin++) {
    below += counts[bin]!;
    const distance = Math.abs(below / total - 0.5);
    if (distance < nearest) {
      nearest = distance;
      best = bin;
    }
  }
  return best;
}
