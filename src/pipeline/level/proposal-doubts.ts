import { type Issue, issue } from "../../base/issue.ts";
import { countIssues } from "../../level/find/count-issues.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";

/**
 * What was doubtful about a proposed level on the sagittal series itself, whatever slice is measured: the count of the
 * vertebrae, and whether the pictures lie as their headers say. Issues: `level-count-higher`, `level-count-lower`,
 * `level-no-sacrum`, `level-orientation`.
 */
export const proposalDoubts = ({ count, orientationDoubtful }: CaseLevelProposal): readonly Issue[] => [
  ...countIssues(count, count.lowConfidence),
  ...(orientationDoubtful === true ? [issue("level-orientation")] : []),
];
