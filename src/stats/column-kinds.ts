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
  /** Its distinct values in order, where there are at most twelve. */
  readonly levels?: readonly string[];
}

/** More distinct names than this make a text, not a category. */
const mostLevels = 12;
/** At most so many distinct numbers make a category. */
const mostNumberLevels = 2;

/** What each column of a table holds. */
export function columnKindsOf(table: Table): readonly ColumnFacts[] {
  return table.columns.map((name, column) => {
    const levels = new Set<string>();
    let [missing, numeric] = [0, true];
    for (const row of table.rows) {
      const cell = row[column]!;
      if (isMissing(cell)) missing++;
      else {
        if (levels.size <= mostLevels) levels.add(cell);
        if (numeric && !Number.isFinite(Number(cell))) numeric = false;
      }
    }
    const sorted = [...levels].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    return {
      name,
      kind: kindOf(sorted, numeric),
      numeric: numeric && levels.size > 0,
      missing,
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
