import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectCheck } from "../../project/project-store.ts";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import { auditClaims } from "../../study/trail/audit-claims.ts";
import { standingFindings, trailFindings } from "../../study/trail/audit-findings.ts";
import { damaged } from "../database/database-issue.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { auditEntries, auditHead } from "./audit-trail.ts";
import { projectStanding } from "./project-standing.ts";

/** Checks the file's pages, the trail, and that everything in the project is what its newest line says. */
export function checkProject(
  session: ProjectSession,
  expectedHead?: ProjectFacts["auditHead"],
): Result<ProjectCheck> {
  const pages = session.get<{ integrity_check: string }>("PRAGMA integrity_check(1)");
  if (pages?.integrity_check !== "ok") return failure(damaged("its pages do not fit", session.path));
  const entries = auditEntries(session);
  const { things, findings } = projectStanding(session);
  const found = [
    ...trailFindings(entries, sha256OfText, expectedHead),
    ...standingFindings(auditClaims(entries, session.schema).claims, things),
    ...findings,
  ];
  const check = { entries: entries.length, head: auditHead(session).hash, ok: found.length === 0 };
  return success(
    check,
    found.map((each) => ({ ...each, path: session.path })),
  );
}
