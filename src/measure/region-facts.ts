import type { PixelSpacingMm } from "../image/scalar-image.ts";
import type { Roi } from "../roi/roi.ts";
import type { IntensityStatistics } from "./intensity-statistics.ts";
import type { Threshold } from "./measure-result.ts";

/** How many of a region's pixels are fat between the limits, and with the deciding limit 10 % lower and higher. */
export interface FatCounts {
  readonly threshold: Threshold;
  readonly count: number;
  readonly countLower10Percent: number;
  readonly countHigher10Percent: number;
}

/** What is known of a region once its pixels are counted; its measurement follows from this alone. */
export interface RegionFacts {
  readonly roi: Roi;
  readonly pixelCount: number;
  /** Absent where no threshold could be found. */
  readonly fat?: FatCounts;
  readonly spacing?: PixelSpacingMm;
  /** Modality values; absent where the region is empty. */
  readonly intensities?: IntensityStatistics;
  /** Of the grey bytes, where the recipe has the 8-bit step. */
  readonly eightBit?: IntensityStatistics;
  /** An area measured elsewhere that FDR is to be taken against. */
  readonly external?: { readonly source: string; readonly csaMm2: number };
}
