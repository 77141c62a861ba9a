import { type Issue, issue } from "../../base/issue.ts";

/** The issue of a failed file operation, by its Node error code. `writing` says what was tried. */
export function fileIssue(error: unknown, path: string, writing = false): Issue {
  const code =
    (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
  if (code === "EMFILE" || code === "ENFILE") return issue("system-open-files", {}, { path });
  if (writing) return issue("file-unwritable", { reason: code }, { path });
  if (code === "ENOENT" || code === "ENOTDIR") return issue("file-not-found", {}, { path });
  if (code === "EACCES" || code === "EPERM") return issue("file-no-permission", {}, { path });
  return issue("file-unreadable", { reason: code }, { path });
}
