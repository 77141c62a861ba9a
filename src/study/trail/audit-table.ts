import type { CellTable } from "../tables/write-csv.ts";
import type { AuditEntry } from "./audit-entry.ts";

/** The audit trail as a table, one row per line. */
export const auditTable = (entries: readonly AuditEntry[]): CellTable => ({
  columns: [
    "number",
    "at",
    "reader",
    "action",
    "subject",
    "reason",
    "before",
    "after",
    "program",
    "model",
    "previous_hash",
    "hash",
  ],
  rows: entries.map((entry) => [
    entry.number,
    entry.at,
    entry.reader,
    entry.action,
    entry.subject,
    entry.reason,
    entry.before,
    entry.after,
    entry.program,
    entry.model,
    entry.previousHash,
    entry.hash,
  ]),
});
