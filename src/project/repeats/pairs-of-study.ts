import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { DrawnPair } from "../../pipeline/agreement/drawn-pair.ts";
import type { ProjectStore } from "../project-store.ts";

/**
 * The readings of a project's agreement study: the newest Case of each slice and its blinded repeat, as far as it was
 * drawn.
 *
 * Issues: `agreement-unpaired` (repeats not drawn yet); failures `agreement-no-pairs` and the store's.
 */
export function pairsOfStudy(
  store: Pick<ProjectStore, "repeats" | "latestCase" | "repeatCase">,
  study: string,
): Result<readonly DrawnPair[]> {
  const repeats = store.repeats();
  if (!repeats.ok) return repeats;
  const pairs: DrawnPair[] = [];
  let open = 0;
  for (const { code, sliceId } of repeats.value.filter((repeat) => repeat.study === study)) {
    const second = store.repeatCase(study, code);
    if (!second.ok) return second;
    const first = store.latestCase(sliceId);
    if (!first.ok) return first;
    if (first.value === null || second.value === null) open++;
    else pairs.push({ first: first.value, second: second.value });
  }
  const issues: Issue[] = open > 0 ? [issue("agreement-unpaired", { n: open })] : [];
  return pairs.length > 0 ? success(pairs, issues) : failure(issue("agreement-no-pairs"), ...issues);
}
