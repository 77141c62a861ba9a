import { type Issue, issue } from "../base/issue.ts";
import { isMissing, type Table } from "./table.ts";

export const columnKinds = ["binary", "number", "category", "text", "empty"] as const;
/** `binary`: 0 and 1; `category`: few values; `text`: too many to compare, as identifiers have; `empty`: no value. */
export type ColumnKind = (typeof columnKinds)[number];

export interface ColumnFacts {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether every value is a number. */
  readonly numeric: boolean;
  readonly missing: number;
  /** Cells that are no number in a column of numbers otherwise, and the first of their rows (the header line is row 1). */
  readonly words?: { readonly n: number; readonly row: number };
  /** Its distinct values in order, where there are at most twelve. */
  readonly levels?: readonly string[];
}

/** More distinct names than this make a text, not a category. */
const mostLevels = 12;
/** With a larger share of words a column is not meant to hold numbers. */
const mostWords = 0.2;
/** At most so many distinct numbers make a category. */
const mostNumberLevels = 2;

/** What each column of a table holds. */
export function columnKindsOf(table: Table): readonly ColumnFacts[] {
  return table.columns.map((name, column) => {
    const levels = new Set<string>();
    let [missing, words, firstWord] = [0, 0, 0];
    for (const [index, row] of table.rows.entries()) {
      const cell = row[column]!;
      if (isMissing(cell)) missing++;
      else {
        if (levels.size <= mostLevels) levels.add(cell);
        if (!Number.isFinite(Number(cell)) && words++ === 0) firstWord = index + 2;
      }
    }
    const sorted = [...levels].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const given = table.rows.length - missing;
    const numeric = words === 0;
    return {
      name,
      kind: kindOf(sorted, numeric),
      numeric: numeric && levels.size > 0,
      missing,
      ...(words > 0 && words <= mostWords * given ? { words: { n: words, row: firstWord } } : {}),
      ...(levels.size <= mostLevels ? { levels: sorted } : {}),
    };
  });
}

function kindOf(levels: readonly string[], numeric: boolean): ColumnKind {
  if (levels.length === 0) return "empty";
  if (!numeric) return levels.length <= mostLevels ? "category" : "text";
  if (levels.every((level) => Number(level) === 0 || Number(level) === 1)) return "binary";
  return levels.length <= mostNumberLevels ? "category" : "number";
}

/** Columns of numbers that text keeps from being used. */
export const columnIssues = (columns: readonly ColumnFacts[]): readonly Issue[] =>
  columns.flatMap(({ name, words }) =>
    words ? [issue("stats-not-a-number", { variable: name, n: words.n, row: words.row })] : [],
  );
