import type { Issue } from "../../base/issue.ts";
import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";

/**
 * How a slice came into a batch: named in the reader's list, proposed by the model as the one at the endplate, the only or
 * the middle slice of the axial T2 series, by its number there, or because all were asked for.
 */
export type SliceProposal = "list" | "proposed" | "only" | "middle" | "number" | "all";

/** The study that a row of a batch is about. Absent is what its files do not state. */
export interface BatchStudy {
  readonly patientId?: string;
  readonly studyInstanceUid?: string;
  readonly studyDate?: string;
}

/** One slice to measure. */
export interface BatchUnit extends BatchStudy {
  /** Represents the slice wherever its file is: made of its UIDs and frame, never of the path. */
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
  /** Of a proposed slice. */
  readonly levelProposal?: CaseLevelProposal;
  /** Of a proposed slice: its own id, by which files of outlines may name it, too. */
  readonly sliceId?: string;
}

/** A study whose slice is still to be found by the model, where the slices are measured: planning stays cheap. */
export interface BatchSearch extends BatchStudy {
  /** Made of the study, the endplate and the series that are looked at; that of the row, whichever slice is found. */
  readonly id: string;
  readonly search: LevelSearch;
  readonly issues: readonly Issue[];
}

/** Which endplate to look for in a study, and the slices that may be taken. */
export interface LevelSearch {
  /** The study with its sagittal series, and the axial ones to measure on. */
  readonly study: StudyEntry;
  readonly target: EndplateTarget;
  /** Compare positions also where frames of reference differ. */
  readonly trustPositions: boolean;
  /** Every slice of the axial series. */
  readonly choices: readonly BatchUnit[];
}

/** A study, or a line of the reader's list, that has no slice to measure; it is a row without numbers. */
export interface BatchGap extends BatchStudy {
  readonly id: string;
  readonly issues: readonly [Issue, ...Issue[]];
}
