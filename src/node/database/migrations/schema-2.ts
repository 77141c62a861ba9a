import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/** Pictures for the gallery, and blinded repeats. */
export function toSchema2(database: DatabaseSyncInstance): void {
  database.exec(`
    CREATE TABLE pictures (
      slice_id TEXT PRIMARY KEY REFERENCES slices (id),
      version INTEGER NOT NULL,
      png BLOB NOT NULL
    ) STRICT;

    CREATE TABLE repeats (
      place INTEGER PRIMARY KEY,
      study TEXT NOT NULL,
      code TEXT NOT NULL,
      slice_id TEXT NOT NULL REFERENCES slices (id),
      reader TEXT NOT NULL,
      drawn_by TEXT,
      drawn_at TEXT,
      sha256 TEXT,
      document TEXT,
      UNIQUE (study, code)
    ) STRICT;
  `);
}
