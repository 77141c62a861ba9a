import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { parseCaseText } from "../../../study/case/parse-case-text.ts";
import { caseSummary, emptySummary } from "../../../study/project/case-summary.ts";
import { sha256 } from "../../files/sha256.ts";
import { sha256OfText } from "../sha256-of-text.ts";
import { summarySha256 } from "../summary-sha256.ts";

/**
 * A hash beside everything that the trail does not record: the list's numbers, work under way, pictures. The list's
 * numbers are made again from the Cases; where a Case is no longer what was written, they get no hash that fits, so that
 * reading them tells.
 */
export function toSchema6(database: DatabaseSyncInstance): void {
  database.exec(`
    ALTER TABLE slices ADD COLUMN summary_sha256 TEXT NOT NULL DEFAULT '';
    ALTER TABLE drafts ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
    ALTER TABLE repeat_drafts ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
    ALTER TABLE pictures ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
  `);
  const none = JSON.stringify(emptySummary);
  database
    .prepare("UPDATE slices SET summary = ?, summary_sha256 = ? WHERE versions = 0")
    .run(none, summarySha256(null, none));
  const slices = database.prepare("SELECT id, versions FROM slices WHERE versions > 0").all();
  const newest = database.prepare(
    "SELECT sha256, document FROM case_versions WHERE slice_id = ? AND version = ?",
  );
  const update = database.prepare("UPDATE slices SET summary = ?, summary_sha256 = ? WHERE id = ?");
  for (const { id, versions } of slices as unknown as readonly { id: string; versions: number }[]) {
    const stored = newest.get(id, versions) as { sha256: string; document: string } | undefined;
    if (stored === undefined || sha256OfText(stored.document) !== stored.sha256) continue;
    const work = parseCaseText(stored.document);
    if (!work.ok) continue;
    const summary = JSON.stringify(caseSummary(work.value));
    update.run(summary, summarySha256(stored.sha256, summary), id);
  }
  hashBeside(database, "drafts", "document");
  hashBeside(database, "repeat_drafts", "document");
  hashBeside(database, "pictures", "png");
}

function hashBeside(database: DatabaseSyncInstance, table: string, column: string): void {
  const ids = database.prepare(`SELECT rowid FROM ${table}`).all() as unknown as { rowid: number }[];
  const read = database.prepare(`SELECT ${column} AS content FROM ${table} WHERE rowid = ?`);
  const update = database.prepare(`UPDATE ${table} SET sha256 = ? WHERE rowid = ?`);
  for (const { rowid } of ids) {
    const { content } = read.get(rowid) as { content: string | Uint8Array };
    update.run(typeof content === "string" ? sha256OfText(content) : sha256(content), rowid);
  }
}
