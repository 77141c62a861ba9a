import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../base/result.ts";
import { fileIssue } from "./file-issue.ts";

/**
 * Writes a file so that at any moment either the old or the whole new content stands there: into a new file of
 * the same folder, flushed to the disk, then renamed over the old one. Issue: `file-unwritable`; then nothing
 * was changed.
 *
 * @param mode who may read and write a new file, as for `open(2)`; for all what the system lets them by default.
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | string,
  mode?: number,
): Promise<Result<null>> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeAndFlush(draft, content, mode);
    await rename(draft, path);
    await flushFolder(dirname(path));
    return success(null);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return failure(fileIssue(error, path, true));
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

/** Makes the rename itself last; where folders cannot be flushed (Windows) the system does it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  if (folder === undefined) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
