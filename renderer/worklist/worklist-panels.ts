import type { ComponentType } from "react";
import type { Recipe } from "../../src/fat/recipe.ts";
import type { Convention } from "../../src/roi/roi.ts";
import type { Take } from "../state/use-issues.ts";
import { BatchPanel } from "./batch-panel.tsx";
import { SlicePanel } from "./slice-panel.tsx";
import type { Project } from "./use-project.ts";
import type { Worklist } from "./use-worklist.ts";
import type { WorklistTextKey } from "./worklist-texts.ts";

/** What every panel beside the list works with. */
export interface WorklistPanelProps {
  readonly project: Project;
  readonly worklist: Worklist;
  readonly ownRecipes: readonly Recipe[];
  /** The recipe and the convention of the slice in sight. */
  readonly recipe: Recipe;
  readonly convention: Convention;
  readonly take: Take;
}

export interface WorklistPanel {
  readonly id: string;
  readonly title: WorklistTextKey;
  readonly Panel: ComponentType<WorklistPanelProps>;
}

/** The panels beside the list, in the order of their buttons. A new one is a line here and a file of its own. */
export const worklistPanels: readonly WorklistPanel[] = [
  { id: "batch", title: "batch.title", Panel: BatchPanel },
  { id: "slice", title: "slice.title", Panel: SlicePanel },
];
