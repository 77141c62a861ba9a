import type { Recipe } from "../../fat/recipe.ts";
import type { Convention } from "../../roi/roi.ts";
import type { ModelIdentity } from "../../segment/model-card.ts";
import type { Shard } from "./batch-shard.ts";

/** All that decides the rows of a batch, as `run.json` keeps it. Folders whose settings are equal may share a table. */
export interface BatchRunSettings {
  readonly program: { readonly name: string; readonly version: string };
  /** Absent where the outlines come from files. */
  readonly model?: ModelIdentity;
  readonly recipe: Recipe;
  readonly convention: Convention;
  /** Which model finds the level; absent where the slices are chosen otherwise. */
  readonly levelModel?: ModelIdentity;
  /** `L3-inferior` and the like (`, positions trusted`), `middle`, `all`, a number, or the SHA-256 of the reader's list. */
  readonly slices: string;
  /** Language of the pictures' captions; absent without pictures. */
  readonly pictures?: string;
  readonly shard: Shard;
}

const names = [
  "program",
  "model",
  "levelModel",
  "recipe",
  "convention",
  "slices",
  "pictures",
] as const satisfies readonly (keyof BatchRunSettings)[];

/** The names of the settings that differ, those of the shard aside: its count only counts. */
export function differingSettings(a: BatchRunSettings, b: BatchRunSettings): readonly string[] {
  const differ = names.filter((name) => sorted(a[name]) !== sorted(b[name]));
  return a.shard.count === b.shard.count ? differ : [...differ, "shard"];
}

/** JSON with sorted keys; undefined for what is absent. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
