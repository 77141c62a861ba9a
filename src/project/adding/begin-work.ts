import type { Language } from "../../base/language.ts";
import { type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { StorePort } from "../store-port.ts";
import { failureFlag } from "../worklist/failure-flag.ts";
import type { PlannedSlice } from "./planned-slice.ts";

/** Stand in the trail beside what a slice begins with on which nobody has begun. */
const beginsWithRecipe = "work begins with this recipe";
const beginsWithLevel = "slice chosen by the level model";

/**
 * Writes what work on a slice begins with where it has no Case: the recipe, and the level by which the model chose it. A
 * doubt about that level becomes its flag, unless it has one.
 */
export async function beginWork(
  store: StorePort<"writeCase" | "setFlag">,
  row: WorklistRow,
  { slice, levelProposal, doubt, recipe }: PlannedSlice & { readonly recipe?: Recipe | undefined },
  { by, language }: { readonly by: Actor; readonly language: Language },
): Promise<Result<WorklistRow>> {
  let now = row;
  if (row.versions === 0 && (recipe !== undefined || levelProposal !== undefined)) {
    const work = {
      ...emptyCase(slice.image, recipe ?? defaultRecipe),
      ...(levelProposal === undefined ? {} : { levelProposal }),
    };
    const reason = recipe === undefined ? beginsWithLevel : beginsWithRecipe;
    const begun = await store.writeCase(row.id, work, "new", by, reason);
    if (!begun.ok) return begun;
    now = begun.value;
  }
  if (doubt === undefined || now.flaggedBecause !== undefined) return success(now);
  const flagged = await store.setFlag([row.id], failureFlag(doubt, language), by);
  return flagged.ok ? success(flagged.value[0] ?? now) : flagged;
}
