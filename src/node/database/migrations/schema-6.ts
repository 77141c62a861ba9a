import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { sha256 } from "../../files/sha256.ts";
import { sha256OfText } from "../sha256-of-text.ts";
import { summariseAgain } from "./summarise-again.ts";

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
  summariseAgain(database);
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
