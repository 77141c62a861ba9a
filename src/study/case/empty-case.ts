import type { Recipe } from "../../fat/recipe.ts";
import type { Case, CaseImage } from "./case.ts";
import { program } from "./program.ts";

/** A Case that says which image it is of, and the recipe that work on it begins with. */
export const emptyCase = (image: CaseImage, recipe: Recipe): Case => ({
  schema: "paraspine-case",
  schemaVersion: 4,
  program,
  image,
  rois: [],
  recipe,
});
