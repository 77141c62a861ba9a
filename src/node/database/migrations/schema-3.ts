import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { parseCaseText } from "../../../study/case/parse-case-text.ts";
import { caseSummary } from "../../../study/project/case-summary.ts";

/** Part of the tables' text, by which a file is known as a project: it stays as it was, whatever a summary holds since. */
const emptySummaryThen = '{"csaMm2":{},"fdrPercentOf":{},"levelConfirmed":false,"issueCodes":[]}';

/**
 * The worklist's row is with its slice, so that the list opens without a look into any Case. A Case that cannot be
 * read leaves its numbers out; checking the project names it.
 */
export function toSchema3(database: DatabaseSyncInstance): void {
  database.exec(`
    ALTER TABLE slices ADD COLUMN versions INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE slices ADD COLUMN reader TEXT;
    ALTER TABLE slices ADD COLUMN changed_at TEXT;
    ALTER TABLE slices ADD COLUMN notes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE slices ADD COLUMN summary TEXT NOT NULL DEFAULT '${emptySummaryThen}';
    UPDATE slices SET
      versions = (SELECT COUNT(*) FROM case_versions WHERE slice_id = slices.id),
      notes = (SELECT COUNT(*) FROM notes WHERE slice_id = slices.id);
  `);
  const newest = database
    .prepare(
      `SELECT slice_id, case_versions.reader, at, document FROM case_versions
       JOIN slices ON slices.id = slice_id AND slices.versions = version`,
    )
    .all() as { slice_id: string; reader: string; at: string; document: string }[];
  const update = database.prepare("UPDATE slices SET reader = ?, changed_at = ?, summary = ? WHERE id = ?");
  for (const { slice_id, reader, at, document } of newest) {
    const work = parseCaseText(document);
    update.run(reader, at, work.ok ? JSON.stringify(caseSummary(work.value)) : emptySummaryThen, slice_id);
  }
}
