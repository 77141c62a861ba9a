import type { Cell } from "../../base/csv-text.ts";
import type { Text } from "../../base/language.ts";

/** Why a row was not measured; rows with the same `code` are counted together. */
export interface ExclusionReason {
  readonly code: string;
  readonly text: Text;
}

/** One row of the wide table of a batch or a project, as a cohort counts it: a slice, or a study without one. */
export interface CohortRow {
  /** By column of the wide table. */
  readonly cells: { readonly [column: string]: Cell };
  /** Absent where it was measured. */
  readonly excluded?: ExclusionReason | undefined;
  /** Absent where nobody approves, as in a batch. */
  readonly approved?: boolean | undefined;
}

/** What distinguishes patients: the Patient ID, or the study where there is none; undefined where neither is known. */
export const patientOf = ({ cells }: CohortRow): string | undefined => {
  const { patient_id: id, study_instance_uid: study } = cells;
  return id ? `patient ${id}` : study ? `study ${study}` : undefined;
};

/** How many patients the rows are of, those without ID and study left out. */
export const patientsIn = (rows: readonly CohortRow[]): number =>
  new Set(rows.map(patientOf).filter((patient) => patient !== undefined)).size;
