import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Case } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { caseSummary } from "../../study/project/case-summary.ts";
import type { CaseVersion } from "../../study/project/case-version.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { claimValue } from "../../study/trail/audit-claims.ts";
import { cleanText } from "../database/clean-text.ts";
import { damaged } from "../database/database-issue.ts";
import { getAlsoUnindexed } from "../database/get-also-unindexed.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { summarySha256 } from "../database/summary-sha256.ts";
import { appendAudit } from "./audit-trail.ts";
import { changeState, sliceRow, worklistRow } from "./project-slices.ts";
import { trailOf } from "./trail-of.ts";

/** A version of a Case as it is in the file. */
export interface StoredCase {
  readonly version: number;
  readonly at: string;
  readonly reader: string;
  /** Of a slice's Case; a repeat has none. */
  readonly reason?: string | null;
  readonly sha256: string;
  readonly document: string;
}

/** A stored Case; `project-damaged` where it is not what was written, `project-tampered` where no line records it so. */
export function readStoredCase(
  session: ProjectSession,
  kind: "case" | "drawn-repeat",
  subject: string,
  { version, at, reader, reason, sha256, document }: StoredCase,
): Result<Case> {
  if (sha256OfText(document) !== sha256) return failure(damaged("a Case in it has changed", session.path));
  const parts = kind === "case" ? [sha256, reader, at, reason] : [sha256, reader, at];
  const wrong = trailOf(session).check(kind, subject, claimValue(...parts), version);
  return wrong === undefined ? parseCaseText(document) : failure(wrong);
}

/** Work under way as it is in the file. */
export type StoredDraft = Pick<StoredCase, "document" | "sha256">;

/** Work under way; `project-damaged` where it is not what was kept. */
export function readStoredDraft(
  session: ProjectSession,
  { document, sha256 }: StoredDraft,
): Result<Case | null> {
  if (sha256OfText(document) !== sha256) {
    return failure(damaged("work under way in it has changed", session.path));
  }
  return parseCaseText(document);
}

/** Name, version and hash of the model, where one drew. */
export const modelOf = ({ drawn }: Case): string | undefined =>
  drawn === undefined ? undefined : `${drawn.model.name} ${drawn.model.version} ${drawn.model.sha256}`;

const newestOf = (session: ProjectSession, id: string) =>
  session.get<StoredCase>("SELECT * FROM case_versions WHERE slice_id = ? ORDER BY version DESC LIMIT 1", id);

/** The Cases of a project, and the work that is under way. */
export function projectCases(
  session: ProjectSession,
): Pick<
  ProjectStore,
  "latestCase" | "caseVersions" | "caseVersion" | "recipes" | "writeCase" | "keepDraft" | "draft"
> {
  const { path } = session;
  const ofSlice = <Value>(id: string, work: () => Result<Value>): Result<Value> => {
    const row = sliceRow(session, id);
    return row.ok ? work() : row;
  };
  const isOfSlice = (id: string, work: Case): Result<null> =>
    sliceIdOf(work.image) === id ? success(null) : failure(issue("case-image-changed"));

  return {
    latestCase: (id) =>
      session.read(() =>
        ofSlice<Case | null>(id, () => {
          const newest = newestOf(session, id);
          const count = trailOf(session).count("case", id);
          if ((newest?.version ?? 0) < count) {
            const gone = trailOf(session).check("case", id, undefined, count);
            return failure(gone ?? damaged("a Case is gone", path));
          }
          return newest === undefined ? success(null) : readStoredCase(session, "case", id, newest);
        }),
      ),
    caseVersions: (id) =>
      session.read(() =>
        ofSlice(id, () => {
          const sql =
            "SELECT version, at, reader, reason, sha256 FROM case_versions WHERE slice_id = ? ORDER BY version";
          type Row = Omit<CaseVersion, "reason"> & { reason: string | null };
          const versions = session.all<Row>(sql, id);
          const trail = trailOf(session);
          const last = Math.max(versions.length, trail.count("case", id));
          for (let number = 1; number <= last; number++) {
            const row = versions.find(({ version }) => version === number);
            const stands = row && claimValue(row.sha256, row.reader, row.at, row.reason);
            const wrong = trail.check("case", id, stands, number);
            if (wrong !== undefined) return failure(wrong);
          }
          return success(
            versions.map(({ reason, ...version }) => (reason === null ? version : { ...version, reason })),
          );
        }),
      ),
    caseVersion: (id, version) =>
      session.read(() => {
        const sql = "SELECT * FROM case_versions WHERE slice_id = ? AND version = ?";
        const stored = session.get<StoredCase>(sql, id, version);
        if (stored !== undefined) return readStoredCase(session, "case", id, stored);
        const gone = trailOf(session).check("case", id, undefined, version);
        return failure(gone ?? issue("project-unknown-slice"));
      }),
    recipes: () =>
      session.read(() => {
        const sql =
          "SELECT s.id AS id, json_extract(c.document, '$.recipe') AS recipe FROM slices s " +
          "JOIN case_versions c ON c.slice_id = s.id AND c.version = s.versions";
        return success(session.all<{ id: string; recipe: string }>(sql).map((row) => ({ ...row })));
      }),
    writeCase: (id, work, state, by, reason) =>
      session.change(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        const fits = isOfSlice(id, work);
        if (!fits.ok) return fits;
        const document = serialiseCase(work);
        const after = sha256OfText(document);
        const before = newestOf(session, id);
        if (before?.sha256 !== after) {
          const version = (before?.version ?? 0) + 1;
          const [at, reader] = [cleanText(by.at), cleanText(by.reader)];
          const why = reason === undefined ? null : cleanText(reason);
          session.run(
            "INSERT INTO case_versions VALUES (?, ?, ?, ?, ?, ?, ?)",
            ...[id, version, at, reader, why, after, document],
          );
          const summary = JSON.stringify(caseSummary(work));
          session.run(
            "UPDATE slices SET versions = ?, reader = ?, changed_at = ?, summary = ?, summary_sha256 = ? WHERE id = ?",
            ...[version, reader, at, summary, summarySha256(after, summary), id],
          );
          appendAudit(session, {
            ...{ action: "case-written", subject: id, by, reason },
            ...{ before: before?.sha256, after, model: modelOf(work) },
          });
        }
        session.run("DELETE FROM drafts WHERE slice_id = ?", id);
        const changed = changeState(session, row.value, state, by, reason);
        return changed.ok ? worklistRow(session, id) : changed;
      }),
    keepDraft: (id, work) =>
      session.change(() =>
        ofSlice(id, () => {
          const fits = isOfSlice(id, work);
          if (!fits.ok) return fits;
          const document = serialiseCase(work);
          session.run("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)", id, document, sha256OfText(document));
          return success(null);
        }),
      ),
    draft: (id) =>
      session.read(() =>
        ofSlice<Case | null>(id, () => {
          const sql = "SELECT * FROM drafts WHERE slice_id = ?";
          const kept = getAlsoUnindexed<StoredDraft>(session, "drafts", sql, id);
          return kept === undefined ? success(null) : readStoredDraft(session, kept);
        }),
      ),
  };
}
