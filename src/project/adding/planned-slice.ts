import type { Issue } from "../../base/issue.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { ProjectSlice } from "../../study/project/project-slice.ts";

/** A slice that was chosen for a project, and how. */
export interface PlannedSlice {
  readonly slice: ProjectSlice;
  /** Where the model found it at an endplate; its Case begins with that. */
  readonly levelProposal?: CaseLevelProposal | undefined;
  /** Why it may not be at the level wanted; the slice is flagged with it. */
  readonly doubt?: Issue | undefined;
}
