import { type Result, success } from "../../base/result.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { ProjectSlice } from "../../study/project/project-slice.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { StorePort } from "../store-port.ts";

/** The slices that were given, as they are in the project now. */
export interface AddedSlices {
  /** Of all that were given. */
  readonly rows: readonly WorklistRow[];
  /** Those that were not in the project before, each once. */
  readonly fresh: readonly string[];
}

/** Adds slices to a project; one that is there stays as it is, but for the place of its file. Issues: the store's. */
export async function addSlices(
  store: StorePort<"addSlices">,
  slices: readonly ProjectSlice[],
  isKnown: (id: string) => boolean,
  by: Actor,
): Promise<Result<AddedSlices>> {
  const fresh = slices.map(({ id }) => id).filter((id) => !isKnown(id));
  const added = await store.addSlices(slices, by);
  if (!added.ok) return added;
  return success({ rows: added.value, fresh: [...new Set(fresh)] }, added.issues);
}
