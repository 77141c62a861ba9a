import { issue } from "../../base/issue.ts";
import { failure, success } from "../../base/result.ts";
import type { ProjectStore } from "../../pipeline/project-store.ts";
import type { Case } from "../../study/case.ts";
import { parseCaseText } from "../../study/parse-case-text.ts";
import type { CaseVersion } from "../../study/project/case-version.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import type { Repeat } from "../../study/project/repeat.ts";
import { serialiseRepeat } from "../../study/project/serialise-record.ts";
import { serialiseCase } from "../../study/serialise-case.ts";
import { appendAudit } from "./audit-trail.ts";
import { cleanText } from "./clean-text.ts";
import { modelOf, readStoredCase } from "./project-cases.ts";
import type { ProjectSession } from "./project-session.ts";
import { sliceRow } from "./project-slices.ts";
import { sha256OfText } from "./sha256-of-text.ts";

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

type DrawnRepeatRow = RepeatRow & { readonly drawn_by: string | null; readonly drawn_at: string | null };

const repeatOf = ({ study, code, slice_id, reader, drawn_by, drawn_at }: DrawnRepeatRow): Repeat => ({
  study,
  code,
  sliceId: slice_id,
  reader,
  ...(drawn_by === null || drawn_at === null ? {} : { drawn: { reader: drawn_by, at: drawn_at } }),
});

/** Each repeat with who drew its newest version, and when. */
const allRepeats = `
  SELECT repeats.*, drawn.reader AS drawn_by, drawn.at AS drawn_at FROM repeats
  LEFT JOIN repeat_versions AS drawn ON drawn.study = repeats.study AND drawn.code = repeats.code
    AND drawn.version = (SELECT max(version) FROM repeat_versions AS each
      WHERE each.study = repeats.study AND each.code = repeats.code)
  ORDER BY place`;

/** The name of a repeat in the trail: codes begin anew in every study. */
export const repeatSubject = (study: string, code: string) => `${study}/${code}`;

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
    repeats: () => session.read(() => success(session.all<DrawnRepeatRow>(allRepeats).map(repeatOf))),
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
        session.run("INSERT OR REPLACE INTO repeat_drafts VALUES (?, ?, ?)", study, code, document);
        return success(null);
      }),
    repeatDraft: (study, code) =>
      session.read(() => {
        if (find(study, code) === undefined) return failure(issue("project-unknown-slice"));
        const sql = "SELECT document FROM repeat_drafts WHERE study = ? AND code = ?";
        const kept = session.get<{ document: string }>(sql, study, code);
        return kept === undefined ? success<Case | null>(null) : parseCaseText(kept.document);
      }),
    repeatCase: (study, code, version) =>
      session.read(() => {
        if (find(study, code) === undefined) return failure(issue("project-unknown-slice"));
        const kept = versionOf(study, code, version);
        return kept === undefined ? success<Case | null>(null) : readStoredCase(kept, session.path);
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
