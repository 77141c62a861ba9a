import { type Issue, issue } from "../../base/issue.ts";
import { binaryValues } from "./reading/binary-values.ts";
import { columnNumbers, lineOf } from "./reading/column-numbers.ts";
import { isMissing } from "./reading/missing-words.ts";
import { yesNo } from "./reading/yes-no.ts";
import type { Table } from "./table.ts";

export const columnKinds = ["binary", "number", "category", "text", "empty"] as const;
/** `binary`: 0 and 1, or no and yes; `category`: few values; `text`: too many to compare, as identifiers have; `empty`: no value. */
export type ColumnKind = (typeof columnKinds)[number];

export interface ColumnFacts {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether every value is a number. */
  readonly numeric: boolean;
  readonly missing: number;
  /** Cells that are no number in a column of numbers otherwise, and the first of their rows (the header line is row 1). */
  readonly words?: { readonly n: number; readonly row: number; readonly example: string };
  /** Why its numbers cannot be read. */
  readonly doubt?: Issue;
  /** Its distinct values in order, where there are at most twelve. */
  readonly levels?: readonly string[];
  /** Of a column that holds two values, or words for them: what counts as the event unless another is named. */
  readonly event?: string;
}

/** More distinct names than this make a text, not a category. */
const maxLevels = 12;
/** With a larger share of words a column is not meant to hold numbers. */
const maxWords = 0.2;
/** At most so many distinct numbers make a category. */
const maxNumberLevels = 2;

/** What each column of a table holds. */
export function columnKindsOf(table: Table): readonly ColumnFacts[] {
  return table.columns.map((name, column) => {
    const levels = new Set<string>();
    const { values, wrong, doubt } = columnNumbers(table, column);
    let missing = 0;
    for (const [index, row] of table.rows.entries()) {
      const cell = row[column]!;
      const isAbsent = isMissing(cell) || (wrong.length === 0 && !doubt && values[index] === undefined);
      if (isAbsent) missing++;
      else if (levels.size <= maxLevels) levels.add(cell);
    }
    const words = wrong.length;
    const sorted = [...levels].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const given = table.rows.length - missing;
    const numeric = words === 0 && doubt === undefined;
    const binary = [...levels].every((level) => yesNo(level) !== undefined);
    return {
      name,
      kind: levels.size > 0 && binary ? "binary" : kindOf(sorted, numeric),
      numeric: numeric && levels.size > 0,
      missing,
      ...(doubt ? { doubt } : {}),
      ...(words > 0 && words <= maxWords * given
        ? { words: { n: words, row: lineOf(table, wrong[0]!), example: table.rows[wrong[0]!]![column]! } }
        : {}),
      ...(levels.size <= maxLevels ? { levels: sorted, ...eventOf(table, column, sorted) } : {}),
    };
  });
}

function kindOf(levels: readonly string[], numeric: boolean): ColumnKind {
  if (levels.length === 0) return "empty";
  if (!numeric) return levels.length <= maxLevels ? "category" : "text";
  return levels.length <= maxNumberLevels ? "category" : "number";
}

/** The first of the levels that counts as the event, where the column can be an outcome. */
function eventOf(table: Table, column: number, levels: readonly string[]): Pick<ColumnFacts, "event"> {
  const read = binaryValues(table, column);
  if (!read.ok || !read.value.includes(0) || !read.value.includes(1)) return {};
  const isEvent = (level: string) => read.value[table.rows.findIndex((row) => row[column] === level)] === 1;
  const event = levels.find(isEvent);
  return event === undefined ? {} : { event };
}

/** Columns of numbers that single cells of text keep from being used. */
export const columnIssues = (columns: readonly ColumnFacts[]): readonly Issue[] =>
  columns.flatMap(({ name, words, doubt }) =>
    words && !doubt ? [issue("stats-not-a-number", { variable: name, ...words })] : [],
  );
