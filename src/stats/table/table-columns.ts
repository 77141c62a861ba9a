import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { binaryValues } from "./reading/binary-values.ts";
import { columnNumbers, lineOf } from "./reading/column-numbers.ts";
import { isMissing, isMissingCategory } from "./reading/missing-words.ts";
import { missingCodeLevels, suspectNumbers } from "./reading/suspect-numbers.ts";
import type { Table } from "./table.ts";

/**
 * A column's categories; a missing value is undefined. Signs that mean no value (`-`, `?`) are missing, unless `+` is
 * there, too. Those are reported, and levels that differ by spelling alone.
 */
export function categoryColumn(table: Table, name: string): Result<readonly (string | undefined)[]> {
  const column = textColumn(table, name);
  if (!column.ok) return column;
  const isSigned = column.value.includes("+");
  const isLeftOut = (cell: string | undefined): cell is string =>
    cell !== undefined && !isSigned && isMissingCategory(cell);
  const signs = column.value.filter(isLeftOut);
  const values = column.value.map((cell) => (isLeftOut(cell) ? undefined : cell));
  const words = [...new Set(signs)].join(", ");
  const told =
    signs.length > 0 ? [issue("stats-missing-words", { variable: name, n: signs.length, words })] : [];
  return success(values, [
    ...column.issues,
    ...told,
    ...missingCodeLevels(name, values),
    ...spellingIssues(name, values),
  ]);
}

/** Levels that differ by case, blanks or the spelling of a number alone: `stats-levels-alike`. */
function spellingIssues(variable: string, values: readonly (string | undefined)[]): readonly Issue[] {
  const spellings = new Map<string, string[]>();
  for (const level of new Set(values)) {
    if (level === undefined) continue;
    const plain = level.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
    const key = /^[+-]?\d+(\.\d*)?$/.test(plain) ? String(Number(plain)) : plain;
    spellings.set(key, [...(spellings.get(key) ?? []), level]);
  }
  const alike = [...spellings.values()]
    .filter(({ length }) => length > 1)
    .map((levels) => levels.join(" = "));
  return alike.length > 0 ? [issue("stats-levels-alike", { variable, levels: alike.join("; ") })] : [];
}

/** A column's text; a missing value is undefined. */
export function textColumn(table: Table, name: string): Result<readonly (string | undefined)[]> {
  const index = table.columns.indexOf(name);
  if (index < 0) return unknownColumn(table, name);
  const unreadable = table.unreadable?.get(name);
  if (unreadable) return failure(unreadable);
  return success(
    table.rows.map((row) => {
      const cell = row[index]!;
      return isMissing(cell) ? undefined : cell;
    }),
  );
}

/**
 * A column's numbers; a missing value is undefined, anything else that is no number a failure that names the row. How
 * they were understood, where that is not plain, is reported, and numbers that may be none (`suspectNumbers`).
 */
export function numberColumn(table: Table, name: string): Result<readonly (number | undefined)[]> {
  const index = table.columns.indexOf(name);
  if (index < 0) return unknownColumn(table, name);
  const { values, wrong, doubt, issues } = columnNumbers(table, index);
  if (doubt) return failure(doubt);
  return wrong.length > 0
    ? failure(
        issue("stats-not-a-number", {
          variable: name,
          n: wrong.length,
          row: lineOf(table, wrong[0]!),
          example: table.rows[wrong[0]!]![index]!,
        }),
      )
    : success(values, [...issues, ...suspectNumbers(name, values, cellsOf(table, index))]);
}

/** A column of two values as 1 and 0 (`binaryValues`); which one counts as the event is reported where that is not plain. */
export function binaryColumn(
  table: Table,
  name: string,
  event?: string,
): Result<readonly (0 | 1 | undefined)[]> {
  const index = table.columns.indexOf(name);
  return index < 0 ? unknownColumn(table, name) : binaryValues(table, index, event);
}

const cellsOf = (table: Table, column: number) => table.rows.map((row) => row[column]!);

const unknownColumn = (table: Table, variable: string) =>
  failure(issue("stats-unknown-column", { variable, known: table.columns.join(", ") }));
