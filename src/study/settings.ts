import * as z from "zod";
import { type Language, languages } from "../base/language.ts";
import type { Recipe } from "../fat/recipe.ts";
import { recipeSchema } from "./recipe-schema.ts";

/** What a person's program remembers between two runs: the language and the named recipes. */
export interface StoredSettings {
  readonly language: Language;
  readonly recipes: readonly Recipe[];
}

export const settingsSchema: z.ZodType<StoredSettings> = z.strictObject({
  language: z.enum(languages),
  recipes: z.array(recipeSchema),
});
