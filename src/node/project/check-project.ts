import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectCheck } from "../../pipeline/project-store.ts";
import { auditClaims } from "../../study/project/audit-claims.ts";
import { standingFindings, trailFindings } from "../../study/project/audit-findings.ts";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import { auditEntries, auditHead } from "./audit-trail.ts";
import { damaged } from "./database-issue.ts";
import type { ProjectSession } from "./project-session.ts";
import { projectStanding } from "./project-standing.ts";
import { sha256OfText } from "./sha256-of-text.ts";

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
