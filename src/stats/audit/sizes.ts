import type { AuditDocument, GroupsTable } from "./audit-document.ts";
import { digits } from "./digits.ts";

/** Patients in the first and in the second group. */
export interface Sizes {
  readonly n1: number;
  readonly n0: number;
}

export const sizesOf = (groups: GroupsTable["groups"]): Sizes => ({
  n1: digits(groups[0].n).value,
  n0: digits(groups[1].n).value,
});

/** The sizes that a table's statistics may come from: its own, and the whole study's where it shows fewer. */
export function possibleSizes(table: GroupsTable, { cohort }: AuditDocument): readonly Sizes[] {
  const own = sizesOf(table.groups);
  if (!cohort) return [own];
  const all = sizesOf(cohort.groups);
  return all.n1 === own.n1 && all.n0 === own.n0 ? [own] : [own, all];
}
