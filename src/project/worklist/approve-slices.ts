import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { habitOf } from "../../check/habit.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import type { ProjectStore } from "../project-store.ts";
import { approvalDoubts, type ProjectHabits } from "./approval-doubts.ts";

/** A slice that was not approved, and why a word is asked for. */
export interface DoubtfulSlice {
  readonly id: string;
  readonly doubts: readonly Issue[];
}

export interface Approval {
  /** The slices that are approved now. */
  readonly rows: readonly WorklistRow[];
  /** Those left as they were: doubts are open and no word was given. */
  readonly doubtful: readonly DoubtfulSlice[];
}

/**
 * Approves slices that have outlines: the one way to the state `checked` for window and command line. One without open
 * doubts is approved; one with any stays as it is and is reported with them, unless the reader says `all the same`. Then
 * the word and the codes of the doubts are in the trail, with who and when.
 *
 * @param word what the trail says where doubts are open, "approved despite warnings"; absent: none was given
 */
export function approveSlices(
  store: ProjectStore,
  ids: readonly string[],
  by: Actor,
  word?: string,
): Result<Approval> {
  const habits = projectHabits(store);
  if (!habits.ok) return habits;
  const doubtful: DoubtfulSlice[] = [];
  const reasons = new Map<string | undefined, string[]>();
  for (const id of ids) {
    const work = store.latestCase(id);
    if (!work.ok) return work;
    if (work.value === null || work.value.rois.length === 0) continue;
    const doubts = approvalDoubts(work.value, habits.value);
    if (doubts.length > 0 && word === undefined) {
      doubtful.push({ id, doubts });
      continue;
    }
    const codes = [...new Set(doubts.map(({ code }) => code))].sort();
    const reason = codes.length === 0 ? undefined : `${word}: ${codes.join(", ")}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  }
  const rows: WorklistRow[] = [];
  for (const [reason, group] of reasons) {
    const approved = store.setState(group, "checked", by, reason);
    if (!approved.ok) return failure(...approved.issues);
    rows.push(...approved.value);
  }
  return success({ rows, doubtful });
}

function projectHabits(store: ProjectStore): Result<ProjectHabits> {
  const rows = store.rows();
  if (!rows.ok) return rows;
  const recipes = store.recipes();
  if (!recipes.ok) return recipes;
  const inUse = rows.value.filter(({ state, outlined }) => state !== "rejected" && outlined);
  const used = new Map(recipes.value.map(({ id, recipe }) => [id, recipe]));
  const described = new Map<string, string>();
  const parsed = new Map<string, Recipe>();
  const describe = (text: string) => {
    const known = described.get(text);
    if (known !== undefined) return known;
    const recipe = JSON.parse(text) as Recipe;
    const words = describeRecipe(recipe);
    described.set(text, words);
    parsed.set(words, recipe);
    return words;
  };
  const recipe = habitOf(inUse.flatMap(({ id }) => used.get(id) ?? []).map(describe));
  return success({
    recipe: recipe === undefined ? undefined : parsed.get(recipe),
    convention: habitOf(inUse.map(({ convention }) => convention)),
  });
}
