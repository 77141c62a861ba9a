import { readFile, stat } from "node:fs/promises";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { archivePathOf } from "./archive-path.ts";
import { fileIssue } from "./file-issue.ts";
import { openZipArchive } from "./zip-archive.ts";

/**
 * The bytes of a file, or of a member of a ZIP archive by a path that leads through it (`scans.zip/IM1`).
 * Issues: `file-not-found`, `file-no-permission`, `file-unreadable`, `archive-unreadable`.
 */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    if (!(await stat(path)).isFile())
      return failure(issue("file-unreadable", { reason: "not a file" }, { path }));
    return success(await readFile(path));
  } catch (error) {
    const inside = (error as NodeJS.ErrnoException).code === "ENOTDIR" ? await archivePathOf(path) : null;
    if (inside !== null) return readFromArchive(inside.archive, inside.member, path);
    return failure(fileIssue(error, path));
  }
}

async function readFromArchive(archivePath: string, name: string, path: string): Promise<Result<Uint8Array>> {
  const archive = await openZipArchive(archivePath);
  if (!archive.ok) return archive;
  try {
    const member = archive.value.members.find((candidate) => candidate.name === name);
    if (member === undefined) return failure(issue("file-not-found", {}, { path }));
    return await archive.value.read(member);
  } finally {
    await archive.value.close();
  }
}
