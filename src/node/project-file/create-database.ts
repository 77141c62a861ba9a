import { randomUUID } from "node:crypto";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { success } from "../../base/result.ts";
import type { Actor } from "../../study/project/actor.ts";
import { cleanText } from "../database/clean-text.ts";
import { migrateTables } from "../database/migrations/migrate-project.ts";
import { applicationId } from "../database/open-database.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { appendAudit } from "./audit-trail.ts";

/** Makes an empty database a project, with the first line of its trail, in one transaction. */
export function createTables(
  database: DatabaseSyncInstance,
  session: ProjectSession,
  name: string,
  by: Actor,
) {
  return session.change(() => {
    database.exec(`PRAGMA application_id = ${applicationId}`);
    migrateTables(database, 0);
    const id = randomUUID();
    session.run("INSERT INTO project VALUES (?, ?, ?)", id, cleanText(name), cleanText(by.at));
    appendAudit(session, { action: "project-created", subject: name, by, after: id });
    return success(null);
  });
}
