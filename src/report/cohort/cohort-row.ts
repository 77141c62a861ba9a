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
  /** The Patient ID stands for several people (`patient-id-of-several`), so that each study counts as a patient. */
  readonly sharedId?: boolean | undefined;
}

/**
 * What distinguishes patients: the Patient ID, or the study where there is no ID or several people have it; undefined
 * where neither is known.
 */
export const patientOf = ({ cells, sharedId }: CohortRow): string | undefined => {
  const { patient_id: id, study_instance_uid: study } = cells;
  return id && !(sharedId && study) ? `patient ${id}` : study ? `study ${study}` : undefined;
};

/** How many patients the rows are of, those without ID and study left out. */
export const patientsIn = (rows: readonly CohortRow[]): number =>
  new Set(rows.map(patientOf).filter((patient) => patient !== undefined)).size;

const sharedIdNote: Text = {
  en: "Several people share a patient ID: under such an ID each study is counted as a patient.",
  "zh-CN": "存在多人共用一个患者编号的情况：此类编号下每次检查计为一名患者。",
};

/** What a table that counts patients says where an ID could not count them. */
export const sharedIdNotes = (rows: readonly CohortRow[]): readonly Text[] =>
  rows.some(({ sharedId }) => sharedId) ? [sharedIdNote] : [];
