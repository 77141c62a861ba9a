import { issue } from "../../src/base/issue.ts";
import { afterIssues, failure, type Result } from "../../src/base/result.ts";
import { readTableFile } from "../../src/node/sources/read-table-file.ts";
import { previewClinical } from "../../src/project/clinical/clinical-preview.ts";
import { importClinicalTable } from "../../src/project/clinical/import-clinical-table.ts";
import { localModelDocuments } from "../../src/project/clinical/local-model-documents.ts";
import { projectTrainingTable } from "../../src/project/clinical/project-training-table.ts";
import { riskContextOf } from "../../src/project/clinical/risk-context.ts";
import type { ProjectStore } from "../../src/project/project-store.ts";
import { agreementOfStudy } from "../../src/report/agreement/agreement-of-study.ts";
import type { ProjectProcessApi } from "./project-contract.ts";

type StudyMethod =
  | "agreementOf"
  | "riskContextFor"
  | "previewTable"
  | "importTable"
  | "trainingTableFor"
  | "localModelDocuments";

/** The calls that work on much of a project at once, in the process that holds it. */
export function projectStudies(open: ProjectStore | undefined): Pick<ProjectProcessApi, StudyMethod> {
  const on = async <Value>(
    work: (store: ProjectStore) => Result<Value> | Promise<Result<Value>>,
  ): Promise<Result<Value>> => (open === undefined ? failure(issue("project-none-open")) : work(open));
  return {
    agreementOf: (study) => on((store) => agreementOfStudy(store, study)),
    riskContextFor: (patientId) => on((store) => riskContextOf(store, patientId)),
    previewTable: (path, mapping) =>
      on(async (store) => {
        const table = await readTableFile(path);
        if (!table.ok) return table;
        return afterIssues(table.issues, previewClinical(table.value, mapping, store));
      }),
    importTable: (path, mapping, by) =>
      on(async (store) => {
        const table = await readTableFile(path);
        if (!table.ok) return table;
        return afterIssues(table.issues, importClinicalTable(store, table.value, mapping, by));
      }),
    trainingTableFor: (model) => on((store) => projectTrainingTable(store, model)),
    localModelDocuments: () => on(localModelDocuments),
  };
}
