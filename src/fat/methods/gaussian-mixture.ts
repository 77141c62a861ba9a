import { binCount, type Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";
import { fitGaussianMixture, weightedDensity } from "./fit-gaussian-mixture.ts";

/**
 * Gaussian mixture of two or three classes (as in Wesselink 2024, NASSJ 17:100313): fat is the brightest class, and
 * begins at the lowest level from which, up to its mean, its weighted density is the highest of all.
 *
 * @returns the level below that; -1 where there are fewer levels than classes, or where the brightest class is
 *   nowhere the likeliest around its mean.
 */
export function gaussianMixture(counts: Counts, classCount: 2 | 3): number {
  let levels = 0;
  for (let bin = 0; bin < binCount; bin++) if (counts[bin]! > 0) levels++;
  if (levels < classCount) return -1;
  const classes = fitGaussianMixture(counts, classCount);
  const fat = classes[classCount - 1]!;
  const others = classes.slice(0, -1);
  const isFat = (level: number) =>
    others.every((other) => weightedDensity(fat, level) > weightedDensity(other, level));
  const { first, last } = occupiedBins(counts);
  let level = Math.min(Math.max(Math.round(fat.mean), first), last);
  while (level <= last && !isFat(level)) level++;
  if (level > last) return -1;
  while (level > first && isFat(level - 1)) level--;
  return level > first ? level - 1 : -1;
}
