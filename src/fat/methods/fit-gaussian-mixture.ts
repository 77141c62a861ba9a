import { binCount, type Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";

/** One class of a mixture: its share of the pixels, and the mean and variance of its levels in bins. */
export interface GaussianClass {
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

interface Fit {
  readonly classes: readonly GaussianClass[];
  /** Mean natural logarithm of the density over the pixels. */
  readonly logLikelihood: number;
}

const maxPasses = 1000;
const tolerance = 1e-10;
/** A class is never narrower than one bin (the variance of a uniform bin), so that a spike cannot swallow it. */
const minVariance = 1 / 12;

/** The weighted normal density of a class at a level. */
export const weightedDensity = ({ weight, mean, variance }: GaussianClass, level: number): number =>
  (weight / Math.sqrt(2 * Math.PI * variance)) * Math.exp(-((level - mean) ** 2) / (2 * variance));

/** One pass of expectation and maximisation (Dempster, Laird and Rubin 1977) over the occupied bins. */
function improve(counts: Counts, total: number, classes: readonly GaussianClass[]): Fit {
  const sums = classes.map(() => ({ share: 0, first: 0, second: 0 }));
  let logLikelihood = 0;
  for (let bin = 0; bin < binCount; bin++) {
    const count = counts[bin]!;
    if (count === 0) continue;
    const densities = classes.map((each) => weightedDensity(each, bin));
    const density = Math.max(
      densities.reduce((sum, each) => sum + each, 0),
      Number.MIN_VALUE,
    );
    logLikelihood += count * Math.log(density);
    for (const [index, sum] of sums.entries()) {
      const share = (count * densities[index]!) / density;
      const distance = bin - classes[index]!.mean;
      sum.share += share;
      sum.first += share * distance;
      sum.second += share * distance * distance;
    }
  }
  const next = sums.map(({ share, first, second }, index) => {
    if (share <= 0) return { ...classes[index]!, weight: 0 };
    const shift = first / share;
    return {
      weight: share / total,
      mean: classes[index]!.mean + shift,
      variance: Math.max(second / share - shift * shift, minVariance),
    };
  });
  return { classes: next, logLikelihood: logLikelihood / total };
}

function converge(counts: Counts, total: number, start: readonly GaussianClass[]): Fit {
  let fit = improve(counts, total, start);
  for (let pass = 1; pass < maxPasses; pass++) {
    const next = improve(counts, total, fit.classes);
    const gain = next.logLikelihood - fit.logLikelihood;
    fit = next;
    if (gain < tolerance) break;
  }
  return fit;
}

/** Two starts without chance: classes at equal shares of the pixels, and at equal distances of the levels. */
function starts(counts: Counts, total: number, classCount: number): GaussianClass[][] {
  const { first, last } = occupiedBins(counts);
  const width = (last - first) / classCount;
  const atMeans = (means: readonly number[]) =>
    means.map((mean) => ({ weight: 1 / classCount, mean, variance: Math.max((width / 2) ** 2, 1) }));
  const quantile = (share: number) => {
    let below = 0;
    let bin = first;
    while (bin < last && below + counts[bin]! < share * total) below += counts[bin++]!;
    return bin;
  };
  const middles = Array.from({ length: classCount }, (_, index) => (index + 0.5) / classCount);
  return [atMeans(middles.map(quantile)), atMeans(middles.map((middle) => first + middle * (last - first)))];
}

/**
 * A mixture of normal densities fitted to a histogram by expectation and maximisation, from two fixed starts of
 * which the likelier end is kept; the same histogram gives the same mixture.
 *
 * @param counts 256 counts, not all 0.
 * @returns the classes from dark to bright.
 */
export function fitGaussianMixture(counts: Counts, classCount: 2 | 3): readonly GaussianClass[] {
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += counts[bin]!;
  const [byShare, byLevel] = starts(counts, total, classCount).map((start) =>
    converge(counts, total, start),
  ) as [Fit, Fit];
  const best = byLevel.logLikelihood > byShare.logLikelihood ? byLevel : byShare;
  return [...best.classes].sort((a, b) => a.mean - b.mean);
}
