import type { Issue } from "../../base/issue.ts";
import { auditClaims, type ClaimKind, claimKey, type TrailClaims } from "../../study/trail/audit-claims.ts";
import { lineFindings, standingFinding, startOfTrail } from "../../study/trail/audit-findings.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { auditEntriesAfter } from "./audit-trail.ts";

/** What the trail of an open project says at this moment: what every record that is read has to fit. */
export interface TrailNow extends Pick<TrailClaims, "claims" | "count" | "total"> {
  /** What is wrong with the trail in itself. */
  readonly findings: readonly Issue[];
  /**
   * What is wrong with a record: it is not what its newest line says, is gone, or no line records it.
   *
   * @param stands the record as `claimValue` of its parts; undefined where there is none
   * @param number of the version or note, from 1
   */
  check(kind: ClaimKind, subject: string, stands: string | undefined, number?: number): Issue | undefined;
}

interface TrailRead {
  trail: TrailClaims;
  last: { readonly number: number; readonly hash: string };
  findings: Issue[];
}

const read = new WeakMap<ProjectSession, TrailRead>();

const nothingRead = ({ schema }: ProjectSession): TrailRead => ({
  trail: auditClaims([], schema),
  last: startOfTrail,
  findings: [],
});

/**
 * The trail of an open project. Each line is read and its hash checked once; later calls read what has come since, and
 * begin again where the last line is no longer there (a change that was rolled back).
 */
export function trailOf(session: ProjectSession): TrailNow {
  const known = read.get(session);
  const state = known !== undefined && stillStands(session, known) ? known : nothingRead(session);
  read.set(session, state);
  for (const entry of auditEntriesAfter(session, state.last.number)) {
    for (const found of lineFindings(entry, state.last, sha256OfText)) {
      state.findings.push({ ...found, path: session.path });
    }
    state.trail.add(entry);
    state.last = { number: entry.number, hash: entry.hash };
  }
  const { trail, findings } = state;
  return {
    claims: trail.claims,
    count: trail.count,
    total: trail.total,
    findings,
    check(kind, subject, stands, number = 1) {
      const found = standingFinding(kind, trail.claims.get(claimKey(kind, subject, number)), stands);
      return found && { ...found, path: session.path };
    },
  };
}

function stillStands(session: ProjectSession, { last }: TrailRead): boolean {
  if (last.number === 0) return true;
  const sql = "SELECT hash FROM audit WHERE number = ?";
  return session.get<{ hash: string }>(sql, last.number)?.hash === last.hash;
}
