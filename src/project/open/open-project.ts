import type { ProjectFacts } from "../../study/project/project-facts.ts";
import type { ProjectDrafts } from "../drafts/project-drafts.ts";
import type { ProjectStore } from "../project-store.ts";
import type { StorePort } from "../store-port.ts";
import type { ProjectRows } from "../worklist/project-rows.ts";

/** The methods of a store whose answer is a Result: all that can be asked for wherever the store is. */
export type StoreMethod = Exclude<keyof ProjectStore, "facts" | "close">;

/** A project while somebody works in it: its store, what the list shows of it, and the work under way. */
export interface OpenProject {
  readonly facts: ProjectFacts;
  readonly store: StorePort<StoreMethod>;
  readonly rows: ProjectRows;
  readonly drafts: ProjectDrafts;
}
