import type { ComponentType } from "react";
import type { WorklistPanelProps } from "../../state/project/worklist-panel-props.ts";
import type { WorklistTextKey } from "../texts/worklist-texts.ts";

/** A panel beside the list: how it is opened, and what it shows. */
export interface WorklistPanel {
  readonly id: string;
  readonly title: WorklistTextKey;
  /** In the menu of studies instead of a button of its own. */
  readonly inMenu?: true;
  readonly Panel: ComponentType<WorklistPanelProps>;
}
