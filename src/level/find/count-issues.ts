import { type Issue, issue } from "../../base/issue.ts";
import type { FoundSpine } from "./found-spine.ts";

/** What is doubtful about the count of the vertebrae. */
export function countIssues(
  { vertebrae, alternatives, sacrumSeen }: FoundSpine,
  sure: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  const probability = vertebrae[0]?.confidence ?? 0;
  const [other] = alternatives;
  const percent = (share: number) => Math.round(100 * share);
  if (probability < sure && other !== undefined) {
    const steps = Math.abs(other.shift);
    const parameters = { probability: percent(probability), other: percent(other.probability), steps };
    issues.push(issue(other.shift > 0 ? "level-count-higher" : "level-count-lower", parameters));
  }
  if (!sacrumSeen) issues.push(issue("level-no-sacrum"));
  return issues;
}
