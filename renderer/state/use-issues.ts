import { useCallback, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { IssueCode } from "../../src/base/issue-catalogue.ts";
import type { Result } from "../../src/base/result.ts";

const key = (issue: Issue) => JSON.stringify([issue.code, issue.path, issue.roi, issue.parameters]);

/** The newest first, each once. */
export function withNewIssues(known: readonly Issue[], found: readonly Issue[]): readonly Issue[] {
  const byKey = new Map<string, Issue>();
  for (const one of [...found, ...known]) if (!byKey.has(key(one))) byKey.set(key(one), one);
  return [...byKey.values()];
}

/** Issues of opening, saving and exporting, kept until the reader clears them. Those of the numbers live with the numbers. */
export function useIssues() {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const report = useCallback((found: readonly Issue[]) => {
    if (found.length > 0) setIssues((known) => withNewIssues(known, found));
  }, []);
  /** The value of a result, its issues reported; undefined where there is none. */
  const take = useCallback(
    <Value>(result: Result<Value>): Value | undefined => {
      report(result.issues);
      return result.ok ? result.value : undefined;
    },
    [report],
  );
  /** Takes back what is no longer so. */
  const withdraw = useCallback(
    (codes: readonly IssueCode[]) => setIssues((known) => known.filter(({ code }) => !codes.includes(code))),
    [],
  );
  return { issues, report, take, withdraw, clear: useCallback(() => setIssues([]), []) };
}

export type Issues = ReturnType<typeof useIssues>;
export type Report = Issues["report"];
export type Take = Issues["take"];
