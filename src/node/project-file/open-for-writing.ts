import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { damaged, needsWriting } from "../database/database-issue.ts";
import { fileFailure } from "../database/file-failure.ts";
import { projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import { openDatabase, schemaOf } from "../database/open-database.ts";
import { openSession } from "../database/project-session.ts";
import { lockProject } from "../files/project-lock.ts";
import { migrateProject } from "./migrate-project.ts";
import { openReadOnly } from "./open-read-only.ts";
import { projectMade, projectStoreOn } from "./project-store-on.ts";

/** Opens a project for writing, as the only one; read-only if its folder cannot be written. */
export function openForWriting(path: string): Result<ProjectStore> {
  const lock = lockProject(path);
  if (!lock.ok) return lock;
  if (lock.value === null) return openReadOnly(path);
  const { release } = lock.value;
  let opened = false;
  try {
    const schema = schemaOfFile(path);
    if (typeof schema !== "number") return failure(schema);

    const database = openDatabase(path, false);
    const session = openSession(database, { path, readOnly: false }, release);
    try {
      database.exec("PRAGMA journal_mode = WAL");
      const migrated =
        schema < projectSchemaVersion ? migrateProject(database, session, schema) : success(null);
      if (!migrated.ok) return migrated;
      const made = projectMade(session);
      if (made === undefined) return failure(damaged("it has no name", path));
      opened = true;
      return success(projectStoreOn(session, made), migrated.issues);
    } finally {
      if (!opened) session.close();
    }
  } catch (error) {
    return fileFailure(error, path);
  } finally {
    if (!opened) release();
  }
}

/** Looked at without the right to write, so that what is not ours, or is newer, stays as it is; unless it needs mending. */
function schemaOfFile(path: string): number | Issue {
  const look = (readOnly: boolean) => {
    const database = openDatabase(path, readOnly);
    try {
      return schemaOf(database, path);
    } finally {
      database.close();
    }
  };
  try {
    return look(true);
  } catch (error) {
    if (!needsWriting(error)) throw error;
    return look(false);
  }
}
