import { accessSync, constants, realpathSync, rmSync, statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Actor } from "../../study/project/actor.ts";
import { fileFailure } from "../database/file-failure.ts";
import { openDatabase } from "../database/open-database.ts";
import { sweepPrivateCopies } from "../database/private-copies.ts";
import { openSession } from "../database/project-session.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { fileIssue } from "../files/file-issue.ts";
import { placeNewFile } from "../files/place-new-file.ts";
import { createTables } from "./create-database.ts";
import { openForWriting } from "./open-for-writing.ts";
import { openReadOnly } from "./open-read-only.ts";

/** What a project file's name ends in. */
const projectEnding = ".paraspine";

/** The path of a project file: the ending is added where it was left out. */
export const projectPath = (path: string): string =>
  extname(path).toLowerCase() === projectEnding ? path : `${path}${projectEnding}`;

/**
 * Makes a new project and opens it for work. The file appears whole or not at all.
 *
 * @param path where it is to be; the ending `.paraspine` is added where it was left out
 * @param name for people
 * @returns the open project, or `project-exists`, `project-disk-full`, `file-unwritable`
 * @example
 * const by = { reader: "AB", at: "2026-01-31T08:15:00.000Z" };
 * const project = createProject("study.paraspine", "Study", by);
 * if (!project.ok) throw new Error(project.issues[0].message);
 * project.value.facts().name; // => "Study"
 * project.value.close();
 */
export function createProject(path: string, name: string, by: Actor): Result<ProjectStore> {
  const target = resolve(projectPath(path));
  if (statSync(target, { throwIfNoEntry: false }) !== undefined) {
    return failure(issue("project-exists", {}, { path: target }));
  }
  const draft = draftBeside(target);
  try {
    accessSync(dirname(target), constants.W_OK);
    const database = openDatabase(draft, false);
    const session = openSession(database, { path: draft, readOnly: false }, () => undefined);
    const made = createTables(database, session, name, by);
    session.close();
    if (!made.ok) return failure({ ...made.issues[0], path: target });
    placeNewFile(draft, target);
  } catch (error) {
    return fileFailure(error, target);
  } finally {
    rmSync(draft, { force: true });
  }
  return openProject(target);
}

/** How a project is opened. */
export interface OpenOptions {
  /** Read-only, also if another window is editing it. */
  readonly readOnly?: boolean;
}

/**
 * Opens a project: for writing, by one program at a time, or read-only. If the file or its folder cannot be written it
 * opens read-only, and `facts().readOnly` says so. A project of an earlier schema is brought up to date; as it was, it
 * stays beside (`project-migrated` names the copy).
 *
 * @returns the open project, or `file-not-found`, `file-unreadable`, `file-no-permission`, `project-locked`,
 * `project-damaged`, `project-newer-version`, `project-disk-full`
 */
export function openProject(path: string, { readOnly = false }: OpenOptions = {}): Result<ProjectStore> {
  sweepPrivateCopies();
  let file: string;
  try {
    file = realpathSync(resolve(path));
    if (statSync(file).isDirectory()) {
      return failure(issue("file-unreadable", { reason: "EISDIR" }, { path }));
    }
    accessSync(file, constants.R_OK);
  } catch (error) {
    return failure(fileIssue(error, path));
  }
  return readOnly || !isWritable(file) ? openReadOnly(file) : openForWriting(file);
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
