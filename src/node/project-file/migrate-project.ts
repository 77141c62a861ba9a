import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import { migrateTables, projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { placeNewFile } from "../files/place-new-file.ts";
import { appendAudit } from "./audit-trail.ts";

/**
 * Brings an open project of an earlier schema up to date, in one transaction with its line in the trail, after a copy of
 * it as it was has been put beside it.
 */
export function migrateProject(
  database: DatabaseSyncInstance,
  session: ProjectSession,
  from: number,
): Result<null> {
  const backup = freeName(session.path, from);
  const draft = draftBeside(backup);
  session.copy(draft);
  placeNewFile(draft, backup);
  const migrated = session.change(() => {
    migrateTables(database, from);
    appendAudit(session, {
      action: "project-migrated",
      subject: "schema",
      by: { reader: "paraspine", at: new Date().toISOString() },
      before: String(from),
      after: String(projectSchemaVersion),
    });
    return success(null);
  });
  const told = issue("project-migrated", { backup: basename(backup) }, { path: session.path });
  return migrated.ok ? success(null, [told]) : migrated;
}

/** "study.schema-1.paraspine", and a number where that exists already. */
function freeName(path: string, schema: number): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let count = 1; ; count++) {
    const name = `${stem}.schema-${schema}${count === 1 ? "" : `-${count}`}${ending}`;
    if (!existsSync(name)) return name;
  }
}
