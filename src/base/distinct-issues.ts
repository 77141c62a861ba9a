import type { Issue } from "./issue.ts";

/** Issues without those that say the same again of the same place; the first of each stays. */
export const distinctIssues = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((found) => [JSON.stringify(found), found])).values(),
];
