import type { Issue } from "../../base/issue.ts";

/**
 * How a slice came into a batch: named in the reader's list, the only or the middle slice of the axial T2 series,
 * by its number there, or because all were asked for.
 */
export type SliceProposal = "list" | "only" | "middle" | "number" | "all";

/** The study that a row of a batch is about. Absent is what its files do not state. */
export interface BatchStudy {
  readonly patientId?: string;
  readonly studyInstanceUid?: string;
  readonly studyDate?: string;
}

/** One slice to measure. */
export interface BatchUnit extends BatchStudy {
  /** Represents the slice wherever its file lies: made of its UIDs and frame, never of the path. */
  readonly id: string;
  readonly seriesInstanceUid: string;
  readonly seriesDescription?: string;
  readonly sopInstanceUid?: string;
  /** As a PACS numbers them. */
  readonly seriesNumber?: number;
  readonly instanceNumber?: number;
  readonly path: string;
  /** 1-based. */
  readonly frame: number;
  /** 1-based place in its series, by position along the normal. */
  readonly slice: number;
  readonly proposedBy: SliceProposal;
  /** What the choice, and the series as a whole, have to say; it goes with the row. */
  readonly issues: readonly Issue[];
  /** Names of outline files that other slices have as well (`sharedOutlineNames`). */
  readonly sharedNames?: readonly string[];
}

/** A study, or a line of the reader's list, that has no slice to measure; it is a row without numbers. */
export interface BatchGap extends BatchStudy {
  readonly id: string;
  readonly issues: readonly [Issue, ...Issue[]];
}
