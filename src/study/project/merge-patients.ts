import { unitConversions } from "../../risk/input/unit-conversions.ts";
import type { PatientRecord } from "./patient-record.ts";

/**
 * What a newly read table adds to what a project knows of its patients: what it says of a quantity replaces what was
 * known of it, in whatever unit; what it leaves empty stays.
 *
 * @returns the patients of the table, as they are to be written
 */
export function mergePatients(
  known: readonly PatientRecord[],
  read: readonly PatientRecord[],
): readonly PatientRecord[] {
  const knownOf = new Map(known.map((patient) => [patient.patientId, patient]));
  return read.map((patient) => {
    const before = knownOf.get(patient.patientId);
    if (before === undefined) return patient;
    const said = new Set(Object.keys(patient.values).map(quantityOf));
    const kept = Object.entries(before.values).filter(([key]) => !said.has(quantityOf(key)));
    const outcome = patient.outcome ?? before.outcome;
    return {
      patientId: patient.patientId,
      values: { ...Object.fromEntries(kept), ...patient.values },
      columns: { ...before.columns, ...patient.columns },
      ...(outcome === undefined ? {} : { outcome }),
    };
  });
}

const quantityOf = (key: string) => unitConversions.find(({ from }) => from === key)?.to ?? key;
