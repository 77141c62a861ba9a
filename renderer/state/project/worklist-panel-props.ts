import type { LocalModel } from "../../../src/risk/local/make-local-model.ts";
import type { Project } from "./use-project.ts";
import type { Worklist } from "./use-worklist.ts";

/** What every panel beside the list works with. */
export interface WorklistPanelProps {
  readonly project: Project;
  readonly worklist: Worklist;
  /** Name of the agreement study that was just read to its end. */
  readonly ended: string | null;
  /** Begins or goes on with reading a study's blinded repeats. */
  readonly onRead: (study: string) => void;
  readonly onAgreement: (study: string) => void;
  readonly onLocalModel: (local: LocalModel) => void;
}
