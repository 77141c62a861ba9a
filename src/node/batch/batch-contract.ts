import type { Language } from "../../base/language.ts";
import type { Result } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { BatchSearch, BatchUnit } from "../../pipeline/batch/batch-unit.ts";
import type { Convention } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";

/** How every slice of a batch is measured. */
export interface BatchUnitSettings {
  readonly recipe: Recipe;
  readonly convention: Convention;
  /** The three-panel figure, in the language of its caption; none where absent. */
  readonly picture?: { readonly language: Language };
  /** A folder of outline files named by unit, SOP Instance UID or the image's file; the model draws where absent. */
  readonly roisFolder?: string;
}

/** What a slice needs to be measured. */
export type UnitToMeasure = Pick<BatchUnit, "path" | "frame" | "issues"> &
  Partial<Pick<BatchUnit, "id" | "sliceId" | "sharedNames" | "levelProposal">>;

/** The slice that was found for a study. */
export interface FoundSlice {
  readonly unit: BatchUnit;
  /** The sagittal slice with the proposed endplate and the axial slice on it. */
  readonly picturePng?: Uint8Array;
  readonly timeMs: number;
}

/** Milliseconds of each step; `draw` of reading the outlines where no model drew. */
export interface UnitTimes {
  /** Of finding the level, where it was looked for. */
  readonly level?: number;
  readonly read: number;
  readonly draw: number;
  readonly measure: number;
  readonly picture: number;
}

/** A measured slice. */
export interface BatchOutcome {
  readonly work: Case;
  readonly picturePng?: Uint8Array;
  readonly timesMs: UnitTimes;
}

/** What the pool sends to a worker, one at a time: a slice to measure, or a study in which to find it. */
export type UnitRequest = { readonly id: number; readonly settings: BatchUnitSettings } & (
  | { readonly unit: UnitToMeasure; readonly search?: never }
  | { readonly search: BatchSearch; readonly unit?: never }
);

/** What a worker answers. */
export interface UnitReply {
  readonly id: number;
  readonly result: Result<BatchOutcome> | Result<FoundSlice>;
}
