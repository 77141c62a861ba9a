import { randomUUID } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import { fileIssue } from "./file-issue.ts";
import { makeFolder } from "./make-folder.ts";

/** What a call is going to write. */
export interface Outputs {
  /** Files, each in a folder that is there. */
  readonly files?: readonly (string | undefined)[];
  /** Folders, made where they are missing. */
  readonly folders?: readonly (string | undefined)[];
}

/**
 * Tries whether a call's files and folders can be written, before the work that they are for: by writing an empty file
 * beside or in each, which goes again. What is there already stays.
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
  try {
    await tryToMake(resolve(path));
    return undefined;
  } catch (error) {
    return fileIssue(error, path, true);
  }
}

/**
 * Writes within a folder, or where there is none makes folders of its names under a hidden one: nothing ever has its
 * name that a kill could leave behind.
 */
async function tryToMake(folder: string): Promise<void> {
  let above = folder;
  while (above !== dirname(above) && (await stat(above).catch(() => undefined)) === undefined) {
    above = dirname(above);
  }
  if (above === folder) return tryToWrite(folder);
  const probe = join(above, `.${randomUUID()}.tmp`);
  try {
    await makeFolder(join(probe, relative(above, folder)));
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function tryToWrite(folder: string): Promise<void> {
  const probe = join(folder, `.${randomUUID()}.tmp`);
  const file = await open(probe, "wx", 0o600);
  await file.close();
  await rm(probe, { force: true });
}
