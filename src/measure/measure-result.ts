import type { Issue } from "../base/issue.ts";
import type { Recipe } from "../fat/recipe.ts";
import type { Convention } from "../roi/roi.ts";

/** Limits of fat, both inclusive: modality values, or 0..255 after the 8-bit step. An open upper end is printed as ImageJ prints it. */
export interface Threshold {
  readonly lower: number;
  readonly upper: number;
}

/** FDR with the lower limit moved by -10 % and +10 % (percent points). */
export interface ThresholdSensitivity {
  readonly lower10Percent: number;
  readonly higher10Percent: number;
}

/** What one region measures. A number that could not be measured is absent, and an issue says why. */
export interface RoiMeasurement {
  readonly name: string;
  readonly convention?: Convention;
  readonly pixelCount: number;
  readonly csaMm2?: number;
  readonly threshold?: Threshold;
  readonly fatPixelCount?: number;
  readonly faMm2?: number;
  readonly fdrPercent?: number;
  readonly fdrSensitivity?: ThresholdSensitivity;
  readonly meanIntensity?: number;
  readonly stdIntensity?: number;
  readonly minIntensity?: number;
  readonly maxIntensity?: number;
}

/** Sums of the four muscles; `vbCm2` the vertebral body. */
export interface PatientMeasurement {
  readonly csaCm2?: number;
  readonly faCm2?: number;
  readonly fdrPercent?: number;
  readonly vbCm2?: number;
}

/** The slice that was measured. */
export interface MeasuredImage {
  readonly sopInstanceUid?: string;
  /** 1-based; absent for a single-frame file. */
  readonly frame?: number;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm?: readonly [row: number, column: number];
  readonly bitsStored: number;
}

/** What `paraspine measure --json`, the library and the desktop give for one slice: the same JSON from all three. */
export interface MeasureResult {
  readonly image: MeasuredImage;
  readonly recipe: Recipe;
  readonly rois: readonly RoiMeasurement[];
  readonly patient: PatientMeasurement;
  readonly issues: readonly Issue[];
}
