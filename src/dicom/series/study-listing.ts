import type { Issue } from "../../base/issue.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import type { SpecialPurpose } from "./special-purpose-of.ts";

export type SlicePlane = "axial" | "sagittal" | "coronal" | "oblique";
export type Weighting = "T1" | "T2" | "PD";
/** What the weighting was recognised by: repetition and echo time, inversion time, or the series' description. */
export type WeightingReason = "times" | "inversion" | "description";

/** One slice of a series, in its place. */
export interface SliceEntry {
  readonly path: string;
  /** 1-based frame within the file. */
  readonly frame: number;
  readonly sopInstanceUid?: string;
  readonly instanceNumber?: number;
  /** Position along the series' normal in mm; absent without geometry. */
  readonly positionMm?: number;
  readonly geometry?: SliceGeometry;
}

export interface SeriesEntry {
  readonly seriesInstanceUid: string;
  readonly modality: string | null;
  readonly description: string | null;
  readonly seriesNumber?: number;
  readonly plane: SlicePlane | null;
  readonly weighting: Weighting | null;
  readonly weightingReason?: WeightingReason;
  readonly fatSuppressed: boolean | null;
  /** Present where the series is not for measuring. */
  readonly specialPurpose?: SpecialPurpose;
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: readonly [row: number, column: number] | null;
  readonly sliceCount: number;
  readonly transferSyntaxUid: string;
  readonly files: readonly string[];
  /** Sorted by position along the normal. */
  readonly slices: readonly SliceEntry[];
}

export interface StudyEntry {
  readonly studyInstanceUid: string;
  readonly patientId: string | null;
  readonly patientName: string | null;
  readonly studyDate: string | null;
  readonly description: string | null;
  readonly series: readonly SeriesEntry[];
}

/** What a set of paths holds. */
export interface StudyListing {
  readonly studies: readonly StudyEntry[];
  readonly issues: readonly Issue[];
}
