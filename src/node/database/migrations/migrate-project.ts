import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { toSchema1 } from "./schema-1.ts";
import { toSchema2 } from "./schema-2.ts";
import { toSchema3 } from "./schema-3.ts";
import { toSchema4 } from "./schema-4.ts";
import { toSchema5 } from "./schema-5.ts";
import { toSchema6 } from "./schema-6.ts";
import { toSchema7 } from "./schema-7.ts";

/** Each step leads from the schema before it; the first from an empty file. */
const steps = [toSchema1, toSchema2, toSchema3, toSchema4, toSchema5, toSchema6, toSchema7] as const;

/** The schema that this program writes. */
export const projectSchemaVersion = steps.length;

/** Brings the tables from a schema to a later one, within the transaction of the caller. */
export function migrateTables(
  database: DatabaseSyncInstance,
  from: number,
  to: number = projectSchemaVersion,
): void {
  for (const step of steps.slice(from, to)) step(database);
  database.exec(`PRAGMA user_version = ${to}`);
}
