import { present } from "../../base/present.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { Slice } from "../../image/slice.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Case, ExternalCsa } from "../../study/case/case.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { Clinical } from "../../study/case/clinical.ts";
import type { Drawn } from "../../study/case/drawn.ts";
import { program } from "../../study/case/program.ts";
import { caseImage } from "./case-image.ts";

/** What a Case begins with. */
export interface CaseStart {
  readonly slice: Slice;
  /** SHA-256 of the slice's file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly rois: readonly Roi[];
  readonly recipe: Recipe;
  readonly externalCsa?: ExternalCsa | undefined;
  readonly level?: CaseLevel | undefined;
  readonly levelProposal?: CaseLevelProposal | undefined;
  readonly clinical?: Clinical | undefined;
  readonly drawn?: Drawn | undefined;
}

/** Starts the Case of a slice; `analyseCase` or `measureCase` then fills in its result. */
export function caseFromSlice({
  slice,
  sha256,
  rois,
  recipe,
  externalCsa,
  level,
  levelProposal,
  clinical,
  drawn,
}: CaseStart): Case {
  return {
    schema: "paraspine-case",
    schemaVersion: 4,
    program,
    image: caseImage(slice, sha256, slice.facts),
    recipe,
    rois,
    ...present({ externalCsa, level, levelProposal, clinical, drawn }),
  };
}
