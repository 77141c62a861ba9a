/**
 * What may stay beyond the basic profile (DICOM PS3.15 E.3): `dates` moved by whole days, one shift a patient (Retain
 * Longitudinal Temporal Information with Modified Dates); `characteristics` of the patient, ages above 89 given as 90
 * (Retain Patient Characteristics); words of `descriptors` that are on a list (Clean Descriptors).
 */
export const deidentificationOptions = ["dates", "characteristics", "descriptors"] as const;
export type DeidentificationOption = (typeof deidentificationOptions)[number];

/**
 * The private key of a project: anyone who has it can re-identify the images. Everything that is replaced is
 * derived from `secret`, so the same key gives the same files, and another key others.
 */
export interface DeidentificationKey {
  readonly project: string;
  /** 32 random bytes, lower-case hexadecimal. */
  readonly secret: string;
}

/** A code of DICOM PS3.16 CID 7050 and its meaning. */
type MethodCode = readonly [code: string, meaning: string];

/** The profile itself. */
export const basicProfile: MethodCode = ["113100", "Basic Application Confidentiality Profile"];

export const optionCodes: Readonly<Record<DeidentificationOption, MethodCode>> = {
  dates: ["113107", "Retain Longitudinal Temporal Information Modified Dates Option"],
  characteristics: ["113108", "Retain Patient Characteristics Option"],
  descriptors: ["113105", "Clean Descriptors Option"],
};
