import type { GroupsTable, MeansRow } from "./audit-document.ts";
import { digits, significanceLevel } from "./digits.ts";
import { type Finding, finding } from "./finding.ts";
import { studentP, welchP } from "./p-of-means.ts";
import { overlap } from "./range.ts";
import type { Sizes } from "./sizes.ts";

/**
 * Whether a row's p can come from its means and standard deviations with any of the possible sizes, by Student's or
 * Welch's t test, and whether it is on the right side of 0.05.
 */
export function checkMeansRow(
  table: GroupsTable,
  row: MeansRow,
  possible: readonly Sizes[],
): readonly Finding[] {
  if (row.p === undefined || row.test === "rank") return [];
  const place = { table: table.name, row: row.name };
  const printed = digits(row.p);
  const each = possible.map((sizes) => {
    const [student, welch] = [studentP(row, sizes), welchP(row, sizes)];
    return {
      ...sizes,
      attainable: overlap(printed, student) || overlap(printed, welch),
      asPrinted: studentP(row, sizes, true).lower,
      lower: Math.min(student.lower, welch.lower),
      upper: Math.max(student.upper, welch.upper),
    };
  });
  if (each.some(({ attainable }) => attainable)) return [];
  const found = each.map(({ n1, n0, lower, upper }) =>
    finding("p-of-means", place, { printed: printed.text, lower, upper, n1, n0 }),
  );
  const reversed = each.find(
    ({ asPrinted }) => printed.lower >= significanceLevel && asPrinted < significanceLevel,
  );
  const lost = each.find(
    ({ asPrinted }) => printed.upper <= significanceLevel && asPrinted > significanceLevel,
  );
  const other = reversed ?? lost;
  if (!other) return found;
  const { n1, n0, asPrinted: p } = other;
  const code = reversed ? "significance-reversed" : "significance-lost";
  return [...found, finding(code, place, { printed: printed.text, p, n1, n0 })];
}
