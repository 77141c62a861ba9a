import type { Text } from "./language.ts";

/** The coding schemes in use (DICOM PS3.16 8); `99PARASPINE` is the program's own. */
export type CodingScheme = "DCM" | "SCT" | "UCUM" | "LN" | "RFC5646" | "99PARASPINE";

/** A concept by its code; the meaning is for people to read (DICOM PS3.3 8). */
export interface CodedConcept {
  readonly value: string;
  readonly scheme: CodingScheme;
  readonly meaning: Text;
}
