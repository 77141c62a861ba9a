import * as z from "zod";

const positive = z.number().positive().exactOptional();
const count = z.int().positive();

/** `ScannedPatient` as a document; the order of the keys is that of writing. */
export const scannedPatientSchema = z.strictObject({
  sex: z.string().exactOptional(),
  ageYears: z.number().nonnegative().exactOptional(),
  sizeM: positive,
  weightKg: positive,
});

/** `Acquisition` as a document; the order of the keys is that of writing. */
export const acquisitionSchema = z.strictObject({
  manufacturer: z.string().exactOptional(),
  model: z.string().exactOptional(),
  fieldStrengthT: positive,
  repetitionTimeMs: positive,
  echoTimeMs: positive,
  echoTrainLength: count.exactOptional(),
  sliceThicknessMm: positive,
  sliceSpacingMm: positive,
  matrix: z.strictObject({ frequency: count, phase: count }).exactOptional(),
  pixelBandwidthHz: positive,
  date: z.string().exactOptional(),
});
