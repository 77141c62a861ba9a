import { issue } from "../../src/base/issue.ts";
import { failure, type Result, success } from "../../src/base/result.ts";
import { readTableFile } from "../../src/node/sources/read-table-file.ts";
import { previewClinical } from "../../src/project/clinical/clinical-preview.ts";
import { projectTrainingTable } from "../../src/project/clinical/project-training-table.ts";
import { localModelName, riskContextOf } from "../../src/project/clinical/risk-context.ts";
import type { ProjectStore } from "../../src/project/project-store.ts";
import { agreementOfStudy } from "../../src/report/agreement/agreement-of-study.ts";
import { mergePatients } from "../../src/study/project/merge-patients.ts";
import { readClinicalTable } from "../../src/study/project/read-clinical-table.ts";
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
        const preview = previewClinical(table.value, mapping, store);
        return preview.ok ? success(preview.value, [...table.issues, ...preview.issues]) : preview;
      }),
    importTable: (path, mapping, by) =>
      on(async (store) => {
        const table = await readTableFile(path);
        if (!table.ok) return table;
        const read = readClinicalTable(table.value, mapping);
        if (!read.ok) return read;
        const known = store.patients();
        if (!known.ok) return known;
        const written = store.writePatients(mergePatients(known.value, read.value.patients), by);
        return written.ok
          ? success(read.value.patients.length, [...table.issues, ...written.issues])
          : written;
      }),
    trainingTableFor: (model) => on((store) => projectTrainingTable(store, model)),
    localModelDocuments: () => on(localModelDocuments),
  };
}

/** The texts of a project's local models, the newest first. */
function localModelDocuments(store: ProjectStore): Result<readonly string[]> {
  const documents = store.documents("risk-model");
  if (!documents.ok) return documents;
  const newest = documents.value.find(({ name }) => name === localModelName)?.version ?? 0;
  const texts: string[] = [];
  for (let version = newest; version >= 1; version--) {
    const text = store.document("risk-model", localModelName, version);
    if (!text.ok) return text;
    if (text.value !== null) texts.push(text.value);
  }
  return success(texts);
}
