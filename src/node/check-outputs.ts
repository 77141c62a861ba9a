import { randomUUID } from "node:crypto";
import { mkdir, open, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Issue, issue } from "../base/issue.ts";
import { fileIssue } from "./file-issue.ts";

/** What a call is going to write. */
export interface Outputs {
  /** Files, each in a folder that is there. */
  readonly files?: readonly (string | undefined)[];
  /** Folders, made where they are missing. */
  readonly folders?: readonly (string | undefined)[];
}

/**
 * Tries whether a call's files and folders can be written, before the work that they are for: by writing an empty file
 * beside or in each, which goes again, as do the folders that were made for it. What stands there already stays.
 *
 * @returns one `file-unwritable` (or `output-no-folder`, `output-is-folder`) for each that cannot be written; none where all can.
 */
export async function checkOutputs({ files = [], folders = [] }: Outputs): Promise<readonly Issue[]> {
  const found: (Issue | undefined)[] = [];
  for (const file of files) if (file !== undefined) found.push(await checkFile(file));
  for (const folder of folders) if (folder !== undefined) found.push(await checkFolder(folder));
  return found.filter((each) => each !== undefined);
}

async function checkFile(path: string): Promise<Issue | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return issue("output-is-folder", {}, { path });
  const folder = dirname(resolve(path));
  const above = await stat(folder).catch(() => undefined);
  if (above === undefined) return issue("output-no-folder", {}, { path });
  return tryToWrite(folder).then(
    () => undefined,
    (error: unknown) => fileIssue(error, path, true),
  );
}

async function checkFolder(path: string): Promise<Issue | undefined> {
  const folder = resolve(path);
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    await tryToWrite(folder);
    return undefined;
  } catch (error) {
    return fileIssue(error, path, true);
  } finally {
    if (made !== undefined) await removeEmpty(folder, made);
  }
}

async function tryToWrite(folder: string): Promise<void> {
  const probe = join(folder, `.${randomUUID()}.tmp`);
  const file = await open(probe, "wx", 0o600);
  await file.close();
  await rm(probe, { force: true });
}

/** Takes away the empty folders from `folder` up to `topmost`. */
async function removeEmpty(folder: string, topmost: string): Promise<void> {
  for (let at = folder; at.length >= topmost.length; at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
