import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { copyDatabase } from "../database/copy-database.ts";
import { damaged, databaseIssue, needsWriting } from "../database/database-issue.ts";
import { migrateTables, projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import { openDatabase, schemaOf } from "../database/open-database.ts";
import { privatePrefix } from "../database/private-copies.ts";
import { openSession } from "../database/project-session.ts";
import { projectMade, projectStoreOn } from "./project-store-on.ts";

/**
 * Opens a project read-only; nothing is written into a folder that cannot be written. Where SQLite would have to (a log
 * or journal that a killed program left, or tables of an earlier schema) a private copy is looked
 * at, and thrown away with `close`.
 */
export function openReadOnly(path: string): Result<ProjectStore> {
  const folders: string[] = [];
  const privateFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), `${privatePrefix}${process.pid}-`));
    folders.push(folder);
    return folder;
  };
  const release = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  let database: DatabaseSyncInstance | undefined;
  let opened = false;
  try {
    database = openOrCopy(path, privateFolder);
    const schema = schemaOf(database, path);
    if (typeof schema !== "number") return failure(schema);
    if (schema < projectSchemaVersion) database = migratedCopy(database, schema, privateFolder());
    const session = openSession(database, { path, readOnly: true, schema }, release);
    const made = projectMade(session);
    if (made === undefined) return failure(damaged("it has no name", path));
    opened = true;
    return success(projectStoreOn(session, made));
  } catch (error) {
    const found = databaseIssue(error, path, false);
    if (found === undefined) throw error;
    return failure(found);
  } finally {
    if (!opened) {
      if (database?.isOpen) database.close();
      release();
    }
  }
}

function openOrCopy(path: string, privateFolder: () => string): DatabaseSyncInstance {
  let database: DatabaseSyncInstance | undefined;
  try {
    database = openDatabase(path, true);
    database.exec("SELECT 1 FROM sqlite_schema");
    return database;
  } catch (error) {
    database?.close();
    if (!needsWriting(error)) throw error;
    const copy = join(privateFolder(), "copy.paraspine");
    if (!copyStill(path, copy)) throw error;
    // Once with the right to write, so that it takes in what its log holds.
    const mended = openDatabase(copy, false);
    mended.exec("SELECT 1 FROM sqlite_schema");
    mended.close();
    return openDatabase(copy, true);
  }
}

const parts = ["", "-wal", "-journal"] as const;

/** When the parts of a project were last written, and how long they are. */
const stateOf = (path: string) =>
  parts
    .map((part) => statSync(`${path}${part}`, { throwIfNoEntry: false, bigint: true }))
    .map((found) => `${found?.mtimeNs} ${found?.size}`)
    .join();

/** Copies the parts as they are at one moment; false where somebody keeps writing to them. */
function copyStill(path: string, copy: string): boolean {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = stateOf(path);
    for (const part of parts) {
      rmSync(`${copy}${part}`, { force: true });
      if (existsSync(`${path}${part}`)) copyFileSync(`${path}${part}`, `${copy}${part}`);
    }
    if (stateOf(path) === before) return true;
  }
  return false;
}

function migratedCopy(database: DatabaseSyncInstance, schema: number, folder: string): DatabaseSyncInstance {
  const copy = join(folder, "copy.paraspine");
  copyDatabase(database, copy);
  database.close();
  const fresh = openDatabase(copy, false);
  fresh.exec("BEGIN");
  migrateTables(fresh, schema);
  fresh.exec("COMMIT");
  fresh.close();
  return openDatabase(copy, true);
}
