import type { Issue } from "../base/issue.ts";
import type { Recipe } from "../fat/recipe.ts";
import type { Convention } from "../roi/roi.ts";

/** Fat thresholds, both inclusive: modality values, or 0..255 after the 8-bit step. An open upper end is printed as ImageJ prints it. */
export interface Threshold {
  readonly lower: number;
  readonly upper: number;
}

/** FDR with the limit that separates muscle from fat (the lower; on MONOCHROME1 the upper) moved by -10 % and +10 % (percentage points). */
export interface ThresholdSensitivity {
  readonly lower10Percent: number;
  readonly higher10Percent: number;
}

/** Statistics of the grey bytes 0..255 that the 8-bit step makes, as ImageJ lists them for the converted image. */
export interface EightBitStatistics {
  readonly mean: number;
  readonly std?: number;
  readonly min: number;
  readonly max: number;
}

/** What FDR divides by: the area of the same mask, or an area that was measured elsewhere and typed in. */
export const fdrDenominators = ["mask", "external"] as const;
export type FdrDenominator = (typeof fdrDenominators)[number];

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
  /** Present with `fdrPercent`. */
  readonly fdrDenominator?: FdrDenominator;
  /** The area typed in, where `fdrDenominator` is `external`. */
  readonly externalCsaMm2?: number;
  readonly fdrSensitivity?: ThresholdSensitivity;
  readonly meanIntensity?: number;
  readonly stdIntensity?: number;
  readonly minIntensity?: number;
  readonly maxIntensity?: number;
  /** Only with `bits: "8"`. */
  readonly eightBit?: EightBitStatistics;
}

/** Sums of the four muscles; `vbCm2` the vertebral body. */
export interface PatientMeasurement {
  readonly csaCm2?: number;
  readonly faCm2?: number;
  readonly fdrPercent?: number;
  /** Present with `fdrPercent`; `external` only where all four muscles have an area typed in. */
  readonly fdrDenominator?: FdrDenominator;
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

/**
 * How unevenly the coil lights the muscles: ratios of lean-muscle brightness, 1 where even. Left to right muscles,
 * and the deep to the superficial half (by distance from the vertebral body). Absent where an outline is missing.
 */
export interface CoilShading {
  readonly leftRightRatio?: number;
  readonly deepSuperficialRatio?: number;
}

export const levelConfirmations = ["endplate", "hand"] as const;

/**
 * How the slice lies to the L3 inferior endplate: marked on a sagittal slice, or confirmed by hand and then without
 * numbers. Nothing else in the result is corrected by it.
 */
export interface LevelMeasurement {
  readonly confirmed: (typeof levelConfirmations)[number];
  /** From the slice's plane to the middle of the endplate, mm, along the slice's normal. */
  readonly distanceMm?: number;
  /** Angles between slice and endplate, 0 to 90: in the sagittal plane, across it, and between their normals. */
  readonly sagittalDegrees?: number;
  readonly coronalDegrees?: number;
  readonly tiltDegrees?: number;
  /** The patient's CSA x cos(tilt), beside the CSA and never in its place. */
  readonly tiltCorrectedCsaCm2?: number;
}

/**
 * How the slice lies to the endplate by which a model chose it, and what became of that. A number that is not known is
 * absent.
 */
export interface LevelProposalMeasurement {
  /** "L3-inferior". */
  readonly endplate: string;
  /** Of the count of the vertebrae and of the plane together, and of the count alone, 0 to 1. */
  readonly confidence: number;
  readonly countProbability: number;
  /** From the slice's plane to the middle of the endplate, mm, along the slice's normal. */
  readonly distanceMm?: number;
  /** Angles between slice and endplate, 0 to 90: in the sagittal plane, and across it where that tilt was seen. */
  readonly sagittalDegrees?: number;
  readonly coronalDegrees?: number;
  /** How far the reader's mark lies from the proposed one, mm, at the end that was moved more; absent without a mark. */
  readonly movedMm?: number;
}

export const draftDecisions = ["accepted", "corrected", "rejected", "unreviewed"] as const;
export type DraftDecision = (typeof draftDecisions)[number];

/**
 * What became of one structure that a model drew. `unreviewed`: it is as drawn and nobody has accepted it;
 * `corrected`: its outline was changed or drawn again; `rejected`: it was refused or taken away.
 */
export interface DraftMeasurement {
  readonly name: string;
  readonly decision: DraftDecision;
  /** The model's own, 0 to 1. */
  readonly confidence: number;
  /** The model's card asks to look twice. */
  readonly lowConfidence?: true;
  /** Overlap of the model's outline with the reader's (Dice 1945), 0 to 1; absent where the reader has none. */
  readonly dice?: number;
  /** Pixels and area of the model's outline. */
  readonly pixelCountBefore: number;
  readonly csaMm2Before?: number;
  /** Pixels and area of the outline that was measured; absent where the reader has none. */
  readonly pixelCountAfter?: number;
  readonly csaMm2After?: number;
}

/** What `paraspine measure --json`, the library and the desktop give for one slice: the same JSON from all three. */
export interface MeasureResult {
  readonly image: MeasuredImage;
  readonly recipe: Recipe;
  /** The grey range that the recipe's `range` came to on this slice, in modality values. */
  readonly displayRange: { readonly lower: number; readonly upper: number };
  readonly rois: readonly RoiMeasurement[];
  readonly patient: PatientMeasurement;
  readonly shading: CoilShading;
  /** Absent where nobody confirmed the level. */
  readonly level?: LevelMeasurement;
  /** Absent where the slice was not chosen by a model. */
  readonly levelProposal?: LevelProposalMeasurement;
  /** Absent where no model drew. */
  readonly drawn?: readonly DraftMeasurement[];
  readonly issues: readonly Issue[];
}
