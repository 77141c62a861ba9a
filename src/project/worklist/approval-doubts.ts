import { type Issue, issue } from "../../base/issue.ts";
import { doubtCodes } from "../../check/doubt-codes.ts";
import { unsureIssues } from "../../check/unsure-issues.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { type Convention, isMuscle } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import { conventionTexts } from "../../study/texts/convention-texts.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { recipeWords } from "../../study/texts/recipe-words.ts";

/** What most slices of a project have in common; absent where nothing is. */
export interface ProjectHabits {
  readonly recipe?: Recipe | undefined;
  readonly convention?: Convention | undefined;
}

/**
 * Everything that speaks against approving a measured slice without a word: the doubts of its result, a level that
 * nobody confirmed, a model that was unsure, a recipe or a convention unlike the rest of the project.
 */
export function approvalDoubts(work: Case, habits: ProjectHabits): readonly Issue[] {
  const { result, level, recipe, rois } = work;
  const conventions = new Set(rois.filter(({ name }) => isMuscle(name)).map(({ convention }) => convention));
  const [convention] = conventions;
  const doubts = [
    ...(result?.issues ?? []).filter(({ code }) => doubtCodes.has(code)),
    ...unsureIssues(result?.drawn ?? []),
    ...(level === undefined ? [issue("level-unconfirmed")] : []),
    ...(habits.recipe === undefined || describeRecipe(habits.recipe) === describeRecipe(recipe)
      ? []
      : [issue("check-recipe-unlike", { own: recipeWords(recipe), others: recipeWords(habits.recipe) })]),
    ...(habits.convention === undefined ||
    convention === undefined ||
    conventions.size > 1 ||
    habits.convention === convention
      ? []
      : [
          issue("check-convention-unlike", {
            own: conventionTexts[convention],
            others: conventionTexts[habits.convention],
          }),
        ]),
  ];
  return [...new Map(doubts.map((doubt) => [subjectOf(doubt), doubt])).values()];
}

/** What a doubt is about: of one that is reported at both of two regions, the pair. */
const subjectOf = ({ code, roi, parameters }: Issue) =>
  JSON.stringify([code, parameters?.other === undefined ? roi : [roi, parameters.other].sort()]);
