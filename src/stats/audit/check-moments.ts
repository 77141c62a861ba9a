import type { GroupsTable, MeansRow } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { type Finding, finding } from "./finding.ts";
import { rowMoments } from "./p-of-means.ts";
import { overlap } from "./range.ts";
import { sizesOf } from "./sizes.ts";

/** Means and standard deviations against the overall ones, against the range of the values, against what people have. */
export const checkMoments = (table: GroupsTable, row: MeansRow): readonly Finding[] => [
  ...checkOverall(table, row),
  ...checkRange(table, row),
  ...checkUnit(table, row),
];

function checkOverall(table: GroupsTable, row: MeansRow): readonly Finding[] {
  const place = { table: table.name, row: row.name };
  const { n1, n0 } = sizesOf(table.groups);
  const n = n1 + n0;
  const [mean1, mean0] = row.means.map(({ mean }) => digits(mean));
  const { distance, sd1, sd0 } = rowMoments(row);
  const mean = {
    lower: (n1 * mean1!.lower + n0 * mean0!.lower) / n,
    upper: (n1 * mean1!.upper + n0 * mean0!.upper) / n,
  };
  const total = (a: number, b: number, d: number) =>
    Math.sqrt(((n1 - 1) * a ** 2 + (n0 - 1) * b ** 2 + ((n1 * n0) / n) * d ** 2) / (n - 1));
  const sd = {
    lower: total(sd1.lower, sd0.lower, distance.lower),
    upper: total(sd1.upper, sd0.upper, distance.upper),
  };
  const { mean: printedMean, sd: printedSd } = row.overall ?? {};
  return [
    ...(printedMean !== undefined && !overlap(digits(printedMean), mean)
      ? [finding("overall-mean", place, { printed: printedMean, ...mean })]
      : []),
    ...(printedSd !== undefined && !overlap(digits(printedSd), sd)
      ? [finding("overall-sd", place, { printed: printedSd, ...sd })]
      : []),
  ];
}

/**
 * In a range the variance is at most (mean - from)(to - mean) (Bhatia and Davis 2000), and with one peak at most a ninth
 * of the range squared (Jacobson 1969).
 */
function checkRange(table: GroupsTable, row: MeansRow): readonly Finding[] {
  if (!row.range) return [];
  const [from, to] = row.range.map((bound) => digits(bound));
  const [low, high] = [from!.lower, to!.upper];
  return row.means.flatMap(({ mean, sd }, index) => {
    const group = table.groups[index]!;
    const place = { table: table.name, row: row.name };
    const figures = { group: group.name, mean, sd, from: from!.value, to: to!.value };
    const [printedMean, printedSd] = [digits(mean), digits(sd)];
    if (printedMean.upper < low || printedMean.lower > high) {
      return [finding("mean-outside-range", place, figures)];
    }
    const centre = Math.min(Math.max((low + high) / 2, printedMean.lower), printedMean.upper);
    const n = digits(group.n).value;
    const most = Math.sqrt((Math.max(0, (centre - low) * (high - centre)) * n) / (n - 1));
    if (printedSd.lower > most) return [finding("sd-against-range", place, { ...figures, most })];
    const onePeak = (high - low) / 3;
    if (printedSd.lower <= onePeak) return [];
    const even = (to!.value - from!.value) / Math.sqrt(12);
    return [finding("sd-against-peak", place, { ...figures, most: onePeak, even, extreme: most })];
  });
}

/** A mean this many times outside what people have points to a wrong unit. */
const wrongUnit = 3;

function checkUnit(table: GroupsTable, row: MeansRow): readonly Finding[] {
  if (!row.plausible) return [];
  const [from, to] = row.plausible.map((bound) => digits(bound).value);
  if (!(from! > 0 && to! > 0)) return [];
  return row.means.flatMap(({ mean }, index) => {
    const { value } = digits(mean);
    if (!(value > 0) || (value <= to! * wrongUnit && value >= from! / wrongUnit)) return [];
    const factor = 10 ** Math.round(Math.log10(value / Math.sqrt(from! * to!)));
    const figures = { group: table.groups[index]!.name, mean, factor, from: from!, to: to! };
    return [finding("unit-implausible", { table: table.name, row: row.name }, figures)];
  });
}
