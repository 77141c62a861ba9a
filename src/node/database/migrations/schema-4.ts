import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/** Blinded repeats that are under way. */
export function toSchema4(database: DatabaseSyncInstance): void {
  database.exec(`
    CREATE TABLE repeat_drafts (
      study TEXT NOT NULL,
      code TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (study, code),
      FOREIGN KEY (study, code) REFERENCES repeats (study, code)
    ) STRICT;
  `);
}
