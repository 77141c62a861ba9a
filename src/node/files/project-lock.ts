import { rmSync, statSync } from "node:fs";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";

/** The right to write to a project. */
export interface ProjectLock {
  /** Lets go; nothing where it was let go before. */
  release(): void;
}

const inodeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;

/**
 * Takes the one right to write to a project: a lock of the system on an empty file beside it, which ends with its
 * process however that ends. (Locked as SQLite locks, since Node itself locks no files; the project file stays free for
 * those who only look.)
 *
 * @returns null where the folder cannot be written; issue `project-locked` where another holds it.
 */
export function lockProject(path: string): Result<ProjectLock | null> {
  const side = `${path}-lock`;
  for (;;) {
    const before = inodeOf(side);
    const locked = lockFile(side);
    if (locked === "held") return failure(issue("project-locked", {}, { path }));
    if (locked === "unwritable") return success(null);
    // The one before may have taken the file away meanwhile; then what is locked here is nobody's any more.
    if (before !== undefined && before === inodeOf(side)) {
      return success({ release: () => release(locked, side) });
    }
    locked.close();
  }
}

function lockFile(side: string): DatabaseSyncInstance | "held" | "unwritable" {
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(side, { timeout: 0 });
    // No journal on the disk: nothing is ever written here.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database?.close();
    const busy = 5;
    return (error as { errcode?: number }).errcode === busy ? "held" : "unwritable";
  }
}

/** The file goes while it is still locked; a system that forbids that (Windows) keeps it, which harms nobody. */
function release(locked: DatabaseSyncInstance, side: string): void {
  if (!locked.isOpen) return;
  try {
    rmSync(side, { force: true });
  } catch {}
  locked.close();
}
