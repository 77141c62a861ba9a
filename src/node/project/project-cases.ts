import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../pipeline/project-store.ts";
import type { Case } from "../../study/case.ts";
import { parseCaseText } from "../../study/parse-case-text.ts";
import { caseSummary } from "../../study/project/case-summary.ts";
import type { CaseVersion } from "../../study/project/case-version.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { serialiseCase } from "../../study/serialise-case.ts";
import { appendAudit } from "./audit-trail.ts";
import { cleanText } from "./clean-text.ts";
import { damaged } from "./database-issue.ts";
import type { ProjectSession } from "./project-session.ts";
import { changeState, sliceRow, worklistRow } from "./project-slices.ts";
import { sha256OfText } from "./sha256-of-text.ts";

interface StoredCase {
  readonly version: number;
  readonly sha256: string;
  readonly document: string;
}

/** A stored Case; `project-damaged` where it is not what was written. */
export function readStoredCase(
  { sha256, document }: Pick<StoredCase, "sha256" | "document">,
  path: string,
): Result<Case> {
  if (sha256OfText(document) !== sha256) return failure(damaged("a Case in it has changed", path));
  return parseCaseText(document);
}

/** Name, version and hash of the model, where one drew. */
export const modelOf = ({ drawn }: Case): string | undefined =>
  drawn === undefined ? undefined : `${drawn.model.name} ${drawn.model.version} ${drawn.model.sha256}`;

const newestOf = (session: ProjectSession, id: string) =>
  session.get<StoredCase>(
    "SELECT version, sha256, document FROM case_versions WHERE slice_id = ? ORDER BY version DESC LIMIT 1",
    id,
  );

/** The Cases of a project, and the work that is under way. */
export function projectCases(
  session: ProjectSession,
): Pick<ProjectStore, "latestCase" | "caseVersions" | "caseVersion" | "writeCase" | "keepDraft" | "draft"> {
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
          return newest === undefined ? success(null) : readStoredCase(newest, path);
        }),
      ),
    caseVersions: (id) =>
      session.read(() =>
        ofSlice(id, () => {
          const sql =
            "SELECT version, at, reader, reason, sha256 FROM case_versions WHERE slice_id = ? ORDER BY version";
          type Row = Omit<CaseVersion, "reason"> & { reason: string | null };
          return success(
            session
              .all<Row>(sql, id)
              .map(({ reason, ...version }) => (reason === null ? version : { ...version, reason })),
          );
        }),
      ),
    caseVersion: (id, version) =>
      session.read(() => {
        const sql = "SELECT version, sha256, document FROM case_versions WHERE slice_id = ? AND version = ?";
        const stored = session.get<StoredCase>(sql, id, version);
        return stored === undefined ? failure(issue("project-unknown-slice")) : readStoredCase(stored, path);
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
          session.run(
            "UPDATE slices SET versions = ?, reader = ?, changed_at = ?, summary = ? WHERE id = ?",
            ...[version, reader, at, JSON.stringify(caseSummary(work)), id],
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
          if (fits.ok) session.run("INSERT OR REPLACE INTO drafts VALUES (?, ?)", id, serialiseCase(work));
          return fits;
        }),
      ),
    draft: (id) =>
      session.read(() =>
        ofSlice<Case | null>(id, () => {
          const kept = session.get<{ document: string }>(
            "SELECT document FROM drafts WHERE slice_id = ?",
            id,
          );
          return kept === undefined ? success(null) : parseCaseText(kept.document);
        }),
      ),
  };
}
