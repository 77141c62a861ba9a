import type { Issue } from "../../base/issue.ts";
import { mapResult, type Result, success } from "../../base/result.ts";
import { parseLocalModel } from "../../risk/local/local-model-document.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { readReaderError } from "../../risk/predict/read-reader-error.ts";
import type { GivenReaderError } from "../../risk/predict/reader-error.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import type { ProjectStore } from "../project-store.ts";
import { readerErrorName } from "./keep-reader-error.ts";
import { localModelDocuments } from "./local-model-documents.ts";

/** What a project adds to the risk of one of its slices. */
export interface RiskContext {
  /** Local models, the newest first. */
  readonly models: readonly RiskModel[];
  /** Clinical values of the patient as the project's table has them. */
  readonly known: PatientRecord["values"];
  /** From the project's own study of agreement. */
  readonly readerError?: GivenReaderError;
}

/** Outside a project. */
export const noRiskContext: RiskContext = { models: [], known: {} };

/** The parts of a project that a risk is computed with. */
type RiskStore = Pick<ProjectStore, "patients" | "documents" | "document">;

/** What a project knows for the risk of one patient; `riskContexts` for many. */
export function riskContextOf(store: RiskStore, patientId: string | undefined): Result<RiskContext> {
  const contexts = riskContexts(store);
  return mapResult(contexts, (value) => value(patientId));
}

/**
 * What a project knows for the risk of its patients, by their identifiers; undefined where a slice names none. Issues: the
 * store's, and those of documents that cannot be read, which are left out.
 */
export function riskContexts(store: RiskStore): Result<(patientId: string | undefined) => RiskContext> {
  const models = localModels(store);
  if (!models.ok) return models;
  const error = store.document("reader-error", readerErrorName);
  if (!error.ok) return error;
  const patients = store.patients();
  if (!patients.ok) return patients;
  const issues: Issue[] = [...models.issues];
  const readerError = error.value === null ? undefined : readReaderError(JSON.parse(error.value));
  if (readerError !== undefined && !readerError.ok) issues.push(...readerError.issues);
  const valuesOf = new Map(patients.value.map(({ patientId, values }) => [patientId, values]));
  const common = { models: models.value, ...(readerError?.ok ? { readerError: readerError.value } : {}) };
  return success((patientId) => ({ ...common, known: valuesOf.get(patientId ?? "") ?? {} }), issues);
}

/** The local models of a project, the newest first. */
function localModels(store: Pick<ProjectStore, "documents" | "document">): Result<readonly RiskModel[]> {
  const documents = localModelDocuments(store);
  if (!documents.ok) return documents;
  const issues: Issue[] = [];
  const models: RiskModel[] = [];
  for (const text of documents.value) {
    const local = parseLocalModel(text);
    if (local.ok) models.push(local.value.model);
    else issues.push(...local.issues);
  }
  return success(models, issues);
}
