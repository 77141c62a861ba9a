import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * Blinded repeats with every version. Until schema 4 a repeat that was drawn again took the place of the one before, so of
 * those only the last stands, under the number that the trail gives it.
 */
export function toSchema5(database: DatabaseSyncInstance): void {
  database.exec(`
    CREATE TABLE repeat_versions (
      study TEXT NOT NULL,
      code TEXT NOT NULL,
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      reader TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (study, code, version),
      FOREIGN KEY (study, code) REFERENCES repeats (study, code)
    ) STRICT;

    INSERT INTO repeat_versions
      SELECT study, code,
        (SELECT max(count(*), 1) FROM audit WHERE action = 'repeat-written' AND subject = study || '/' || code),
        drawn_at, drawn_by, sha256, document
      FROM repeats WHERE document IS NOT NULL;

    ALTER TABLE repeats DROP COLUMN drawn_by;
    ALTER TABLE repeats DROP COLUMN drawn_at;
    ALTER TABLE repeats DROP COLUMN sha256;
    ALTER TABLE repeats DROP COLUMN document;
  `);
}
