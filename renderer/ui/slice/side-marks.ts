import type { SliceGeometry, Vector3 } from "../../../src/image/slice-geometry.ts";

/** The patient's sides at the four borders of the slice as it is stored. */
export interface SideMarks {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

const positive = ["L", "P", "H"] as const;
const negative = ["R", "A", "F"] as const;

/**
 * The letters of a direction in the patient (DICOM LPS+, PS3.3 C.7.6.1.1.1 Patient Orientation): the main axis
 * first, further ones while they carry at least a quarter of the direction.
 */
export function patientLetters(direction: Vector3): string {
  return direction
    .map((part, axis) => ({ size: Math.abs(part), letter: part > 0 ? positive[axis]! : negative[axis]! }))
    .filter((part) => part.size > 0.25)
    .sort((a, b) => b.size - a.size)
    .map((part) => part.letter)
    .join("");
}

const reverse = ([x, y, z]: Vector3): Vector3 => [-x, -y, -z];

export function sideMarks(geometry: SliceGeometry): SideMarks {
  const [row, column] = geometry.imageOrientationPatient;
  return {
    left: patientLetters(reverse(row)),
    right: patientLetters(row),
    top: patientLetters(reverse(column)),
    bottom: patientLetters(column),
  };
}
