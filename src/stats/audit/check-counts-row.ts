import { fisherExactTest } from "../categorical/fisher-exact.ts";
import { pearsonChiSquareTest } from "../categorical/pearson-chi-square.ts";
import type { CountsRow, GroupsTable } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { type Finding, figure, finding } from "./finding.ts";

/** Counts against the group's size, against the overall counts, and against their p. */
export function checkCountsRow(table: GroupsTable, row: CountsRow): readonly Finding[] {
  const place = { table: table.name, row: row.name };
  const counts = row.counts.map((group) => group.map((count) => digits(count).value));
  const sums = counts.flatMap((group, index) => {
    const { name, n } = table.groups[index]!;
    const sum = group.reduce((total, count) => total + count, 0);
    const size = digits(n).value;
    return sum === size
      ? []
      : [finding("counts-sum", place, { group: name, sum, n: size, missing: size - sum })];
  });
  const overall = (row.overall ?? []).flatMap((given, level) => {
    const sum = counts[0]![level]! + counts[1]![level]!;
    return digits(given).value === sum
      ? []
      : [finding("overall-count", place, { level: row.levels[level]!, sum, given })];
  });
  return [...sums, ...overall, ...checkP(row, counts, place)];
}

function checkP(
  row: CountsRow,
  counts: readonly (readonly number[])[],
  place: { readonly table: string; readonly row: string },
): readonly Finding[] {
  if (row.p === undefined) return [];
  const used = row.levels.flatMap((_, level) => {
    const pair = [counts[0]![level]!, counts[1]![level]!];
    return pair[0]! + pair[1]! > 0 ? [pair] : [];
  });
  const empty = [0, 1].some((group) => used.every((pair) => pair[group] === 0));
  if (used.length < 2 || empty) return [];
  const pearson = pearsonChiSquareTest(used).p;
  const yates = used.length === 2 ? pearsonChiSquareTest(used, "yates").p : undefined;
  const fisher = fisherExactTest(used);
  const printed = digits(row.p);
  const fits = [pearson, yates, fisher].some(
    (p) => p !== undefined && p >= printed.lower && p <= printed.upper,
  );
  if (fits) return [];
  const shown = (p: number | undefined) => (p === undefined ? "-" : figure(p));
  return [
    finding("p-of-counts", place, {
      printed: printed.text,
      pearson,
      yates: shown(yates),
      fisher: shown(fisher),
    }),
  ];
}
