import { useCallback, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { Result } from "../../src/base/result.ts";

const key = (issue: Issue) => JSON.stringify([issue.code, issue.path, issue.roi, issue.parameters]);

const merge = (known: readonly Issue[], found: readonly Issue[]) => {
  const seen = new Set(known.map(key));
  return [...known, ...found.filter((issue) => !seen.has(key(issue)))];
};

/** Issues of opening, saving and exporting, kept until the reader clears them. Those of the numbers live with the numbers. */
export function useIssues() {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const report = useCallback((found: readonly Issue[]) => {
    if (found.length > 0) setIssues((known) => merge(known, found));
  }, []);
  /** The value of a result, its issues reported; undefined where there is none. */
  const take = useCallback(
    <Value>(result: Result<Value>): Value | undefined => {
      report(result.issues);
      return result.ok ? result.value : undefined;
    },
    [report],
  );
  return { issues, report, take, clear: useCallback(() => setIssues([]), []) };
}

export type Report = ReturnType<typeof useIssues>["report"];
export type Take = ReturnType<typeof useIssues>["take"];
