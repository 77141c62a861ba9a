import { DatabaseSync } from "@photostructure/sqlite";
import { type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Actor } from "../../study/project/actor.ts";
import { openSession } from "../database/project-session.ts";
import { createTables } from "./create-database.ts";
import { projectMade, projectStoreOn } from "./project-store-on.ts";

/** A project in memory, which lives as long as it is open. For tests. */
export function memoryProject(name: string, by: Actor): Result<ProjectStore> {
  const database = new DatabaseSync(":memory:");
  const session = openSession(database, { path: ":memory:", readOnly: false }, () => undefined);
  const made = createTables(database, session, name, by);
  return made.ok ? success(projectStoreOn(session, projectMade(session)!)) : made;
}
