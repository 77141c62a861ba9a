import * as z from "zod";
import { type Language, languages } from "../../base/language.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { recipeSchema } from "./recipe-schema.ts";

/** What a person's program remembers between two runs: the language, the named recipes and what was opened. */
export interface Settings {
  readonly language: Language;
  readonly recipes: readonly Recipe[];
  /** Files and folders opened before, the latest first. */
  readonly recentPaths?: readonly string[];
  /** Name or initials under which the reader's work goes into projects. */
  readonly reader?: string;
  /** Project files opened before, the latest first. */
  readonly recentProjects?: readonly string[];
}

/** What a settings file may hold; anything else is refused. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  language: z.enum(languages),
  recipes: z.array(recipeSchema),
  recentPaths: z.array(z.string().min(1).max(4096)).max(20).exactOptional(),
  reader: z.string().min(1).max(80).exactOptional(),
  recentProjects: z.array(z.string().min(1).max(4096)).max(20).exactOptional(),
});
