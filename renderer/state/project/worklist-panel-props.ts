import type { Recipe } from "../../../src/fat/recipe.ts";
import type { LocalModel } from "../../../src/risk/local/make-local-model.ts";
import type { Convention } from "../../../src/roi/roi.ts";
import type { Take } from "../use-issues.ts";
import type { Project } from "./use-project.ts";
import type { Worklist } from "./use-worklist.ts";

/** What every panel beside the list works with. */
export interface WorklistPanelProps {
  readonly project: Project;
  readonly worklist: Worklist;
  readonly ownRecipes: readonly Recipe[];
  /** The recipe and the convention of the slice in sight. */
  readonly recipe: Recipe;
  readonly convention: Convention;
  readonly take: Take;
  /** Who sits at the window. */
  readonly reader: string;
  /** Name of the agreement study that was just read to its end. */
  readonly ended: string | null;
  /** Begins or goes on with reading a study's blinded repeats. */
  readonly onRead: (study: string) => void;
  readonly onAgreement: (study: string) => void;
  readonly onLocalModel: (local: LocalModel) => void;
}
