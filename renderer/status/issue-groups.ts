import type { Issue } from "../../src/base/issue.ts";

/** One message and every file it is about. */
export interface IssueGroup {
  readonly issue: Issue;
  readonly paths: readonly string[];
}

/** Messages that differ in nothing but the file, together where the first of them stood. */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, { readonly issue: Issue; readonly paths: Set<string> }>();
  for (const issue of issues) {
    const { path, message, roi } = issue;
    const key = JSON.stringify([issue.code, message, roi]);
    const group = groups.get(key) ?? { issue, paths: new Set<string>() };
    if (path !== undefined) group.paths.add(path);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ issue, paths }) => ({ issue, paths: [...paths] }));
}
