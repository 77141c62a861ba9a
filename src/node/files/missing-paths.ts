import { stat } from "node:fs/promises";
import type { Issue } from "../../base/issue.ts";
import { fileIssue } from "./file-issue.ts";
import { findMeantPath, systemPath } from "./path-bytes.ts";

/**
 * The paths that somebody named and where nothing is, each as `file-not-found` (or why it cannot be looked at): a typing
 * mistake, or a disk that is not there. None where all are.
 */
export async function missingPaths(paths: readonly string[]): Promise<readonly Issue[]> {
  const found = await Promise.all(
    paths.map((path) =>
      stat(systemPath(findMeantPath(path) ?? path)).then(
        () => undefined,
        (error: unknown) => fileIssue(error, path),
      ),
    ),
  );
  return found.filter((each) => each !== undefined);
}
