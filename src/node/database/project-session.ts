import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import { copyDatabase } from "./copy-database.ts";
import { damaged, databaseIssue } from "./database-issue.ts";
import { projectSchemaVersion } from "./migrations/migrate-project.ts";

type Value = string | number | Uint8Array | null;

/** An open project's database, as the parts of the store work with it. */
export interface ProjectSession {
  readonly path: string;
  readonly readOnly: boolean;
  /** Of the file; where that is an earlier one than the present, a migrated copy of it is looked at. */
  readonly schema: number;
  all<Row>(sql: string, ...values: readonly Value[]): Row[];
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
  /** Row by row, so that memory does not hold them all. */
  each<Row>(sql: string, ...values: readonly Value[]): Iterable<Row>;
  run(sql: string, ...values: readonly Value[]): void;
  /** Reads; what the file causes becomes an issue. Within it everything is of one moment. */
  read<Found>(work: () => Result<Found>): Result<Found>;
  /** One transaction: all of `work`, or (where it fails) nothing. It is on the disk once this has answered. */
  change<Made>(work: () => Result<Made>): Result<Made>;
  /** Writes a whole copy of the file as it is at this moment. @throws what SQLite throws */
  copy(target: string): void;
  close(): void;
}

/** @param release called once the database is closed */
export function openSession(
  database: DatabaseSyncInstance,
  {
    path,
    readOnly,
    schema = projectSchemaVersion,
  }: { readonly path: string; readonly readOnly: boolean; readonly schema?: number },
  release: () => void,
): ProjectSession {
  const statements = new Map<string, StatementSyncInstance>();
  const statement = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };

  function transaction<Made>(begin: string, writing: boolean, work: () => Result<Made>): Result<Made> {
    if (database.isTransaction) return work();
    try {
      database.exec(begin);
      const result = work();
      database.exec(result.ok ? "COMMIT" : "ROLLBACK");
      return result;
    } catch (error) {
      // SQLite has rolled some failures back itself.
      if (database.isTransaction) database.exec("ROLLBACK");
      const found = databaseIssue(error, path, writing) ?? damageBehind(database, path);
      if (found === undefined) throw error;
      return failure(found);
    }
  }

  return {
    path,
    readOnly,
    schema,
    all: <Row>(sql: string, ...values: readonly Value[]) => statement(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: readonly Value[]) => statement(sql).get(...values) as Row | undefined,
    each: <Row>(sql: string, ...values: readonly Value[]) =>
      statement(sql).iterate(...values) as Iterable<Row>,
    run(sql, ...values) {
      statement(sql).run(...values);
    },
    read: (work) => transaction("BEGIN", false, work),
    change(work) {
      if (readOnly) return failure(issue("project-read-only", {}, { path }));
      return transaction("BEGIN IMMEDIATE", true, work);
    },
    copy: (target) => copyDatabase(database, target),
    close() {
      if (!database.isOpen) return;
      statements.clear();
      if (!readOnly) tidy(database);
      database.close();
      release();
    },
  };
}

/**
 * What a failure that nobody can name comes from, where pages or values in the file are not what SQLite wrote there (a
 * number where a text has to be, a value that is missing); undefined where they are: then the mistake is ours.
 */
function damageBehind(database: DatabaseSyncInstance, path: string): Issue | undefined {
  try {
    const checked = database.prepare("PRAGMA integrity_check(1)").get() as { integrity_check?: unknown };
    return checked.integrity_check === "ok" ? undefined : damaged("its pages do not fit", path);
  } catch {
    return damaged("its pages cannot be read", path);
  }
}

/**
 * Leaves one file: what is in the write-ahead log goes into the project, and the log away. Where somebody looks at the
 * project just now, or the disk is full, it stays until the next time, as after a kill.
 */
function tidy(database: DatabaseSyncInstance): void {
  try {
    database.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
  } catch {}
}
