import * as z from "zod";
import { type Language, languages } from "../../base/language.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { recipeSchema } from "./recipe-schema.ts";

/** How light the window is; `system` follows the computer's own setting. */
export const themes = ["dark", "light", "system"] as const;
export type Theme = (typeof themes)[number];

/** Sizes of the window's text and controls, percent. */
export const textSizes = [100, 125, 150] as const;
export type TextSize = (typeof textSizes)[number];

/** What a person's program remembers between two runs: the language, how the window looks, the named recipes and what was opened. */
export interface Settings {
  readonly language: Language;
  readonly recipes: readonly Recipe[];
  /** Files and folders opened before, the latest first. */
  readonly recentPaths?: readonly string[];
  /** Name or initials under which the reader's work goes into projects. */
  readonly reader?: string;
  /** Project files opened before, the latest first. */
  readonly recentProjects?: readonly string[];
  /** Dark where none was chosen. */
  readonly theme?: Theme;
  /** 100 where none was chosen. */
  readonly textSize?: TextSize;
  /** Panels of the window that are collapsed. */
  readonly collapsed?: readonly string[];
}

/** What a settings file may hold; anything else is refused. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  language: z.enum(languages),
  recipes: z.array(recipeSchema),
  recentPaths: z.array(z.string().min(1).max(4096)).max(20).exactOptional(),
  reader: z.string().min(1).max(80).exactOptional(),
  recentProjects: z.array(z.string().min(1).max(4096)).max(20).exactOptional(),
  theme: z.enum(themes).exactOptional(),
  textSize: z.literal(textSizes).exactOptional(),
  collapsed: z.array(z.string().min(1).max(40)).max(20).exactOptional(),
});
