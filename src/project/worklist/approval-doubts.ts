import { type Issue, issue } from "../../base/issue.ts";
import { doubtCodes } from "../../check/doubt-codes.ts";
import { unsureIssues } from "../../check/unsure-issues.ts";
import { isMuscle } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";

/** What most slices of a project have in common; absent where nothing is. */
export interface ProjectHabits {
  /** `describeRecipe`. */
  readonly recipe?: string | undefined;
  readonly convention?: string | undefined;
}

/**
 * Everything that speaks against approving a measured slice without a word: the doubts of its result, a level that
 * nobody confirmed, a model that was unsure, a recipe or a convention unlike the rest of the project.
 */
export function approvalDoubts(work: Case, habits: ProjectHabits): readonly Issue[] {
  const { result, level, recipe, rois } = work;
  const own = describeRecipe(recipe);
  const conventions = new Set(rois.filter(({ name }) => isMuscle(name)).map(({ convention }) => convention));
  const [convention] = conventions;
  const doubts = [
    ...(result?.issues ?? []).filter(({ code }) => doubtCodes.has(code)),
    ...unsureIssues(result?.drawn ?? []),
    ...(level === undefined ? [issue("level-unconfirmed")] : []),
    ...(habits.recipe === undefined || habits.recipe === own
      ? []
      : [issue("check-recipe-unlike", { own, others: habits.recipe })]),
    ...(habits.convention === undefined ||
    convention === undefined ||
    conventions.size > 1 ||
    habits.convention === convention
      ? []
      : [issue("check-convention-unlike", { own: convention, others: habits.convention })]),
  ];
  return [...new Map(doubts.map((doubt) => [subjectOf(doubt), doubt])).values()];
}

/** What a doubt is about: of one that is told at both of two regions, the pair. */
const subjectOf = ({ code, roi, parameters }: Issue) =>
  JSON.stringify([code, parameters?.other === undefined ? roi : [roi, parameters.other].sort()]);
