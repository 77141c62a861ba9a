/** ImageJ's automatic threshold methods, in the order of its menu (ij.process.AutoThresholder). */
export const imagejMethods = [
  "Default",
  "Huang",
  "Intermodes",
  "IsoData",
  "IJ_IsoData",
  "Li",
  "MaxEntropy",
  "Mean",
  "MinError",
  "Minimum",
  "Moments",
  "Otsu",
  "Percentile",
  "RenyiEntropy",
  "Shanbhag",
  "Triangle",
  "Yen",
] as const;
export type ImagejMethod = (typeof imagejMethods)[number];

/** ImageJ's methods and Gaussian mixtures of two and three classes (Wesselink 2024, NASSJ 17:100313). */
export const thresholdMethods = [...imagejMethods, "GMM2", "GMM3"] as const;
export type ThresholdMethod = (typeof thresholdMethods)[number];

/** Which ImageJ's behaviour is followed where versions differ: 1.53k is the source paper's. */
export const imagejProfiles = ["1.53k", "1.54"] as const;
export type ImagejProfile = (typeof imagejProfiles)[number];

/** The grey range that the 8-bit step and the automatic methods work on; `fixed` in modality values. */
export type DisplayRange =
  | { readonly kind: "file" }
  | { readonly kind: "minmax" }
  | { readonly kind: "fixed"; readonly lower: number; readonly upper: number };

/** Whose histogram chooses an automatic threshold: the whole slice, each region, or the four muscles together. */
export const thresholdScopes = ["image", "roi", "muscles"] as const;
export type ThresholdScope = (typeof thresholdScopes)[number];

/**
 * How the fat thresholds are chosen. `manual` limits are inclusive, in modality values, or 0..255 with 8 bits.
 * `slider` limits are the positions 0..255 of ImageJ's threshold sliders over the display range; on an image of more
 * than 8 bits they are not the same pixels as after the 8-bit step. `reference` takes them from a tissue region: `lean` sets the lower limit just above the region's highest value
 * (Fortin 2012, doi 10.2522/ptj.20110380), `subcutaneous-fat` at a fraction of its mean.
 */
export type ThresholdRule =
  | { readonly kind: "auto"; readonly method: ThresholdMethod }
  | { readonly kind: "manual"; readonly lower: number; readonly upper: number }
  | { readonly kind: "slider"; readonly lower: number; readonly upper: number }
  | { readonly kind: "reference"; readonly tissue: "lean"; readonly roi: string }
  | {
      readonly kind: "reference";
      readonly tissue: "subcutaneous-fat";
      readonly roi: string;
      readonly fraction: number;
    };

/** Everything that decides which pixels are fat. Plain data: it is stored in a Case and replayed. */
export interface Recipe {
  readonly name?: string;
  readonly imagej: ImagejProfile;
  /** `8`: ImageJ's Image > Type > 8-bit first, then limits 0..255; `native`: the slider on the image as opened. */
  readonly bits: "native" | "8";
  readonly range: DisplayRange;
  readonly scope: ThresholdScope;
  readonly threshold: ThresholdRule;
}

/** The command line's defaults: native, the file's range, each region's histogram, Otsu, 1.53k. */
export const defaultRecipe: Recipe = {
  imagej: "1.53k",
  bits: "native",
  range: { kind: "file" },
  scope: "roi",
  threshold: { kind: "auto", method: "Otsu" },
};
