import type { Issue } from "../../base/issue.ts";
import type { Case, CaseImage } from "../case/case.ts";
import type { Actor } from "../project/actor.ts";
import type { PatientRecord } from "../project/patient-record.ts";
import type { WorklistRow } from "../project/worklist-row.ts";

/**
 * One slice of one patient: its Case where there is one, and what is known beside it. A slice that could not be measured
 * has `issues` that say why, and perhaps nothing but an `image`.
 */
export interface PatientSlice {
  readonly work?: Case | undefined;
  /** Where there is no Case. */
  readonly image?: Partial<CaseImage> | undefined;
  /** Beside those of the Case's result. */
  readonly issues?: readonly Issue[] | undefined;
  /** From a project's worklist. */
  readonly worklist?: WorklistRow | undefined;
  /** From a project's records of patients. */
  readonly patient?: PatientRecord | undefined;
  /** Who approved it and when; absent where it is not approved. */
  readonly approval?: Actor | undefined;
  /** Where its file is; absent in tables with pseudonyms. */
  readonly filePath?: string | undefined;
}
