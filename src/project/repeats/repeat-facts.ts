import { mapResult, type Result } from "../../base/result.ts";
import type { Repeat } from "../../study/project/repeat.ts";
import type { StorePort } from "../store-port.ts";

/** A blinded repeat as its reader may see it: nothing of its slice. */
export type RepeatFacts = Omit<Repeat, "sliceId">;

/** All repeats of a project in the order in which they are to be drawn. */
export async function repeatFacts(store: StorePort<"repeats">): Promise<Result<readonly RepeatFacts[]>> {
  return mapResult(await store.repeats(), (repeats) => repeats.map(({ sliceId: _, ...facts }) => facts));
}
