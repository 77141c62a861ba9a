import { issue } from "../../base/issue.ts";
import { type Failure, failure } from "../../base/result.ts";
import { fileIssue } from "../files/file-issue.ts";
import { databaseIssue } from "./database-issue.ts";

/** The failure of making or moving a project file; rethrows what was our own mistake. */
export function fileFailure(error: unknown, path: string): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return failure(issue("project-exists", {}, { path }));
  if (code === "ENOSPC") return failure(issue("project-disk-full", {}, { path }));
  const found = databaseIssue(error, path, true);
  if (found !== undefined) return failure(found);
  if (code === undefined || code.startsWith("ERR_")) throw error;
  return failure(fileIssue(error, path, true));
}
