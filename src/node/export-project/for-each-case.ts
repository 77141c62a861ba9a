import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Case } from "../../study/case/case.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { ProjectExportOptions } from "./project-export-options.ts";

/**
 * Does something with the newest Case of every row; what goes wrong with one is an issue with its path. `export-stopped`
 * where it was stopped before the last.
 */
export async function forEachCase(
  store: ProjectStore,
  rows: readonly WorklistRow[],
  { onProgress, signal }: ProjectExportOptions,
  work: (newest: Case, row: WorklistRow) => Promise<Result<null>>,
): Promise<Result<null>> {
  const found: Issue[] = [];
  for (const [index, row] of rows.entries()) {
    if (signal?.aborted) {
      return failure(issue("export-stopped", { done: index, total: rows.length }));
    }
    const newest = store.latestCase(row.id);
    if (!newest.ok) return newest;
    if (newest.value !== null) {
      const done = await work(newest.value, row);
      found.push(...done.issues.map((one): Issue => ({ ...one, path: one.path ?? row.path })));
      const full = done.issues.find(({ code }) => code === "file-unwritable");
      if (full !== undefined) return failure(full);
    }
    onProgress?.(index + 1, rows.length);
  }
  return success(null, found);
}

/** Nothing came of it: what was found is why. */
export function noneWritten([first, ...more]: readonly Issue[]): Result<never> {
  return first === undefined ? failure(issue("export-nothing-chosen")) : failure(first, ...more);
}
