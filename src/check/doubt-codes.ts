import type { IssueCode } from "../base/issue-catalogue.ts";
import { checkIssues } from "../base/issues/check-issues.ts";

/** The issues that ask for a word before a slice is approved: each says that a number may be of something else. */
export const doubtCodes: ReadonlySet<string> = new Set<IssueCode>([
  ...(Object.keys(checkIssues) as (keyof typeof checkIssues)[]),
  "measure-pixels-shared",
  "measure-mixed-conventions",
  "roi-outside-image",
  "roi-partly-outside-image",
  "roi-self-crossing",
  "fat-reference-not-fat",
  "fat-reference-not-lean",
  "fat-reference-in-air",
  "fat-reference-unsure",
  "level-unconfirmed",
  "level-label-mismatch",
]);
