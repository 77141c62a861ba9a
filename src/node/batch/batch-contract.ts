import type { Language } from "../../base/language.ts";
import type { Result } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { BatchUnit } from "../../pipeline/batch/batch-unit.ts";
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
  Partial<Pick<BatchUnit, "id" | "sharedNames">>;

/** Milliseconds of each step; `draw` of reading the outlines where no model drew. */
export interface UnitTimes {
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

/** What the pool sends to a worker, one at a time. */
export interface UnitRequest {
  readonly id: number;
  readonly unit: UnitToMeasure;
  readonly settings: BatchUnitSettings;
}

/** What a worker answers. */
export interface UnitReply {
  readonly id: number;
  readonly result: Result<BatchOutcome>;
}
