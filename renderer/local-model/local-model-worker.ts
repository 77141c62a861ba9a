import { type Result, success } from "../../src/base/result.ts";
import { localCohort } from "../../src/risk/local/local-cohort.ts";
import { makeLocalModel } from "../../src/risk/local/make-local-model.ts";
import { trainingOutcome } from "../../src/risk/local/training-table.ts";
import { stepNeeds } from "../../src/risk/local/update-step.ts";
import { namedRiskModel } from "../../src/risk/models/risk-models.ts";
import type { LocalModelReply, LocalModelRequest } from "./local-model-work.ts";

/** The thread in which local models are made, so that the window never waits. It answers one request. */
function answer({ model: name, table, choice }: LocalModelRequest): LocalModelReply {
  const kind = choice === undefined ? "steps" : "made";
  const failed = (result: Result<never>): LocalModelReply => ({ kind, result });
  const model = namedRiskModel(name);
  if (!model.ok) return failed(model);
  const cohort = localCohort(model.value, table, { outcome: trainingOutcome });
  if (!cohort.ok) return failed(cohort);
  if (choice !== undefined)
    return { kind: "made", result: makeLocalModel(model.value, cohort.value, choice) };
  const { events, nonEvents } = cohort.value;
  const needs = stepNeeds(model.value, cohort.value);
  return { kind: "steps", result: success({ events, nonEvents, needs }, cohort.issues) };
}

const thread = self as unknown as {
  onmessage: (event: { readonly data: LocalModelRequest }) => void;
  postMessage(reply: LocalModelReply): void;
};

thread.onmessage = ({ data }) => thread.postMessage(answer(data));
