import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import type { DrawnPair } from "./drawn-pair.ts";

/**
 * Pairs the Cases of two readings by their image's content and frame, in the order of the first reading.
 *
 * Issues: `agreement-read-twice`, `agreement-unpaired`; `agreement-no-pairs` is a failure.
 */
export function pairsOfCases(
  firstReading: readonly Case[],
  secondReading: readonly Case[],
): Result<readonly DrawnPair[]> {
  const [first, second] = [bySlice(firstReading), bySlice(secondReading)];
  const issues: Issue[] = [];
  for (const [reading, { repeated }] of [
    [1, first],
    [2, second],
  ] as const) {
    if (repeated.size > 0) issues.push(issue("agreement-read-twice", { n: repeated.size, reading }));
  }
  const pairs: DrawnPair[] = [];
  let unpaired = 0;
  for (const [id, work] of first.cases) {
    const other = second.cases.get(id);
    if (other !== undefined) pairs.push({ first: work, second: other });
    else if (!second.repeated.has(id)) unpaired++;
  }
  for (const id of second.cases.keys()) if (!first.cases.has(id) && !first.repeated.has(id)) unpaired++;
  if (unpaired > 0) issues.push(issue("agreement-unpaired", { n: unpaired }));
  return pairs.length > 0 ? success(pairs, issues) : failure(issue("agreement-no-pairs"), ...issues);
}

/** The Cases by slice, without the slices that have several. */
function bySlice(works: readonly Case[]) {
  const cases = new Map<string, Case>();
  const repeated = new Set<string>();
  for (const work of works) {
    const id = sliceIdOf(work.image);
    if (cases.has(id)) repeated.add(id);
    cases.set(id, work);
  }
  for (const id of repeated) cases.delete(id);
  return { cases, repeated };
}
