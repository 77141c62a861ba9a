import { success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import { firstPreviousHash } from "../../study/trail/audit-hash.ts";
import { projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { appendAudit, auditEntries, auditHead } from "./audit-trail.ts";
import { backupProject } from "./backup-project.ts";
import { checkProject } from "./check-project.ts";
import { projectCases } from "./project-cases.ts";
import { projectPictures } from "./project-pictures.ts";
import { projectRecords } from "./project-records.ts";
import { projectRepeats } from "./project-repeats.ts";
import { projectSlices } from "./project-slices.ts";

/** The store on an open database of the present schema. */
export function projectStoreOn(session: ProjectSession, made: ProjectMade): ProjectStore {
  let head: ProjectFacts["auditHead"] = { number: 0, hash: firstPreviousHash };
  return {
    facts: (): ProjectFacts => {
      const found = session.read(() => success(auditHead(session)));
      if (found.ok) head = found.value;
      return {
        ...made,
        path: session.path,
        schemaVersion: projectSchemaVersion,
        readOnly: session.readOnly,
        auditHead: head,
      };
    },
    ...projectSlices(session),
    ...projectCases(session),
    ...projectRecords(session),
    ...projectRepeats(session),
    ...projectPictures(session),
    recordExport: (what, sha256, by) =>
      session.change(() => {
        appendAudit(session, { action: "exported", subject: what, by, after: sha256 });
        return success(null);
      }),
    audit: (subject) => session.read(() => success(auditEntries(session, subject))),
    verify: (expectedHead) => session.read(() => checkProject(session, expectedHead)),
    backup: (target) => backupProject(session, target),
    close: () => session.close(),
  };
}

/** What never changes in a project. */
export type ProjectMade = Pick<ProjectFacts, "id" | "name" | "createdAt">;

/** What is in the project's one row. */
export function projectMade(session: ProjectSession): ProjectMade | undefined {
  const row = session.get<{ id: string; name: string; created_at: string }>("SELECT * FROM project");
  return row && { id: row.id, name: row.name, createdAt: row.created_at };
}
