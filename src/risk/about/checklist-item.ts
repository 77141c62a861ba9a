import type { Text } from "../../base/language.ts";

/** One row of a checklist: what it asks, how well the source or this score meets it, and why. */
export interface ChecklistItem {
  readonly item: string;
  readonly topic: Text;
  readonly status: Text;
  readonly note: Text;
}
