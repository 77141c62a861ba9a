/**
 * What a project knows of a patient beside the images: clinical values by the keys of the risk models, in the unit in
 * which they came, other columns of an imported table as they stood there, and the outcome.
 */
export interface PatientRecord {
  readonly patientId: string;
  readonly values: { readonly [key: string]: number };
  /** Columns that no risk model knows, for statistics. */
  readonly columns: { readonly [name: string]: string | number };
  /** New vertebral fracture within the follow-up: 1 yes, 0 no. */
  readonly outcome?: 0 | 1;
}
