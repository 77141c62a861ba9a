import { type Result, success } from "../../src/base/result.ts";
import type { ProjectStudiesApi } from "../../src/desktop-api.ts";
import { keepLocalModel } from "../../src/project/clinical/keep-local-model.ts";
import { keepReaderError } from "../../src/project/clinical/keep-reader-error.ts";
import { noRiskContext, type RiskContext } from "../../src/project/clinical/risk-context.ts";
import { namedRiskModel } from "../../src/risk/models/risk-models.ts";
import type { Case } from "../../src/study/case/case.ts";
import { sliceIdOf } from "../../src/study/project/project-slice.ts";
import type { ProjectHolder } from "./project-holder.ts";

type RiskMethod =
  | "agreement"
  | "useReaderError"
  | "riskContext"
  | "previewClinical"
  | "importClinical"
  | "trainingTable"
  | "keepLocalModel"
  | "localModels";

/** Agreement, clinical tables and local risk models of the open project. */
export function projectRisk(holder: ProjectHolder): Pick<ProjectStudiesApi, RiskMethod> {
  const { calls } = holder.needs;
  return {
    agreement: (study) => calls.call("agreementOf", study),
    useReaderError: (study) =>
      holder.change(async ({ store }, by) => {
        const found = await calls.call("agreementOf", study);
        return found.ok ? keepReaderError(store, found.value, by) : found;
      }),
    riskContext: (id) =>
      holder.with(async ({ rows }) => calls.call("riskContextFor", rows.get(id)?.patientId)),
    previewClinical: (path, mapping) => calls.call("previewTable", path, mapping),
    importClinical: (path, mapping) => holder.change((_, by) => calls.call("importTable", path, mapping, by)),
    async trainingTable(name) {
      const model = namedRiskModel(name);
      return model.ok ? calls.call("trainingTableFor", model.value) : model;
    },
    keepLocalModel: (document) => holder.change(({ store }, by) => keepLocalModel(store, document, by)),
    localModels: () => calls.call("localModelDocuments"),
  };
}

/** What the open project adds to the risk of a Case; nothing where the Case is not of one of its slices. */
export async function riskContextOfCase(holder: ProjectHolder, work: Case): Promise<Result<RiskContext>> {
  const row = holder.current?.rows.get(sliceIdOf(work.image));
  if (row === undefined) return success(noRiskContext);
  return holder.needs.calls.call("riskContextFor", row.patientId);
}
