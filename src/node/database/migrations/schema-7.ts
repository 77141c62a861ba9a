import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { summariseAgain } from "./summarise-again.ts";

/** The list says of each slice whether it has outlines. */
export function toSchema7(database: DatabaseSyncInstance): void {
  summariseAgain(database);
}
