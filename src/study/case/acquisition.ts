/** What the file of a slice says of the patient on the day of the study. Absent is what it does not state. */
export interface ScannedPatient {
  /** As stated: M, F or O (DICOM PS3.3 C.7.1.1). */
  readonly sex?: string;
  /** Age at the study in years. */
  readonly ageYears?: number;
  readonly sizeM?: number;
  readonly weightKg?: number;
}

/** How a slice was acquired, as its file says. Absent is what it does not state. */
export interface Acquisition {
  readonly manufacturer?: string;
  readonly model?: string;
  readonly fieldStrengthT?: number;
  readonly repetitionTimeMs?: number;
  readonly echoTimeMs?: number;
  readonly echoTrainLength?: number;
  readonly sliceThicknessMm?: number;
  /** From the middle of a slice to the middle of the next one. */
  readonly sliceSpacingMm?: number;
  /** How many lines were acquired along the frequency and the phase encoding. */
  readonly matrix?: { readonly frequency: number; readonly phase: number };
  /** Hertz per pixel. */
  readonly pixelBandwidthHz?: number;
  /** YYYYMMDD. */
  readonly date?: string;
}
