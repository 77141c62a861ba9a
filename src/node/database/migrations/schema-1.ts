import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/** Slices, Cases with every version, notes, patients, documents and the audit trail. */
export function toSchema1(database: DatabaseSyncInstance): void {
  database.exec(`
    CREATE TABLE project (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;

    CREATE TABLE slices (
      place INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      image TEXT NOT NULL,
      path TEXT NOT NULL,
      state TEXT NOT NULL,
      rejected_because TEXT,
      flagged_because TEXT
    ) STRICT;

    CREATE TABLE case_versions (
      slice_id TEXT NOT NULL REFERENCES slices (id),
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      reader TEXT NOT NULL,
      reason TEXT,
      sha256 TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (slice_id, version)
    ) STRICT;

    CREATE TABLE drafts (slice_id TEXT PRIMARY KEY REFERENCES slices (id), document TEXT NOT NULL) STRICT;

    CREATE TABLE notes (
      number INTEGER PRIMARY KEY,
      slice_id TEXT NOT NULL REFERENCES slices (id),
      at TEXT NOT NULL,
      reader TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX notes_of_slice ON notes (slice_id);

    CREATE TABLE patients (patient_id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;

    CREATE TABLE documents (
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (kind, name, version)
    ) STRICT;

    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      reader TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      reason TEXT,
      before TEXT,
      after TEXT,
      program TEXT NOT NULL,
      model TEXT,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_of_subject ON audit (subject);
  `);
}
