import { statSync } from "node:fs";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { type Issue, issue } from "../../base/issue.ts";
import { damaged } from "./database-issue.ts";
import { migrateTables, projectSchemaVersion } from "./migrations/migrate-project.ts";
import { tell } from "./tell.ts";

/** SQLite's application id of our files: "PSNE" in ASCII. */
export const applicationId = 0x50534e45;

/** How long a moment's hold by somebody else is waited for, ms. */
const timeout = 2000;

/**
 * Opens a project's database. Writing, every change is flushed to the disk before it is acknowledged (write-ahead log,
 * synchronous FULL), and others can look at the same time.
 *
 * @throws what SQLite throws, for `databaseIssue`
 */
export function openDatabase(location: string, readOnly: boolean): DatabaseSyncInstance {
  const database = new DatabaseSync(location, { readOnly, timeout, defensive: true });
  try {
    database.exec(
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000",
    );
    if (!readOnly) database.exec("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const tablesOf = (database: DatabaseSyncInstance) =>
  tell(
    database,
    "group_concat(sql, ';')",
    "(SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name)",
  );

const expectedTables = new Map<number, unknown>();

/** The tables as this program makes them in a schema. */
function tablesOfSchema(version: number): unknown {
  if (!expectedTables.has(version)) {
    const database = new DatabaseSync(":memory:");
    migrateTables(database, 0, version);
    expectedTables.set(version, tablesOf(database));
    database.close();
  }
  return expectedTables.get(version);
}

/** Whether the file has fewer bytes than its pages; while a log is beside it, that may hold the others. */
function isCutShort(database: DatabaseSyncInstance, path: string): boolean {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeOf(`${path}-wal`) > 0) return false;
  const bytes = tell(database, "page_count * page_size", "pragma_page_count, pragma_page_size");
  return sizeOf(path) < Number(bytes);
}

/**
 * Which schema a database has, or why it is no project that this program can work with: tables that are not ours, or
 * triggers that somebody added, are refused.
 */
export function schemaOf(database: DatabaseSyncInstance, path: string): number | Issue {
  if (tell(database, "application_id", "pragma_application_id") !== applicationId) {
    return damaged("it is no Paraspine project", path);
  }
  if (isCutShort(database, path)) return damaged("its end is missing", path);
  const version = Number(tell(database, "user_version", "pragma_user_version"));
  if (version > projectSchemaVersion) {
    return issue("project-newer-version", { version, known: projectSchemaVersion }, { path });
  }
  const isOurs = version >= 1 && tablesOf(database) === tablesOfSchema(version);
  return isOurs ? version : damaged("its tables are not a project's", path);
}
