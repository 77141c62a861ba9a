import type { DatabaseSyncInstance } from "@photostructure/sqlite";

/**
 * One value that a query gives, without a prepared statement: those keep a file open after `close`, until they are
 * collected.
 *
 * @param expression the one column of the one row
 * @param from tables, or a PRAGMA as a table: "pragma_user_version"
 */
export function tell(database: DatabaseSyncInstance, expression: string, from: string): unknown {
  let told: unknown;
  database.function("tell", (value: unknown) => {
    told = value;
    return null;
  });
  database.exec(`SELECT tell(${expression}) FROM ${from}`);
  return told;
}
