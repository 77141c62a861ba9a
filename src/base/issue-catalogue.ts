import type { IssueDefinition } from "./issue-definition.ts";
import { applicationIssues } from "./issues/application-issues.ts";
import { batchIssues } from "./issues/batch-issues.ts";
import { checkIssues } from "./issues/check-issues.ts";
import { deidentifyIssues } from "./issues/deidentify-issues.ts";
import { dicomIssues } from "./issues/dicom-issues.ts";
import { fatIssues } from "./issues/fat-issues.ts";
import { levelIssues } from "./issues/level-issues.ts";
import { measureIssues } from "./issues/measure-issues.ts";
import { projectIssues } from "./issues/project-issues.ts";
import { repeatIssues } from "./issues/repeat-issues.ts";
import { riskIssues } from "./issues/risk-issues.ts";
import { roiIssues } from "./issues/roi-issues.ts";
import { segmentIssues } from "./issues/segment-issues.ts";
import { statsIssues } from "./issues/stats-issues.ts";
import { studyIssues } from "./issues/study-issues.ts";

/**
 * Everything that data, input or surroundings can cause, by code. A code is stable once released: scripts
 * match on it. Each sentence says what happened and what to do.
 */
export const issueCatalogue = {
  ...applicationIssues,
  ...batchIssues,
  ...checkIssues,
  ...deidentifyIssues,
  ...dicomIssues,
  ...fatIssues,
  ...levelIssues,
  ...measureIssues,
  ...projectIssues,
  ...repeatIssues,
  ...riskIssues,
  ...roiIssues,
  ...segmentIssues,
  ...statsIssues,
  ...studyIssues,
} as const satisfies Record<string, IssueDefinition>;

export type IssueCode = keyof typeof issueCatalogue;
