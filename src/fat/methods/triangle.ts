import { binCount, type Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";

/**
 * Triangle (Zack, Rogers and Latt 1977, doi 10.1177/25.7.70454): the level farthest from the line between the peak
 * and the end of the longer flank, less one. The histogram is turned round where the longer flank is the right one.
 */
export function triangle(counts: Counts): number {
  let { first, last } = occupiedBins(counts);
  if (first > 0) first--;
  if (last < binCount - 1) last++;
  let peak = 0;
  for (let bin = 1; bin < binCount; bin++) if (counts[bin]! > counts[peak]!) peak = bin;
  const turned = peak - first < last - peak;
  const height = (bin: number) => counts[turned ? binCount - 1 - bin : bin]!;
  const end = turned ? binCount - 1 - last : first;
  const top = turned ? binCount - 1 - peak : peak;
  if (end === top) return end;
  const rise = height(top);
  const run = end - top;
  const length = Math.sqrt(rise * rise + run * run);
  const distance = (bin: number) => (rise / length) * bin + (run / length) * height(bin);
  const offset = distance(end);
  let split = end;
  let farthest = 0;
  for (let bin = end + 1; bin <= top; bin++) {
    if (distance(bin) - offset > farthest) {
      farthest = distance(bin) - offset;
      split = bin;
    }
  }
  return turned ? binCount - 1 - (split - 1) : split - 1;
}
