import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { CaseImage } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import { type CaseSummary, emptySummary } from "../../study/project/case-summary.ts";
import type { ProjectSlice } from "../../study/project/project-slice.ts";
import { serialiseImage } from "../../study/project/serialise-record.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { worklistRowOf } from "../../study/project/worklist-row-of.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import { claimKey, claimValue } from "../../study/trail/audit-claims.ts";
import { cleanText } from "../database/clean-text.ts";
import { damaged } from "../database/database-issue.ts";
import { listFinding } from "../database/list-finding.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { summarySha256 } from "../database/summary-sha256.ts";
import { appendAudit } from "./audit-trail.ts";
import { type TrailNow, trailOf } from "./trail-of.ts";

export interface StoredSliceRow {
  readonly id: string;
  readonly image: string;
  readonly path: string;
  readonly state: string;
  readonly rejected_because: string | null;
  readonly flagged_because: string | null;
  readonly versions: number;
  readonly reader: string | null;
  readonly changed_at: string | null;
  readonly notes: number;
  readonly summary: string;
  readonly summary_sha256: string;
}

const columns =
  "id, image, path, state, rejected_because, flagged_because, versions, reader, changed_at, notes, summary, summary_sha256";

const sliceOf = ({ id, image, path }: StoredSliceRow): ProjectSlice => ({
  id,
  image: JSON.parse(image) as CaseImage,
  path,
});

const rowOf = (row: StoredSliceRow): WorklistRow =>
  worklistRowOf(
    sliceOf(row),
    {
      state: row.state as WorklistState,
      ...(row.rejected_because === null ? {} : { rejectedBecause: row.rejected_because }),
      ...(row.flagged_because === null ? {} : { flaggedBecause: row.flagged_because }),
      versions: row.versions,
      ...(row.reader === null ? {} : { reader: row.reader }),
      ...(row.changed_at === null ? {} : { changedAt: row.changed_at }),
      notes: row.notes,
    },
    JSON.parse(row.summary) as CaseSummary,
  );

/** What is wrong with a row: it is not what the trail, or its Case, says. */
function rowFinding(row: StoredSliceRow, trail: TrailNow, path: string): Issue | undefined {
  const { id, state, rejected_because: because, flagged_because: flag } = row;
  return (
    trail.check("slice", id, claimValue(sha256OfText(row.image))) ??
    trail.check("state", id, state === "rejected" ? claimValue(state, because) : claimValue(state)) ??
    trail.check("flag", id, flag === null ? undefined : claimValue(flag)) ??
    (isListedAsWritten(row, trail) ? undefined : { ...listFinding(id), path })
  );
}

/** Whether who drew, when, how often, the notes' number and the numbers of the list are those of the newest Case. */
function isListedAsWritten(row: StoredSliceRow, trail: TrailNow): boolean {
  const { id, versions, reader, changed_at, notes, summary } = row;
  const count = trail.count("case", id);
  const newest = trail.claims.get(claimKey("case", id, count));
  const [hash, by, at] = newest === undefined ? [null, null, null] : (JSON.parse(newest.value) as string[]);
  return (
    versions === count &&
    notes === trail.count("note", id) &&
    reader === by &&
    changed_at === at &&
    (row.state === "rejected" || row.rejected_because === null) &&
    row.summary_sha256 === summarySha256(hash ?? null, summary)
  );
}

/**
 * A slice as in its row, found to be what the trail says; `project-unknown-slice` where there is none,
 * `project-tampered` where it has been changed.
 */
export function sliceRow(session: ProjectSession, id: string): Result<StoredSliceRow> {
  const row = session.get<StoredSliceRow>(`SELECT ${columns} FROM slices WHERE id = ?`, id);
  const trail = trailOf(session);
  const wrong =
    row === undefined ? trail.check("slice", id, undefined) : rowFinding(row, trail, session.path);
  if (wrong !== undefined) return failure(wrong);
  return row === undefined ? failure(issue("project-unknown-slice")) : success(row);
}

/** All rows; what is wrong with the trail in itself, or with the project's name, is reported beside them. */
function allRows(session: ProjectSession): Result<readonly WorklistRow[]> {
  const trail = trailOf(session);
  const rows = session.all<StoredSliceRow>(`SELECT ${columns} FROM slices ORDER BY place`);
  for (const row of rows) {
    const wrong = rowFinding(row, trail, session.path);
    if (wrong !== undefined) return failure(wrong);
  }
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size !== trail.total("slice") || ids.size !== rows.length) {
    const lost = [...trail.claims.values()].find(
      ({ kind, subject }) => kind === "slice" && !ids.has(subject),
    );
    const wrong = lost && trail.check("slice", lost.subject, undefined);
    return failure(wrong ?? damaged("it contains a slice twice", session.path));
  }
  const made = session.get<{ id: string; name: string; created_at: string }>("SELECT * FROM project");
  const name = trail.check("project", "", made && claimValue(made.id, made.name, made.created_at));
  return success(rows.map(rowOf), name === undefined ? trail.findings : [...trail.findings, name]);
}

