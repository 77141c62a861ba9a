import type { Issue } from "../../base/issue.ts";
import type { Result } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { Case } from "../../study/case/case.ts";
import type { PlannedSlice } from "./planned-slice.ts";

/** Work that was done on a slice elsewhere, as the project takes it. */
export interface WorkToAdd {
  /** Versions of the Case, the newest last; the first is as it was found. */
  readonly versions: readonly { readonly work: Case; readonly reason: string }[];
  /** Picture of the newest version (PNG). */
  readonly picture?: Uint8Array;
}

/** A slice on its way into a project. */
export interface SliceToAdd extends PlannedSlice {
  /** Reads the work on it; called only where the project has none. Absent where there is none. */
  readonly work?: () => Promise<Result<WorkToAdd>>;
  /** What work on it begins with, where nobody has begun. */
  readonly recipe?: Recipe | undefined;
  /** Why a batch could not measure it. */
  readonly failed?: Issue;
}
