import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Case } from "../../study/case/case.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import type { CaseVersion } from "../../study/project/case-version.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import type { Repeat } from "../../study/project/repeat.ts";
import { serialiseRepeat } from "../../study/project/serialise-record.ts";
import { claimValue } from "../../study/trail/audit-claims.ts";
import { cleanText } from "../database/clean-text.ts";
import { damaged } from "../database/database-issue.ts";
import { getAlsoUnindexed } from "../database/get-also-unindexed.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { appendAudit } from "./audit-trail.ts";
import { modelOf, readStoredCase, readStoredDraft, type StoredDraft } from "./project-cases.ts";
import { sliceRow } from "./project-slices.ts";
import { trailOf } from "./trail-of.ts";

export interface RepeatRow {
  readonly study: string;
  readonly code: string;
  readonly slice_id: string;
  readonly reader: string;
}

export interface RepeatVersionRow extends CaseVersion {
  readonly study: string;
  readonly code: string;
  readonly document: string;
}

type DrawnRepeatRow = RepeatRow & {
  readonly drawn_by: string | null;
  readonly drawn_at: string | null;
  readonly drawn_version: number | null;
  readonly drawn_sha256: string | null;
};

const repeatOf = ({ study, code, slice_id, reader, drawn_by, drawn_at }: DrawnRepeatRow): Repeat => ({
  study,
  code,
  sliceId: slice_id,
  reader,
  ...(drawn_by === null || drawn_at === null ? {} : { drawn: { reader: drawn_by, at: drawn_at } }),
});

/** Each repeat with who drew its newest version, and when. */
const allRepeats = `
  SELECT repeats.*, drawn.reader AS drawn_by, drawn.at AS drawn_at, drawn.version AS drawn_version,
    drawn.sha256 AS drawn_sha256 FROM repeats
  LEFT JOIN repeat_versions AS drawn ON drawn.study = repeats.study AND drawn.code = repeats.code
    AND drawn.version = (SELECT max(version) FROM repeat_versions AS each
      WHERE each.study = repeats.study AND each.code = repeats.code)
  ORDER BY place`;

/** The name of a repeat in the trail: codes begin again in every study. */
export const repeatSubject = (study: string, code: string) => `${study}/${code}`;

/** All repeats, each found to be what its lines say, and none missing. */
function repeatsOf(session: ProjectSession): Result<readonly Repeat[]> {
  const rows = session.all<DrawnRepeatRow>(allRepeats);
  const trail = trailOf(session);
  for (const row of rows) {
    const { study, code, slice_id: sliceId, reader, drawn_version: version } = row;
    const subject = repeatSubject(study, code);
    const stands = claimValue(sha256OfText(serialiseRepeat({ study, code, sliceId, reader })));
    const count = trail.count("drawn-repeat", subject);
    const drawn = version === null ? undefined : claimValue(row.drawn_sha256, row.drawn_by, row.drawn_at);
    const wrong =
      trail.check("repeat", subject, stands) ??
      trail.check("drawn-repeat", subject, version === count ? drawn : undefined, Math.max(count, 1));
    if (wrong !== undefined) return failure(wrong);
  }
  const known = new Set(rows.map(({ study, code }) => repeatSubject(study, code)));
  if (known.size !== trail.total("repeat") || known.size !== rows.length) {
    const claims = [...trail.claims.values()];
    const lost = claims.find(({ kind, subject }) => kind === "repeat" && !known.has(subject));
    const gone = lost && trail.check("repeat", lost.subject, undefined);
    return failure(gone ?? damaged("it contains a repeat twice", session.path));
  }
  return success(rows.map(repeatOf));
}

/** The blinded repeats of a project. */
export function projectRepeats(
  session: ProjectSession,
): Pick<
  ProjectStore,
  | "repeats"
  | "addRepeats"
  | "keepRepeatDraft"
  | "repeatDraft"
  | "repeatCase"
  | "repeatVersions"
  | "writeRepeat"