/** The worklist's row of a slice. */
export function worklistRow(session: ProjectSession, id: string): Result<WorklistRow> {
  const row = sliceRow(session, id);
  return row.ok ? success(rowOf(row.value)) : row;
}

/** The results of all, or the first failure. */
function allOf<Value, Made>(
  values: readonly Value[],
  make: (value: Value) => Result<Made>,
): Result<readonly Made[]> {
  const made: Made[] = [];
  for (const value of values) {
    const one = make(value);
    if (!one.ok) return one;
    made.push(one.value);
  }
  return success(made);
}

/** Brings a slice to a state, with its line, within a transaction; nothing where it is in it for that reason already. */
export function changeState(
  session: ProjectSession,
  { id, state, rejected_because }: StoredSliceRow,
  next: WorklistState,
  by: Actor,
  reason: string | undefined,
): Result<null> {
  const why = cleanText(reason ?? "").trim();
  if (next === "rejected" && why === "") return failure(issue("project-needs-reason"));
  const because = next === "rejected" ? why : null;
  if (state === next && rejected_because === because) return success(null);
  session.run("UPDATE slices SET state = ?, rejected_because = ? WHERE id = ?", next, because, id);
  appendAudit(session, {
    action: "state-changed",
    subject: id,
    by,
    before: state,
    after: next,
    ...(why === "" ? {} : { reason: why }),
  });
  return success(null);
}

function addSlice(
  session: ProjectSession,
  { id, image, path }: ProjectSlice,
  by: Actor,
): Result<WorklistRow> {
  const known = sliceRow(session, id);
  if (!known.ok && known.issues[0].code !== "project-unknown-slice") return known;
  if (known.ok) {
    session.run("UPDATE slices SET path = ? WHERE id = ?", path, id);
    return worklistRow(session, id);
  }
  const text = serialiseImage(image);
  const summary = JSON.stringify(emptySummary);
  session.run(
    "INSERT INTO slices (id, image, path, state, summary, summary_sha256) VALUES (?, ?, ?, 'new', ?, ?)",
    ...[id, text, path, summary, summarySha256(null, summary)],
  );
  appendAudit(session, { action: "slice-added", subject: id, by, after: sha256OfText(text) });
  return worklistRow(session, id);
}

/** The slices of a project and how far the work on them has come. */
export function projectSlices(
  session: ProjectSession,
): Pick<ProjectStore, "rows" | "slice" | "addSlices" | "setState" | "setFlag" | "addNote" | "notes"> {
  return {
    rows: () => session.read(() => allRows(session)),
    slice: (id) =>
      session.read(() => {
        const row = sliceRow(session, id);
        return row.ok ? success(sliceOf(row.value)) : row;
      }),
    addSlices: (slices, by) => session.change(() => allOf(slices, (slice) => addSlice(session, slice, by))),
    setState: (ids, state, by, reason) =>
      session.change(() =>
        allOf(ids, (id) => {
          const row = sliceRow(session, id);
          const changed = row.ok ? changeState(session, row.value, state, by, reason) : row;
          return changed.ok ? worklistRow(session, id) : changed;
        }),
      ),
    setFlag: (ids, reason, by) =>
      session.change(() =>
        allOf(ids, (id) => {
          const row = sliceRow(session, id);
          if (!row.ok) return row;
          const before = row.value.flagged_because;
          const after = reason === null ? null : cleanText(reason);
          if (before !== after) {
            session.run("UPDATE slices SET flagged_because = ? WHERE id = ?", after, id);
            appendAudit(session, {
              action: "flag-changed",
              subject: id,
              by,
              before: before ?? undefined,
              after: after ?? undefined,
            });
          }
          return worklistRow(session, id);
        }),
      ),
    addNote: (id, text, by) =>
      session.change(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        const clean = { at: cleanText(by.at), reader: cleanText(by.reader), text: cleanText(text) };
        session.run(
          "INSERT INTO notes (slice_id, at, reader, text) VALUES (?, ?, ?, ?)",
          ...[id, clean.at, clean.reader, clean.text],
        );
        session.run("UPDATE slices SET notes = notes + 1 WHERE id = ?", id);
        appendAudit(session, { action: "note-added", subject: id, by, after: clean.text });
        return worklistRow(session, id);
      }),
    notes: (id) =>
      session.read(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        const sql = "SELECT at, reader, text FROM notes WHERE slice_id = ? ORDER BY number";
        const notes = session.all<Actor & { text: string }>(sql, id).map((note) => ({ ...note }));
        const trail = trailOf(session);
        for (let number = 1; number <= Math.max(notes.length, trail.count("note", id)); number++) {
          const note = notes[number - 1];
          const stands = note && claimValue(note.text, note.reader, note.at);
          const wrong = trail.check("note", id, stands, number);
          if (wrong !== undefined) return failure(wrong);
        }
        return success(notes);
      }),
  };
}
