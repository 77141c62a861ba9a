import { failure, type Result } from "../../base/result.ts";
import type { ProjectCheck } from "../../pipeline/project-store.ts";
import { checkProject } from "./check-project.ts";
import { damaged, databaseIssue } from "./database-issue.ts";
import { projectSchemaVersion } from "./migrations/migrate-project.ts";
import { openDatabase, schemaOf } from "./open-database.ts";
import { openSession } from "./project-session.ts";

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
