import { type Result, success } from "../../src/base/result.ts";
import type { ProjectStudiesApi } from "../../src/desktop-api.ts";
import {
  localModelName,
  noRiskContext,
  type RiskContext,
  readerErrorName,
} from "../../src/project/clinical/risk-context.ts";
import { serialiseReaderError } from "../../src/report/agreement/agreement-of-study.ts";
import { parseLocalModel } from "../../src/risk/local/local-model-document.ts";
import { namedRiskModel } from "../../src/risk/models/risk-models.ts";
import type { Case } from "../../src/study/case/case.ts";
import { sliceIdOf } from "../../src/study/project/project-slice.ts";
import type { ProjectHolder } from "./open-project.ts";

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
      holder.change(async (_, by) => {
        const found = await calls.call("agreementOf", study);
        if (!found.ok) return found;
        const text = serialiseReaderError(found.value);
        const written = await calls.call("writeDocument", "reader-error", readerErrorName, text, by);
        return written.ok ? success(null) : written;
      }),
    riskContext: (id) =>
      holder.with(async ({ rows }) => calls.call("riskContextFor", rows.get(id)?.patientId)),
    previewClinical: (path, mapping) => calls.call("previewTable", path, mapping),
    importClinical: (path, mapping) => holder.change((_, by) => calls.call("importTable", path, mapping, by)),
    async trainingTable(name) {
      const model = namedRiskModel(name);
      return model.ok ? calls.call("trainingTableFor", model.value) : model;
    },
    keepLocalModel: (document) =>
      holder.change(async (_, by) => {
        const local = parseLocalModel(document);
        if (!local.ok) return local;
        const documents = await calls.call("documents", "risk-model");
        if (!documents.ok) return documents;
        const newest = documents.value.find(({ name }) => name === localModelName)?.version ?? 0;
        if (local.value.model.name !== `${localModelName}-${newest + 1}`) {
          throw new RangeError(`${local.value.model.name} is not the next version after ${newest}`);
        }
        return calls.call("writeDocument", "risk-model", localModelName, document, by);
      }),
    localModels: () => calls.call("localModelDocuments"),
  };
}

/** What the open project adds to the risk of a Case; nothing where the Case is not of one of its slices. */
export async function riskContextOfCase(holder: ProjectHolder, work: Case): Promise<Result<RiskContext>> {
  const row = holder.current?.rows.get(sliceIdOf(work.image));
  if (row === undefined) return success(noRiskContext);
  return holder.needs.calls.call("riskContextFor", row.patientId);
}
