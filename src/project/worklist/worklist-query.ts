import { type IssueCode, issueCatalogue } from "../../base/issue-catalogue.ts";
import type { IssueDefinition } from "../../base/issue-definition.ts";
import { levelDoubtCodes } from "../../base/level-doubt-codes.ts";
import { weakMemo } from "../../base/weak-memo.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import { worklistStates } from "../../study/project/worklist-state.ts";

/** What a worklist can be ordered by; `MF_L` and so on are the muscle's CSA. */
const sortKeys = [
  "patientId",
  "studyDate",
  "seriesDescription",
  "instanceNumber",
  "state",
  "levelConfirmed",
  "csaCm2",
  "fdrPercent",
  "MF_L",
  "MF_R",
  "ES_L",
  "ES_R",
  "vbCm2",
  "asymmetryPercent",
  "confidence",
  "outliers",
  "issues",
  "reader",
  "changedAt",
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface WorklistOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

export const rowMarks = ["flagged", "outlier", "issue", "noted"] as const;
export type RowMark = (typeof rowMarks)[number];

/** Which rows are wanted. What is empty or absent does not narrow the list. */
export interface WorklistFilter {
  /** Words that must all occur somewhere in the row, in any case. */
  readonly text: string;
  readonly states: readonly WorklistState[];
  /** Marks that a row must all have. */
  readonly marks: readonly RowMark[];
  readonly reader?: string;
}

export const everyRow: WorklistFilter = { text: "", states: [], marks: [] };

/** Ids of rows with their outlier marks, as `worklistOutliers` gives them. */
type Outliers = ReadonlyMap<string, readonly unknown[]>;

/** The rows that a filter wants, in the order they came. */
export function filterWorklist(
  rows: readonly WorklistRow[],
  filter: WorklistFilter,
  outliers: Outliers,
): readonly WorklistRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const { states, marks, reader } = filter;
  if (words.length + states.length + marks.length === 0 && reader === undefined) return rows;
  return rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (reader === undefined || row.reader === reader) &&
      marks.every((mark) => isMarked(row, mark, outliers)) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

/**
 * The rows in an order; rows without the value come last, equal ones by patient, date and series. In the list's own order,
 * by patient, those whose level is doubtful and still to be settled come first.
 */
export function sortWorklist(
  rows: readonly WorklistRow[],
  { by, descending }: WorklistOrder,
  outliers: Outliers,
): readonly WorklistRow[] {
  const keyed = rows.map((row, index) => ({ row, index, key: keyOf(row, by, outliers) }));
  const sign = descending ? -1 : 1;
  const isOwn = by === "patientId" && !descending;
  keyed.sort((a, b) => {
    const doubt = isOwn ? Number(asksForLevel(b.row)) - Number(asksForLevel(a.row)) : 0;
    if (doubt !== 0) return doubt;
    if (a.key === undefined || b.key === undefined) {
      if (a.key !== b.key) return a.key === undefined ? 1 : -1;
    } else {
      const order = compare(a.key, b.key);
      if (order !== 0) return sign * order;
    }
    return byPatient(a.row, b.row) || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}

const names = new Intl.Collator("en", { numeric: true });

/** "P9" comes before "P10". */
const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : names.compare(String(a), String(b));

function byPatient(a: WorklistRow, b: WorklistRow): number {
  if (a.patientId !== b.patientId) return names.compare(a.patientId ?? "", b.patientId ?? "");
  if (a.studyDate !== b.studyDate) return (a.studyDate ?? "") < (b.studyDate ?? "") ? -1 : 1;
  if (a.seriesDescription !== b.seriesDescription)
    return (a.seriesDescription ?? "") < (b.seriesDescription ?? "") ? -1 : 1;
  return (a.seriesNumber ?? 0) - (b.seriesNumber ?? 0) || (a.instanceNumber ?? 0) - (b.instanceNumber ?? 0);
}

function keyOf(row: WorklistRow, by: SortKey, outliers: Outliers): string | number | undefined {
  switch (by) {
    case "state":
      return worklistStates.indexOf(row.state);
    case "levelConfirmed":
      return Number(row.levelConfirmed);
    case "MF_L":
    case "MF_R":
    case "ES_L":
    case "ES_R":
      return row.csaMm2[by];
    case "outliers":
      return outliers.get(row.id)?.length;
    case "issues":
      return concernsOf(row).length || undefined;
    default:
      return row[by];
  }
}

function isMarked(row: WorklistRow, mark: RowMark, outliers: Outliers): boolean {
  switch (mark) {
    case "flagged":
      return row.flaggedBecause !== undefined;
    case "outlier":
      return outliers.has(row.id);
    case "issue":
      return concernsOf(row).length > 0;
    case "noted":
      return row.notes > 0;
  }
}

/**
 * The issues of a row that ask for something: errors and warnings. That nobody confirmed the level has a column of its own,
 * and what is merely reported (every draft is one) would mark every row.
 */
export const concernsOf = weakMemo((row: WorklistRow): readonly string[] =>
  row.issueCodes.filter((code) => {
    const known: IssueDefinition | undefined = issueCatalogue[code as IssueCode];
    return code !== "level-unconfirmed" && known?.severity !== "info";
  }),
);

/** Whether the level of a row is doubtful, nobody has confirmed it, and the slice is still to be judged. */
const asksForLevel = weakMemo((row: WorklistRow): boolean => {
  const { state, levelConfirmed, issueCodes, flaggedBecause } = row;
  if (levelConfirmed || state === "checked" || state === "rejected") return false;
  const flag = /^\[([a-z0-9-]+)\] /.exec(flaggedBecause ?? "")?.[1];
  return [...issueCodes, ...(flag === undefined ? [] : [flag])].some((code) => levelDoubtCodes.has(code));
});

/** Everything in a row that can be searched for, in lower case. */
const textOf = weakMemo((row: WorklistRow): string =>
  [
    row.patientId,
    row.studyDate,
    row.seriesDescription,
    row.sopInstanceUid,
    row.reader,
    row.flaggedBecause,
    row.rejectedBecause,
    row.path.split(/[\\/]/).at(-1),
    ...row.issueCodes,
  ]
    .filter((part) => part !== undefined)
    .join("\n")
    .toLowerCase(),
);

/** How many rows there are in each state, and how many have each mark. */
export function countWorklist(
  rows: readonly WorklistRow[],
  outliers: Outliers,
): Readonly<Record<WorklistState | RowMark, number>> {
  const counts = {
    new: 0,
    proposed: 0,
    drawn: 0,
    checked: 0,
    rejected: 0,
    flagged: 0,
    outlier: 0,
    issue: 0,
    noted: 0,
  };
  for (const row of rows) {
    counts[row.state] += 1;
    for (const mark of rowMarks) if (isMarked(row, mark, outliers)) counts[mark] += 1;
  }
  return counts;
}
