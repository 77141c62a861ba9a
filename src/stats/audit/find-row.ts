import type { AuditDocument, CountsRow, GroupsTable, MeansRow } from "./audit-document.ts";

export interface FoundRow {
  readonly table: GroupsTable;
  readonly row: MeansRow | CountsRow;
}

/** Every row of the group tables. */
export const groupRows = (document: AuditDocument): readonly FoundRow[] =>
  document.tables.flatMap((table) =>
    table.kind === "groups" ? table.rows.map((row) => ({ table, row })) : [],
  );

/** A row of the group tables by its name. */
export const findRow = (document: AuditDocument, name: string): FoundRow | undefined =>
  groupRows(document).find(({ row }) => row.name === name);

export const isMeans = (row: MeansRow | CountsRow): row is MeansRow => "means" in row;