> {
  const find = (study: string, code: string) =>
    session.get<RepeatRow>("SELECT * FROM repeats WHERE study = ? AND code = ?", study, code);
  const versionOf = (study: string, code: string, version?: number) =>
    session.get<RepeatVersionRow>(
      `SELECT * FROM repeat_versions WHERE study = ? AND code = ? ${version === undefined ? "" : "AND version = ?"}
       ORDER BY version DESC LIMIT 1`,
      ...[study, code, ...(version === undefined ? [] : [version])],
    );
  return {
    repeats: () => session.read(() => repeatsOf(session)),
    addRepeats: (repeats, by) =>
      session.change(() => {
        for (const given of repeats) {
          const { sliceId } = given;
          const [study, code, reader] = [given.study, given.code, given.reader].map(cleanText) as [
            string,
            string,
            string,
          ];
          const slice = sliceRow(session, sliceId);
          if (!slice.ok) return slice;
          if (find(study, code) !== undefined) return failure(issue("project-repeat-exists", { study }));
          session.run(
            "INSERT INTO repeats (study, code, slice_id, reader) VALUES (?, ?, ?, ?)",
            ...[study, code, sliceId, reader],
          );
          const after = sha256OfText(serialiseRepeat({ study, code, sliceId, reader }));
          appendAudit(session, { action: "repeat-created", subject: repeatSubject(study, code), by, after });
        }
        return success(null);
      }),
    keepRepeatDraft: (study, code, work) =>
      session.change(() => {
        const found = find(study, code);
        if (found === undefined) return failure(issue("project-unknown-slice"));
        if (sliceIdOf(work.image) !== found.slice_id) return failure(issue("case-image-changed"));
        const document = serialiseCase(work);
        session.run(
          "INSERT OR REPLACE INTO repeat_drafts VALUES (?, ?, ?, ?)",
          ...[study, code, document, sha256OfText(document)],
        );
        return success(null);
      }),
    repeatDraft: (study, code) =>
      session.read(() => {
        if (find(study, code) === undefined) return failure(issue("project-unknown-slice"));
        const sql = "SELECT document, sha256 FROM repeat_drafts WHERE study = ? AND code = ?";
        const kept = getAlsoUnindexed<StoredDraft>(session, "repeat_drafts", sql, study, code);
        return kept === undefined ? success<Case | null>(null) : readStoredDraft(session, kept);
      }),
    repeatCase: (study, code, version) =>
      session.read(() => {
        if (find(study, code) === undefined) return failure(issue("project-unknown-slice"));
        const kept = versionOf(study, code, version);
        const subject = repeatSubject(study, code);
        const trail = trailOf(session);
        const count = trail.count("drawn-repeat", subject);
        const asked = version ?? Math.max(count, kept?.version ?? 0);
        if (kept !== undefined && kept.version === asked)
          return readStoredCase(session, "drawn-repeat", subject, kept);
        const wrong = trail.check("drawn-repeat", subject, undefined, asked);
        return wrong === undefined ? success<Case | null>(null) : failure(wrong);
      }),
    repeatVersions: (study, code) =>
      session.read(() => {
        if (find(study, code) === undefined) return failure(issue("project-unknown-slice"));
        const sql =
          "SELECT version, at, reader, sha256 FROM repeat_versions WHERE study = ? AND code = ? ORDER BY version";
        return success(session.all<CaseVersion>(sql, study, code));
      }),
    writeRepeat: (study, code, work, by) =>
      session.change(() => {
        const found = find(study, code);
        if (found === undefined) return failure(issue("project-unknown-slice"));
        if (sliceIdOf(work.image) !== found.slice_id) return failure(issue("case-image-changed"));
        const document = serialiseCase(work);
        const after = sha256OfText(document);
        session.run("DELETE FROM repeat_drafts WHERE study = ? AND code = ?", study, code);
        const before = versionOf(study, code);
        if (after === before?.sha256) return success(null);
        session.run(
          "INSERT INTO repeat_versions VALUES (?, ?, ?, ?, ?, ?, ?)",
          ...[
            study,
            code,
            (before?.version ?? 0) + 1,
            cleanText(by.at),
            cleanText(by.reader),
            after,
            document,
          ],
        );
        appendAudit(session, {
          ...{ action: "repeat-written", subject: repeatSubject(study, code), by },
          ...{ before: before?.sha256, after, model: modelOf(work) },
        });
        return success(null);
      }),
  };
}
