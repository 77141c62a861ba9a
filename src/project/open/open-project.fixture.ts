import { type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import { ProjectDrafts } from "../drafts/project-drafts.ts";
import type { ProjectStore } from "../project-store.ts";
import type { StorePort } from "../store-port.ts";
import { ProjectRows } from "../worklist/project-rows.ts";
import type { OpenProject, StoreMethod } from "./open-project.ts";

/** A store as it is when asked from another process: every answer comes later. */
export const answeringLater = (store: ProjectStore): StorePort<StoreMethod> =>
  new Proxy({} as StorePort<StoreMethod>, {
    get:
      (_, method: StoreMethod) =>
      async (...given: readonly unknown[]) =>
        (store[method] as (...given: readonly unknown[]) => unknown)(...given),
  });

/** A project that is open on a store, and the changes of rows that were told: of each its slice, its state and its flag. */
export function openOn(
  store: ProjectStore,
  by: Actor,
  measure: (work: Case) => Promise<Result<Case>> = async (work) => success(work),
) {
  const told: (string | undefined)[][] = [];
  const found = store.rows();
  if (!found.ok) throw new Error(found.issues[0].message);
  const rows = new ProjectRows(found.value, (changed, replaced) => {
    for (const { id, state, flaggedBecause } of changed)
      told.push([id, state, flaggedBecause, ...(replaced ? ["replaced"] : [])]);
  });
  const later = answeringLater(store);
  const drafts = new ProjectDrafts({
    store: later,
    measure,
    by: () => success(by),
    changed: (row) => rows.changed([row]),
  });
  const project: OpenProject = { facts: store.facts(), store: later, rows, drafts };
  return { project, told };
}
