import { type Issue, issue } from "../../../base/issue.ts";
import type { Table } from "../table.ts";
import { isMissing, isMissingNumber, isSpreadsheetError } from "./missing-words.ts";
import { numberOf, type SpelledNumber, type Spelling, spelledNumber } from "./number-spelling.ts";
import { yesNo } from "./yes-no.ts";

/** The numbers of a column by row, and how they were understood. */
export interface ColumnNumbers {
  /** Undefined where missing or no number. */
  readonly values: readonly (number | undefined)[];
  /** Rows that hold something which is neither a number nor missing. */
  readonly wrong: readonly number[];
  /** Why the column as a whole cannot be read without guessing; every number is undefined then. */
  readonly doubt?: Issue;
  /** What was decided in reading it, to be reported where the numbers are used. */
  readonly issues: readonly Issue[];
}

const plain = /^-?\d+(?:\.\d+)?$/;
/** A decimal number or a thousand. */
const openPoint = /^-?[1-9]\d{0,2}\.\d{3}$/;
const comparison = /^[<>≤≥＜＞]\s*=?\s*[\d.,]/;

/**
 * Reads a column as numbers. Which sign sets off decimals is decided by the column, or else by the other columns of the
 * file, and reported; where that leaves `1,234` open, the column is refused. A unit or percent sign that every cell has is
 * taken off; words for yes and no are 1 and 0 where the column holds nothing else.
 */
export function columnNumbers(table: Table, column: number): ColumnNumbers {
  const name = table.columns[column]!;
  const known = table.unreadable?.get(name);
  const cells = table.rows.map((row) => row[column]!);
  if (known) return { values: cells.map(() => undefined), wrong: [], doubt: known, issues: [] };
  const simple = cells.map((cell) => (plain.test(cell) ? finite(Number(cell)) : undefined));
  const isSimple = simple.every((value, row) => value !== undefined || isMissing(cells[row]!));
  const hasPoint = cells.some((cell) => plain.test(cell) && cell.includes("."));
  const isOpen = hasPoint && cells.every((cell) => !cell.includes(".") || openPoint.test(cell));
  if (isSimple && !isOpen) return { values: simple, wrong: [], issues: [] };
  return spelledColumn({
    table,
    column,
    variable: name,
    cells,
    spelled: cells.map((cell) => (isMissingNumber(cell) ? undefined : spelledNumber(cell))),
  });
}

interface Reading {
  readonly table: Table;
  readonly column: number;
  readonly variable: string;
  readonly cells: readonly string[];
  readonly spelled: readonly (SpelledNumber | undefined)[];
}

function spelledColumn(reading: Reading): ColumnNumbers {
  const { table, variable, cells, spelled } = reading;
  const words = asWords(reading);
  if (words) return words;
  const issues: Issue[] = [];
  const none = cells.map(() => undefined);
  const wrong = [...cells.keys()].filter(
    (row) => !spelled[row] && !isMissingNumber(cells[row]!) && !isSpreadsheetError(cells[row]!),
  );
  const censored = wrong.filter((row) => comparison.test(cells[row]!));
  const units = [...new Set(spelled.flatMap((one) => (one ? [one.unit] : [])))];
  if (units.length > 1) {
    const list = units.map((unit) => unit || "–").join(", ");
    return { values: none, wrong, doubt: issue("stats-mixed-units", { variable, units: list }), issues };
  }
  const decimal = decimalSign(reading, issues);
  if (typeof decimal !== "string") return { values: none, wrong, doubt: decimal.doubt, issues };
  const values = spelled.map((one) => one && finite(numberOf(one, decimal)));
  wrong.push(...[...values.keys()].filter((row) => spelled[row] && values[row] === undefined));
  if (censored.length > 0 && censored.length === wrong.length) {
    const place = { n: censored.length, row: lineOf(table, censored[0]!) };
    const doubt = issue("stats-censored", { variable, example: cells[censored[0]!]!, ...place });
    return { values, wrong, doubt, issues };
  }
  tell(reading, units[0] ?? "", values, issues);
  return { values, wrong, issues };
}

