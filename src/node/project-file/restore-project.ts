import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Actor } from "../../study/project/actor.ts";
import { fileFailure } from "../database/file-failure.ts";
import { openDatabase } from "../database/open-database.ts";
import { openSession } from "../database/project-session.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { flush, flushFolderSync } from "../files/place-new-file.ts";
import { lockProject } from "../files/project-lock.ts";
import { appendAudit } from "./audit-trail.ts";
import { openProject, projectPath } from "./open-project.ts";

/**
 * Puts a backup in the place of a project. The backup is checked first; what stood in its place is kept beside it under a
 * name with the time, damaged or not. The restored project's trail says who restored it.
 *
 * @param backup a project file that nobody works on
 * @param path of the project, whether or not a file is there
 * @returns the name of the old file now, null where there was none; or `project-locked`,
 * `project-damaged`, `project-tampered`, `project-newer-version`, `project-disk-full`, `file-unwritable`
 */
export function restoreProject(
  backup: string,
  path: string,
  by: Actor,
): Result<{ readonly kept: string | null }> {
  const target = resolve(projectPath(path));
  if (resolve(backup) === target) return failure(issue("project-exists", {}, { path: target }));
  const draft = draftBeside(target);
  const lock = lockProject(target);
  if (!lock.ok) return lock;
  try {
    if (lock.value === null) return failure(issue("file-unwritable", { reason: "EACCES" }, { path: target }));
    const made = soundCopy(backup, draft, by);
    if (!made.ok) return made;
    const kept = moveAside(target, by.at);
    try {
      renameSync(draft, target);
    } catch (error) {
      if (kept !== null) renameParts(kept, target);
      throw error;
    }
    flushFolderSync(dirname(target));
    return success({ kept });
  } catch (error) {
    return fileFailure(error, target);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${ending}`, { force: true });
    lock.value?.release();
  }
}

/** A copy of a backup of the present schema, with the line that records the restoring. */
function soundCopy(backup: string, draft: string, by: Actor): Result<null> {
  const opened = openProject(backup, { readOnly: true });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const checked = store.verify();
    if (!checked.ok) return checked;
    const [first, ...others] = checked.issues;
    if (first !== undefined) return failure(first, ...others);
    const copied = store.backup(draft);
    if (!copied.ok) return copied;
  } finally {
    store.close();
  }
  const session = openSession(openDatabase(draft, false), { path: draft, readOnly: false }, () => undefined);
  const told = session.change(() => {
    const subject = basename(backup);
    appendAudit(session, { action: "project-restored", subject, by });
    return success(null);
  });
  session.close();
  if (told.ok) flush(draft);
  return told;
}

/** Renames a project file, and the log that a killed program left beside it, to a name that is free. */
function moveAside(target: string, at: string): string | null {
  const ending = extname(target);
  const stem = join(dirname(target), basename(target, ending));
  const time = at.replaceAll(/[^0-9TZ]/g, "");
  let kept = `${stem}.before-${time}${ending}`;
  for (let count = 2; existsSync(kept); count++) kept = `${stem}.before-${time}-${count}${ending}`;
  const wasThere = existsSync(target);
  renameParts(target, kept);
  return wasThere ? kept : null;
}

/** The logs go with their file: SQLite would play one that stayed into the restored project. */
function renameParts(from: string, to: string): void {
  for (const part of ["", "-wal", "-shm", "-journal"]) {
    if (existsSync(`${from}${part}`)) renameSync(`${from}${part}`, `${to}${part}`);
  }
}
