import type { SliceGeometry } from "../../image/slice-geometry.ts";

/** The patient's sides at the left and right border of a picture, as letters. */
export interface PatientSides {
  readonly left: string;
  readonly right: string;
}

const letters = [
  ["R", "L"],
  ["A", "P"],
  ["F", "H"],
] as const;

/**
 * Which side of the patient lies left and right in the picture: the main axis of a row's direction in the
 * patient (LPS+, DICOM PS3.3 C.7.6.2.1.1). Absent without geometry: sides are never guessed.
 */
export function patientSides(geometry: SliceGeometry | undefined): PatientSides | undefined {
  if (geometry === undefined) return undefined;
  const [row] = geometry.imageOrientationPatient;
  const sizes = row.map(Math.abs);
  const axis = sizes.indexOf(Math.max(...sizes));
  const [negative, positive] = letters[axis]!;
  return row[axis]! > 0 ? { left: negative, right: positive } : { left: positive, right: negative };
}
