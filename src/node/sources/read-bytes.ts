import { readFile, stat } from "node:fs/promises";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { fileIssue } from "../files/file-issue.ts";
import { findMeantPath, systemPath } from "../files/path-bytes.ts";
import { archivePathOf } from "./archive-path.ts";
import { readArchiveMember } from "./known-archives.ts";

/** Any MR study is far smaller; with its pixels unpacked, a file of this size still fits the memory. */
const maxBytes = 0x20000000;

/**
 * The bytes of a file, or of a member of a ZIP archive by a path that leads through it (`scans.zip/IM1`).
 * Issues: `file-not-found`, `file-no-permission`, `file-unreadable`, `file-too-large`, `archive-unreadable`.
 */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(systemPath(path));
    if (!found.isFile()) return failure(issue("file-unreadable", { reason: "not a file" }, { path }));
    if (found.size > maxBytes) {
      return failure(issue("file-too-large", { megabytes: Math.round(found.size / 1e6) }, { path }));
    }
    return success(await readFile(systemPath(path)));
  } catch (error) {
    const inside = (error as NodeJS.ErrnoException).code === "ENOTDIR" ? await archivePathOf(path) : null;
    if (inside !== null) return readArchiveMember(inside.archive, inside.member);
    const meant = findMeantPath(path);
    if (meant !== undefined && meant !== path) return readBytes(meant);
    return failure(fileIssue(error, path));
  }
}
