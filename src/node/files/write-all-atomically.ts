import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { failure, type Result, success } from "../../base/result.ts";
import { draftBeside } from "./draft-beside.ts";
import { fileIssue } from "./file-issue.ts";
import { flushFolder } from "./flush-folder.ts";

/** A file to write. */
export interface FileToWrite {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files so that at any moment either the old or the whole new content of each is there, and none is changed
 * before all are on the disk: into new files of the same folders, flushed, then renamed over the old ones. Issue:
 * `file-unwritable`; where the disk refuses to write, nothing was changed.
 *
 * @param mode who may read and write the files, as for `open(2)`: their owner alone where left out.
 */
export async function writeAllAtomically(files: readonly FileToWrite[], mode = 0o600): Promise<Result<null>> {
  const drafts = files.map(({ path, content }) => ({
    path,
    content,
    draft: draftBeside(path),
  }));
  let at = drafts[0]?.path ?? "";
  try {
    for (const { path, content, draft } of drafts) {
      at = path;
      await writeAndFlush(draft, content, mode);
    }
    for (const { path, draft } of drafts) {
      at = path;
      await rename(draft, path);
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await flushFolder(folder);
    return success(null);
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => undefined);
    return failure(fileIssue(error, at, true));
  }
}

async function writeAndFlush(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
