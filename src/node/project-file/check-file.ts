import { failure, type Result } from "../../base/result.ts";
import type { ProjectCheck } from "../../project/project-store.ts";
import { damaged, databaseIssue } from "../database/database-issue.ts";
import { projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import { openDatabase, schemaOf } from "../database/open-database.ts";
import { openSession } from "../database/project-session.ts";
import { checkProject } from "./check-project.ts";

/** Checks a project file of the present schema that nobody has open, as `checkProject`. */
export function checkFile(path: string): Result<ProjectCheck> {
  try {
    const database = openDatabase(path, true);
    const session = openSession(database, { path, readOnly: true }, () => undefined);
    try {
      const schema = schemaOf(database, path);
      if (typeof schema !== "number") return failure(schema);
      if (schema !== projectSchemaVersion) return failure(damaged(`schema ${schema}`, path));
      return session.read(() => checkProject(session));
    } finally {
      session.close();
    }
  } catch (error) {
    const found = databaseIssue(error, path, false);
    if (found === undefined) throw error;
    return failure(found);
  }
}
