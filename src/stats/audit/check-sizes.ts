import type { AuditDocument, GroupsTable } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { type Finding, finding } from "./finding.ts";
import { sizesOf } from "./sizes.ts";

/** Group sizes of a table against the study's. */
export function checkTableSize(table: GroupsTable, { cohort }: AuditDocument): readonly Finding[] {
  if (!cohort) return [];
  const { n1, n0 } = sizesOf(table.groups);
  const { n1: cohort1, n0: cohort0 } = sizesOf(cohort.groups);
  if (n1 === cohort1 && n0 === cohort0) return [];
  const [n, all] = [n1 + n0, cohort1 + cohort0];
  const figures = { n1, n0, n, cohort1, cohort0, cohort: all, missing: all - n };
  return [finding("table-size", { table: table.name }, figures)];
}

/** The study's groups against its total. */
export function checkTotal({ cohort, title = "" }: AuditDocument): readonly Finding[] {
  if (cohort?.total === undefined) return [];
  const { n1, n0 } = sizesOf(cohort.groups);
  const total = digits(cohort.total).value;
  return n1 + n0 === total ? [] : [finding("group-total", { table: title }, { sum: n1 + n0, total })];
}