/** Words for yes and no as 1 and 0, where there is nothing else. */
function asWords({ variable, cells }: Reading): ColumnNumbers | undefined {
  const answers = cells.map((cell) => (isMissing(cell) ? undefined : yesNo(cell)));
  const isAnswered = answers.some((answer) => answer !== undefined);
  if (!isAnswered || answers.some((answer, row) => answer === undefined && !isMissing(cells[row]!))) {
    return undefined;
  }
  const wordOf = (answer: 0 | 1) => cells.find((_, row) => answers[row] === answer) ?? "–";
  return {
    values: answers,
    wrong: [],
    issues: [issue("stats-event", { variable, event: wordOf(1), other: wordOf(0) })],
  };
}

/** The sign before the decimals, or why it cannot be determined. */
function decimalSign(reading: Reading, issues: Issue[]): "." | "," | { readonly doubt: Issue } {
  const { variable, cells, spelled } = reading;
  const example = (...spellings: readonly Spelling[]) =>
    cells.find((_, row) => spelled[row] && spellings.includes(spelled[row].spelling));
  const comma = example("comma", "point thousands");
  const point = example("point", "comma thousands");
  const openComma = example("comma or thousands");
  const openPoint = example("point or thousands");
  const both = (first: string, second: string) => ({
    doubt: issue("stats-mixed-decimals", { variable, examples: `${first}, ${second}` }),
  });
  if (comma !== undefined) {
    const other = point ?? (example("point thousands") === undefined ? openPoint : undefined);
    return other === undefined ? "," : both(comma, other);
  }
  if (openComma !== undefined && openPoint !== undefined) return both(openComma, openPoint);
  if (openComma !== undefined) {
    const decided = point === undefined ? decimalOfOthers(reading) : ".";
    if (decided === undefined || decided === "both") {
      return { doubt: issue("stats-ambiguous-number", { variable, example: openComma }) };
    }
    const value = numberOf(spelledNumber(openComma)!, decided);
    issues.push(issue("stats-comma-decided", { variable, example: openComma, value }));
    return decided;
  }
  // 1.234 alone is a decimal number, but not where the other columns set off decimals with commas.
  const isOpen = openPoint !== undefined && point === undefined;
  const others = isOpen ? decimalOfOthers(reading) : undefined;
  return others === "," || others === "both"
    ? { doubt: issue("stats-ambiguous-number", { variable, example: openPoint! }) }
    : ".";
}

/** Which sign sets off decimals in the other columns of numbers. */
function decimalOfOthers({ table, column }: Reading): "." | "," | "both" | undefined {
  let [comma, point] = [false, false];
  for (const other of table.columns.keys()) {
    if (other === column) continue;
    const cells = table.rows.map((row) => row[other]!).filter((cell) => !isMissingNumber(cell));
    const spelled = cells.map(spelledNumber);
    if (cells.length === 0 || spelled.filter(Boolean).length < 0.8 * cells.length) continue;
    const has = (...spellings: readonly Spelling[]) =>
      spelled.some((one) => one && spellings.includes(one.spelling));
    comma ||= has("comma", "point thousands");
    point ||= has("point", "comma thousands");
  }
  return comma && point ? "both" : comma ? "," : point ? "." : undefined;
}

/** Says what is not plain in how the numbers are written, and what counts as missing. */
function tell(
  { variable, cells }: Reading,
  unit: string,
  values: readonly (number | undefined)[],
  issues: Issue[],
): void {
  const row = cells.findIndex((cell, at) => values[at] !== undefined && Number(cell) !== values[at]);
  const decided = issues.some(({ code }) => code === "stats-comma-decided");
  if (row >= 0 && unit !== "") {
    issues.push(issue("stats-unit-taken-off", { variable, unit, example: cells[row]!, value: values[row]! }));
  } else if (row >= 0 && !decided) {
    issues.push(issue("stats-number-spelling", { variable, example: cells[row]!, value: values[row]! }));
  }
  const words = cells.filter((cell) => isMissingNumber(cell) && !isMissing(cell));
  if (words.length > 0) {
    const list = [...new Set(words)].join(", ");
    issues.push(issue("stats-missing-words", { variable, n: words.length, words: list }));
  }
  const errors = cells.filter(isSpreadsheetError);
  if (errors.length > 0) {
    const list = [...new Set(errors)].join(", ");
    issues.push(issue("stats-cell-errors", { variable, n: errors.length, errors: list }));
  }
}

/** What is too large for a number is none. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** The row of the file or sheet, its first one being 1. */
export const lineOf = (table: Table, row: number): number => table.lines?.[row] ?? row + 2;
