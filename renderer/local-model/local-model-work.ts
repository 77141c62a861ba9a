import type { Result } from "../../src/base/result.ts";
import type { LocalCohort } from "../../src/risk/local/local-cohort.ts";
import type { LocalModel, LocalModelChoice } from "../../src/risk/local/make-local-model.ts";
import type { StepNeed } from "../../src/risk/local/update-step.ts";
import type { Table } from "../../src/stats/table/table.ts";

/** What the thread is asked for: which steps are open to these patients, or a model of one step. */
export interface LocalModelRequest {
  readonly model: string;
  readonly table: Table;
  readonly choice?: LocalModelChoice;
}

/** How many patients there are, and what each step needs. */
export interface StepsOpen extends Pick<LocalCohort, "events" | "nonEvents"> {
  readonly needs: readonly StepNeed[];
}

export type LocalModelReply =
  | { readonly kind: "steps"; readonly result: Result<StepsOpen> }
  | { readonly kind: "made"; readonly result: Result<LocalModel> };
