import type { Issue } from "../../base/issue.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { caseSummary, emptySummary } from "../../study/project/case-summary.ts";
import { serialiseRepeat } from "../../study/project/serialise-record.ts";
import { type ClaimKind, claimKey, claimValue } from "../../study/trail/audit-claims.ts";
import { listFinding } from "../database/list-finding.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { summarySha256 } from "../database/summary-sha256.ts";
import { type RepeatRow, type RepeatVersionRow, repeatSubject } from "./project-repeats.ts";
import type { StoredSliceRow } from "./project-slices.ts";

interface VersionRow {
  readonly slice_id: string;
  readonly version: number;
  readonly at: string;
  readonly reader: string;
  readonly reason: string | null;
  readonly sha256: string;
  readonly document: string;
}

/** What is in a project, as the claims of its trail name it; and which rows of the worklist do not fit their Cases. */
export interface ProjectStanding {
  readonly things: ReadonlyMap<string, string>;
  readonly findings: readonly Issue[];
}

/** Reads everything in a project; documents are hashed again, none is taken at the word of the hash beside it. */
export function projectStanding(session: ProjectSession): ProjectStanding {
  const things = new Map<string, string>();
  const set = (kind: ClaimKind, subject: string, value: string, number?: number) =>
    things.set(claimKey(kind, subject, number), value);

  const made = session.get<{ id: string; name: string; created_at: string }>("SELECT * FROM project");
  if (made !== undefined) set("project", "", claimValue(made.id, made.name, made.created_at));

  const rows = new Map<string, WorkRow>();
  for (const row of session.each<StoredSliceRow>("SELECT * FROM slices")) {
    set("slice", row.id, claimValue(sha256OfText(row.image)));
    set(
      "state",
      row.id,
      row.state === "rejected" ? claimValue(row.state, row.rejected_because) : claimValue(row.state),
    );
    if (row.flagged_because !== null) set("flag", row.id, claimValue(row.flagged_because));
    rows.set(row.id, {
      kept: workRow(row),
      notes: 0,
    });
  }

  for (const version of session.each<VersionRow>("SELECT * FROM case_versions ORDER BY slice_id, version")) {
    const { slice_id, at, reader, reason, document } = version;
    const hash = sha256OfText(document);
    set("case", slice_id, claimValue(hash, reader, at, reason), version.version);
    // A hash beside the document that is not its own would stop it from being opened.
    if (hash !== version.sha256) set("case", slice_id, claimValue(version.sha256), version.version);
    const row = rows.get(slice_id);
    if (row !== undefined) row.newest = version;
  }

  type Note = { slice_id: string; at: string; reader: string; text: string };
  for (const { slice_id, at, reader, text } of session.each<Note>("SELECT * FROM notes ORDER BY number")) {
    const row = rows.get(slice_id);
    if (row === undefined) continue;
    row.notes += 1;
    set("note", slice_id, claimValue(text, reader, at), row.notes);
  }

  type Patient = { patient_id: string; record: string };
  for (const { patient_id, record } of session.each<Patient>("SELECT * FROM patients")) {
    set("patient", patient_id, claimValue(sha256OfText(record)));
  }

  type Kept = { kind: string; name: string; version: number; document: string };
  for (const { kind, name, version, document } of session.each<Kept>("SELECT * FROM documents")) {
    set("document", `${kind}/${name}`, claimValue(sha256OfText(document)), version);
  }

  for (const repeat of session.each<RepeatRow>("SELECT * FROM repeats")) {
    const { study, code, slice_id: sliceId, reader } = repeat;
    const value = claimValue(sha256OfText(serialiseRepeat({ study, code, sliceId, reader })));
    set("repeat", repeatSubject(study, code), value);
  }

  for (const drawn of session.each<RepeatVersionRow>("SELECT * FROM repeat_versions")) {
    const { study, code, version, at, reader, sha256, document } = drawn;
    const hash = sha256OfText(document);
    const value = claimValue(hash === sha256 ? hash : null, reader, at);
    set("drawn-repeat", repeatSubject(study, code), value, version);
  }
  return { things, findings: rowFindings(rows) };
}

interface WorkRow {
  /** The row as it is. */
  readonly kept: string;
  notes: number;
  newest?: VersionRow;
}

type ListedWork = Pick<
  StoredSliceRow,
  "versions" | "reader" | "changed_at" | "notes" | "summary" | "summary_sha256"
>;

const workRow = ({ versions, reader, changed_at, notes, summary, summary_sha256 }: ListedWork) =>
  JSON.stringify([versions, reader, changed_at, notes, summary, summary_sha256]);

/** The rows of the worklist that are not what their Cases and notes say. */
function rowFindings(rows: ReadonlyMap<string, WorkRow>): readonly Issue[] {
  return [...rows].flatMap(([id, { kept, notes, newest }]) => {
    const work = newest && parseCaseText(newest.document);
    const summary = JSON.stringify(work?.ok ? caseSummary(work.value) : emptySummary);
    const expected = workRow({
      versions: newest?.version ?? 0,
      reader: newest?.reader ?? null,
      changed_at: newest?.at ?? null,
      notes,
      summary,
      summary_sha256: summarySha256(newest?.sha256 ?? null, summary),
    });
    return kept === expected ? [] : [listFinding(id)];
  });
}
