import { defaultRecipe } from "../../fat/recipe.ts";
import type { Case } from "../../study/case/case.ts";
import { emptyCase } from "../../study/case/empty-case.ts";

/**
 * What a blinded repeat begins with: the image alone. The recipe is that of the first reading, so that both are measured
 * alike, unless limits typed or dragged by hand would tell what was seen.
 */
export function beginRepeat({ image, recipe }: Pick<Case, "image" | "recipe">): Case {
  const isTelling = recipe.threshold.kind === "manual" || recipe.threshold.kind === "slider";
  return emptyCase(image, isTelling ? defaultRecipe : recipe);
}
