import { ClinicalPanel } from "../../clinical-import/clinical-panel.tsx";
import { DeidentifyPanel } from "../../deidentify/deidentify-panel.tsx";
import { LocalModelPanel } from "../../local-model/local-model-panel.tsx";
import { SecondReaderPanel } from "../../second-reader/second-reader-panel.tsx";
import type { WorklistPanel } from "../../worklist/page/worklist-panel.ts";
import { BatchPanel } from "../../worklist/panels/batch-panel.tsx";
import { SlicePanel } from "../../worklist/panels/slice-panel.tsx";

/** The panels beside the list, in the order of their buttons. A new one is a line here and a file of its own. */
export const worklistPanels: readonly WorklistPanel[] = [
  { id: "batch", title: "batch.title", Panel: BatchPanel },
  { id: "slice", title: "slice.title", Panel: SlicePanel },
  { id: "repeats", title: "panel.repeats", inMenu: true, Panel: SecondReaderPanel },
  { id: "clinical", title: "panel.clinical", inMenu: true, Panel: ClinicalPanel },
  { id: "local", title: "panel.local", inMenu: true, Panel: LocalModelPanel },
  { id: "deidentify", title: "panel.deidentify", inMenu: true, Panel: DeidentifyPanel },
];
