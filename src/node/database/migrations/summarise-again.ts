import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { parseCaseText } from "../../../study/case/parse-case-text.ts";
import { caseSummary, emptySummary } from "../../../study/project/case-summary.ts";
import { sha256OfText } from "../sha256-of-text.ts";
import { summarySha256 } from "../summary-sha256.ts";

/**
 * Makes what the list shows of each slice again from its newest Case. Where a Case is no longer what was written, its
 * summary gets no hash that fits, so that reading it tells.
 */
export function summariseAgain(database: DatabaseSyncInstance): void {
  database.exec("UPDATE slices SET summary_sha256 = ''");
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
}
