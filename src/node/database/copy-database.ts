import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * Writes a whole copy of a database as it is at this moment, also while others write: one file, without a log.
 *
 * @param target a path where there is no file
 */
export function copyDatabase(database: DatabaseSyncInstance, target: string): void {
  database.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`);
}
