import { type Issue, issue } from "../../../base/issue.ts";
import { quantile } from "../../../base/numbers/quantile.ts";
import { sortedValues } from "../../../base/numbers/sorted-values.ts";

/** Digits that people type for "missing" or "not applicable": all nines, all eights or sevens from two digits on, -1. */
const code = /^-?(?:9+|8{2,}|7{2,})(?:\.[789])?$/;
const isCode = (value: number) => value === -1 || code.test(String(value));

/** Fewer other values than this say nothing about where a column ends. */
const fewestOthers = 5;
/** Tukey's outer fences (Exploratory Data Analysis, 1977): so many interquartile ranges beyond the quartiles. */
const farOut = 3;
/** His inner fences, for a code that occurs more than once. */
const out = 1.5;

/**
 * Tells of numbers that may be no measurements: codes for a missing value that are far from the rest of the column
 * (`stats-missing-codes`), and dates written as numbers (`stats-date-numbers`). They are kept as they are.
 *
 * @param cells as they are in the file, for the dates; those without a number are passed over.
 */
export function suspectNumbers(
  variable: string,
  values: readonly (number | undefined)[],
  cells: readonly (string | undefined)[],
): readonly Issue[] {
  const given = values.filter((value) => value !== undefined);
  const written = cells.filter(
    (cell, row): cell is string => cell !== undefined && values[row] !== undefined,
  );
  if (written.length > 0 && written.every(isDate)) {
    return [issue("stats-date-numbers", { variable, example: written[0]! })];
  }
  const codes = missingCodes(given);
  if (codes.length === 0) return [];
  const n = given.filter((value) => codes.includes(value)).length;
  return [issue("stats-missing-codes", { variable, n, codes: codes.join(", ") })];
}

/** The codes among the values that are far from the others. */
function missingCodes(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) if (isCode(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 0) return [];
  const others = sortedValues(values.filter((value) => !counts.has(value)));
  if (others.length < fewestOthers) return [];
  const [least, most] = [others[0]!, others[others.length - 1]!];
  const [lower, upper] = [quantile(others, 0.25), quantile(others, 0.75)];
  return [...counts]
    .filter(([value, times]) => {
      if (value >= least && value <= most) return false;
      // Most medical quantities cannot be negative; where none is, -9 or -99 is no measurement.
      if (value < -1 && least >= 0) return true;
      const reach = (times > 1 ? out : farOut) * (upper - lower);
      const isFar = value > upper + reach || value < lower - reach;
      return isFar && distance(value, least, most) > (most - least) / 2;
    })
    .map(([value]) => value)
    .sort((a, b) => a - b);
}

/**
 * Reports categories written as whole numbers among which a code for a missing value is far from the others, such
 * as 9 after 0 and 1: `stats-missing-code-levels`.
 */
export function missingCodeLevels(
  variable: string,
  values: readonly (string | undefined)[],
): readonly Issue[] {
  const levels = [...new Set(values.filter((value) => value !== undefined))];
  if (!levels.every((level) => /^-?\d+$/.test(level))) return [];
  const numbers = levels.map(Number);
  const others = numbers.filter((value) => !isCode(value));
  if (others.length < 2) return [];
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const codes = numbers.filter(
    (value) => isCode(value) && (value < least ? value < 0 && least >= 0 : value > most + (most - least) + 1),
  );
  if (codes.length === 0) return [];
  const n = values.filter((value) => value !== undefined && codes.includes(Number(value))).length;
  return [issue("stats-missing-code-levels", { variable, n, codes: codes.join(", ") })];
}

const distance = (value: number, least: number, most: number) =>
  value > most ? value - most : least - value;

/** `20240211`, with or without a time behind it, or `2024.02`. */
function isDate(cell: string): boolean {
  const [, year, month, day = "1", hour = "0", minute = "0"] =
    /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?(?:\.0*)?$/.exec(cell) ??
    /^((?:19|20)\d\d)\.(\d\d)$/.exec(cell) ??
    [];
  if (year === undefined) return false;
  const [atMonth, atDay] = [Number(month), Number(day)];
  const days = new Date(Date.UTC(Number(year), atMonth, 0)).getUTCDate();
  const isDay = atMonth >= 1 && atMonth <= 12 && atDay >= 1 && atDay <= days;
  return isDay && Number(hour) < 24 && Number(minute) < 60;
}
