import { quantile } from "../../base/numbers/quantile.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { rileySampleSize } from "../logistic/riley-sample-size.ts";
import type { AuditDocument, RegressionRow, RegressionTable } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { findRow, groupRows, isMeans } from "./find-row.ts";
import { type Finding, finding } from "./finding.ts";
import { sizesOf } from "./sizes.ts";
import { univariableCoefficient } from "./univariable-coefficient.ts";

const implausibleRatio = 100;
const inflatedCoefficient = 1.95;
const inflatedErrors = 2;
const fewEvents = 10;

/** A regression as a whole, against the group tables and the number of patients. */
export const checkRegression = (table: RegressionTable, document: AuditDocument): readonly Finding[] => [
  ...checkSelection(table, document),
  ...table.rows.flatMap((row) => checkEffect(table, row, document)),
  ...checkStandardErrors(table, document),
  ...checkPatients(table, document),
  ...(table.intercept ? [] : [finding("no-intercept", { table: table.name }, {})]),
];

const nameOf = (row: RegressionRow) => row.row ?? row.name;

/** Rows entered by their p: those that should not have been, those that should. */
function checkSelection(table: RegressionTable, document: AuditDocument): readonly Finding[] {
  if (table.selectedBelow === undefined) return [];
  const limit = digits(table.selectedBelow).value;
  const entered = new Set(table.rows.map(nameOf));
  const called = new Map(
    (document.statements ?? []).flatMap((said) =>
      said.says === "significant" ? [[said.row, said.where]] : [],
    ),
  );
  return groupRows(document).flatMap(({ row }) => {
    const place = { table: table.name, row: row.name };
    const p = row.p === undefined ? undefined : digits(row.p);
    if (entered.has(row.name)) {
      return p && p.lower >= limit ? [finding("not-selected", place, { limit, printed: p.text })] : [];
    }
    const where = called.get(row.name);
    if (!(p && p.upper < limit) && where === undefined) return [];
    const reason =
      where === undefined
        ? { reason: `p ${row.p}`, reasonZh: `P ${row.p}` }
        : { reason: `called significant in ${where}`, reasonZh: `${where} 称其有统计学意义` };
    return [finding("significant-not-entered", place, { limit, ...reason })];
  });
}

/** A coefficient over the variable's range, and against the one that the group table gives. */
function checkEffect(
  table: RegressionTable,
  row: RegressionRow,
  document: AuditDocument,
): readonly Finding[] {
  const found = findRow(document, nameOf(row));
  if (!found || row.b === undefined) return [];
  const place = { table: table.name, row: row.name };
  const b = digits(row.b).value;
  const findings: Finding[] = [];
  if (isMeans(found.row) && found.row.range) {
    const [from, to] = found.row.range.map((bound) => digits(bound).value);
    const ratio = Math.exp(Math.abs(b) * (to! - from!));
    if (ratio > implausibleRatio) {
      findings.push(finding("effect-over-range", place, { from: from!, to: to!, ratio }));
    }
  }
  const sizes = sizesOf(document.cohort?.groups ?? found.table.groups);
  const alone = univariableCoefficient(found, sizes, row.level);
  if (
    alone &&
    Math.abs(b) >= inflatedCoefficient * Math.abs(alone.b) &&
    Math.abs(b - alone.b) > 2 * alone.se
  ) {
    const figures = { b: row.b, univariable: alone.b, ratio: Math.abs(b / alone.b) };
    findings.push(finding("coefficient-inflated", place, figures));
  }
  return findings;
}

function checkStandardErrors(table: RegressionTable, document: AuditDocument): readonly Finding[] {
  const ratios = table.rows.flatMap((row) => {
    const found = findRow(document, nameOf(row));
    if (!found || row.se === undefined) return [];
    const alone = univariableCoefficient(
      found,
      sizesOf(document.cohort?.groups ?? found.table.groups),
      row.level,
    );
    return alone ? [digits(row.se).value / alone.se] : [];
  });
  if (ratios.length < 3) return [];
  const sorted = sortedValues(ratios);
  const median = quantile(sorted, 0.5);
  if (median < inflatedErrors) return [];
  const { n1, n0 } = sizesOf(document.cohort?.groups ?? groupRows(document)[0]!.table.groups);
  const figures = { least: sorted[0]!, most: sorted.at(-1)!, median, n: n1 + n0 };
  return [finding("standard-errors-inflated", { table: table.name }, figures)];
}

function checkPatients(table: RegressionTable, { cohort }: AuditDocument): readonly Finding[] {
  if (!cohort) return [];
  const { n1, n0 } = sizesOf(cohort.groups);
  const [n, variables, events] = [n1 + n0, table.rows.length, Math.min(n1, n0)];
  const share = n1 / n;
  const { needed } = rileySampleSize(variables, share);
  const place = { table: table.name };
  return [
    ...(events / variables < fewEvents
      ? [finding("few-events", place, { events, variables, ratio: events / variables })]
      : []),
    ...(n < needed
      ? [finding("few-patients", place, { parameters: variables, share: 100 * share, needed, n })]
      : []),
  ];
}
