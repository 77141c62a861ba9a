import { type Issue, issue } from "../../base/issue.ts";
import type { OtherCount } from "./found-spine.ts";

/** What is known about the count of the vertebrae; `others` from the most probable on. */
export interface KnownCount {
  readonly probability: number;
  readonly others: readonly OtherCount[];
  readonly sacrumSeen: boolean;
}

/**
 * What is doubtful about the count of the vertebrae.
 *
 * @param sure the probability from which a count is not doubted.
 */
export function countIssues({ probability, others, sacrumSeen }: KnownCount, sure: number): readonly Issue[] {
  const issues: Issue[] = [];
  const [other] = others;
  const percent = (share: number) => Math.round(100 * share);
  if (probability < sure && other !== undefined) {
    const steps = Math.abs(other.shift);
    const parameters = { probability: percent(probability), other: percent(other.probability), steps };
    issues.push(issue(other.shift > 0 ? "level-count-higher" : "level-count-lower", parameters));
  }
  if (!sacrumSeen) issues.push(issue("level-no-sacrum"));
  return issues;
}
