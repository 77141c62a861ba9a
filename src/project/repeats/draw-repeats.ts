import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Actor } from "../../study/project/actor.ts";
import { canBeRepeated, planRepeats } from "../../study/project/plan-repeats.ts";
import type { OpenProject } from "../open/open-project.ts";

/** An agreement study to draw: which slices may be in it, how many of them are, who draws them again. */
export interface NewRepeats {
  readonly study: string;
  readonly reader: string;
  readonly ids: readonly string[];
  readonly count: number;
  readonly seed: string;
}

/**
 * Draws slices by lot for a new agreement study, and notes in the project how that was done; answers how many.
 *
 * Issues: `project-repeat-exists`, `repeat-nothing-to-draw`, the store's.
 */
export async function drawRepeats(
  { store, rows, drafts }: OpenProject,
  { study, reader, ids, count, seed }: NewRepeats,
  by: Actor,
): Promise<Result<number>> {
  const settled = await drafts.settle();
  if (!settled.ok) return settled;
  const before = await store.repeats();
  if (!before.ok) return before;
  if (before.value.some((repeat) => repeat.study === study)) {
    return failure(issue("project-repeat-exists", { study }));
  }
  const chosen = ids.flatMap((id) => rows.get(id) ?? []);
  const planned = planRepeats(chosen, { study, reader, count, seed });
  if (planned.length === 0) return failure(issue("repeat-nothing-to-draw"));
  const added = await store.addRepeats(planned, by);
  if (!added.ok) return added;
  const of = chosen.filter(canBeRepeated).length;
  const how = `${JSON.stringify({ study, reader, seed, count: planned.length, of })}\n`;
  const noted = await store.writeDocument("agreement", study, how, by);
  return noted.ok ? success(planned.length) : noted;
}
