import { binCount, type Counts, type Method } from "./histogram/method.ts";
import { occupiedBins } from "./histogram/occupied-bins.ts";
import { defaultMethod } from "./methods/default.ts";
import { gaussianMixture } from "./methods/gaussian-mixture.ts";
import { huang } from "./methods/huang.ts";
import { intermodes } from "./methods/intermodes.ts";
import { isodata } from "./methods/isodata.ts";
import { isodataImagej } from "./methods/isodata-imagej.ts";
import { li } from "./methods/li.ts";
import { maxEntropy } from "./methods/max-entropy.ts";
import { meanLevel } from "./methods/mean-level.ts";
import { minError } from "./methods/min-error.ts";
import { minimum } from "./methods/minimum.ts";
import { moments } from "./methods/moments.ts";
import { otsu } from "./methods/otsu.ts";
import { percentile } from "./methods/percentile.ts";
import { renyiEntropy } from "./methods/renyi-entropy.ts";
import { shanbhag } from "./methods/shanbhag.ts";
import { triangle } from "./methods/triangle.ts";
import { twoLevels } from "./methods/two-levels.ts";
import { yen } from "./methods/yen.ts";
import {
  type ImagejMethod,
  type ImagejProfile,
  imagejProfiles,
  type ThresholdMethod,
  thresholdMethods,
} from "./recipe.ts";

const methods: Record<ImagejMethod, Method> = {
  Default: defaultMethod,
  Huang: huang,
  Intermodes: intermodes,
  IsoData: isodata,
  IJ_IsoData: isodataImagej,
  Li: li,
  MaxEntropy: maxEntropy,
  Mean: meanLevel,
  MinError: minError,
  Minimum: minimum,
  Moments: moments,
  Otsu: otsu,
  Percentile: percentile,
  RenyiEntropy: renyiEntropy,
  Shanbhag: shanbhag,
  Triangle: triangle,
  Yen: yen,
};

/**
 * The threshold bin that a method chooses on a histogram: everything above it is fat (dark background).
 *
 * @param counts 256 counts.
 * @returns a bin 0..255; below 0 where the method finds none or the histogram is empty.
 * @throws RangeError where there are not 256 counts.
 */
export function findThreshold(counts: Counts, method: ThresholdMethod, profile: ImagejProfile): number {
  if (counts.length !== binCount) throw new RangeError(`A histogram has 256 bins, not ${counts.length}`);
  const { first, last } = occupiedBins(counts);
  if (first === last && counts[first] === 0) return -1;
  if (method === "GMM2") return gaussianMixture(counts, 2);
  if (method === "GMM3") return gaussianMixture(counts, 3);
  const shortcut = profile === "1.54" ? twoLevels(counts) : -1;
  return shortcut >= 0 ? shortcut : methods[method](counts, profile);
}

/**
 * The threshold bin that a method chooses on a histogram, the same number as `AutoThresholder.getThreshold(String)`
 * of ImageJ 1.53k (to 1.53t) or 1.54: everything above it is fat (dark background). ImageJ answers 0, not -1, where
 * one of its methods finds no threshold; `findThreshold` distinguishes the two.
 *
 * @param counts 256 counts.
 * @returns a bin 0..255; -1 where the histogram is empty or a Gaussian mixture finds no threshold. Otsu of 1.54 gives
 *   -2147483648 where level 0 alone is occupied, as ImageJ does.
 * @throws RangeError where there are not 256 counts, or no such method (names are case-sensitive) or profile.
 * @example
 * const counts = new Uint32Array(256);
 * counts.fill(40, 20, 60); // muscle
 * counts.fill(10, 150, 200); // fat
 * const bin = autoThreshold(counts, "Otsu");
 * bin >= 59 && bin < 150; // => true
 */
export function autoThreshold(
  counts: Counts,
  method: ThresholdMethod,
  profile: ImagejProfile = "1.53k",
): number {
  if (!thresholdMethods.includes(method)) throw new RangeError(`There is no threshold method ${method}`);
  if (!imagejProfiles.includes(profile)) throw new RangeError(`There is no ImageJ profile ${profile}`);
  const bin = findThreshold(counts, method, profile);
  const { first, last } = occupiedBins(counts);
  const empty = first === last && counts[first] === 0;
  return bin === -1 && !empty && method in methods ? 0 : bin;
}
