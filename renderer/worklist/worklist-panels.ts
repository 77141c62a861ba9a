import type { ComponentType } from "react";
import type { Recipe } from "../../src/fat/recipe.ts";
import type { LocalModel } from "../../src/risk/local/make-local-model.ts";
import type { Convention } from "../../src/roi/roi.ts";
import { ClinicalPanel } from "../clinical-import/clinical-panel.tsx";
import { DeidentifyPanel } from "../deidentify/deidentify-panel.tsx";
import { LocalModelPanel } from "../local-model/local-model-panel.tsx";
import { SecondReaderPanel } from "../second-reader/second-reader-panel.tsx";
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
  /** Who sits at the window. */
  readonly reader: string;
  /** Name of the agreement study that was just read to its end. */
  readonly ended: string | null;
  /** Begins or goes on with reading a study's blinded repeats. */
  readonly onRead: (study: string) => void;
  readonly onAgreement: (study: string) => void;
  readonly onLocalModel: (local: LocalModel) => void;
}

export interface WorklistPanel {
  readonly id: string;
  readonly title: WorklistTextKey;
  /** In the menu of studies instead of a button of its own. */
  readonly inMenu?: true;
  readonly Panel: ComponentType<WorklistPanelProps>;
}

/** The panels beside the list, in the order of their buttons. A new one is a line here and a file of its own. */
export const worklistPanels: readonly WorklistPanel[] = [
  { id: "batch", title: "batch.title", Panel: BatchPanel },
  { id: "slice", title: "slice.title", Panel: SlicePanel },
  { id: "repeats", title: "panel.repeats", inMenu: true, Panel: SecondReaderPanel },
  { id: "clinical", title: "panel.clinical", inMenu: true, Panel: ClinicalPanel },
  { id: "local", title: "panel.local", inMenu: true, Panel: LocalModelPanel },
  { id: "deidentify", title: "panel.deidentify", inMenu: true, Panel: DeidentifyPanel },
];
