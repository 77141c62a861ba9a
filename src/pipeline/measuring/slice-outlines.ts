import type { Result } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { Roi } from "../../roi/roi.ts";
import type { ExternalCsa } from "../../study/case/case.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { Drawn } from "../../study/case/drawn.ts";

/** Outlines for a slice, and what came with them; only a Case of that slice has areas that were typed in and its level. */
export interface SliceOutlines {
  readonly rois: readonly Roi[];
  readonly externalCsa?: ExternalCsa;
  readonly level?: CaseLevel;
  /** By which a model chose the slice. */
  readonly levelProposal?: CaseLevelProposal;
  /** What a model drew, where it did. */
  readonly drawn?: Drawn;
  /** True where the file itself says that it is of this slice: a Case of it, and a DICOM SEG. */
  readonly isOfSlice?: true;
  /** Of a Case: what it was measured with. */
  readonly recipe?: Recipe;
}

/** Where the outlines of a slice come from: a file, or a model. */
export type OutlineSource = (slice: LoadedSlice) => Promise<Result<SliceOutlines>>;
