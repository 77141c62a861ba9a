import type { Convention, MuscleName } from "../../roi/roi.ts";
import type { WorklistState } from "./worklist-state.ts";

/** One slice of a project as the worklist shows it. Numbers are those of the newest Case; what it did not measure is absent. */
export interface WorklistRow {
  /** `sliceIdOf` the slice. */
  readonly id: string;
  readonly patientId?: string;
  readonly studyDate?: string;
  readonly seriesDescription?: string;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
  /** As a PACS numbers them. */
  readonly seriesNumber?: number;
  readonly instanceNumber?: number;
  /** 1-based. */
  readonly frame: number;
  readonly path: string;
  readonly state: WorklistState;
  /** Why it was rejected; present with the state `rejected`. */
  readonly rejectedBecause?: string;
  /** Why a second look was asked for. */
  readonly flaggedBecause?: string;
  /** How many versions of its Case there are; 0: none. */
  readonly versions: number;
  /** Who wrote the newest version, and when (ISO 8601, UTC). */
  readonly reader?: string;
  readonly changedAt?: string;
  /** Whether the newest Case has outlines: one may hold only the recipe or the level with which work begins. */
  readonly outlined: boolean;
  readonly convention?: Convention;
  readonly csaCm2?: number;
  readonly faCm2?: number;
  readonly fdrPercent?: number;
  readonly vbCm2?: number;
  readonly csaMm2: { readonly [Name in MuscleName]?: number };
  readonly fdrPercentOf: { readonly [Name in MuscleName]?: number };
  /** |left - right| / mean of both, of MF and ES together, percent. */
  readonly asymmetryPercent?: number;
  /** The lowest confidence of the model among the structures it outlined, 0 to 1. */
  readonly confidence?: number;
  readonly levelConfirmed: boolean;
  /** Codes of the issues of the newest result, errors first. */
  readonly issueCodes: readonly string[];
  readonly notes: number;
}
