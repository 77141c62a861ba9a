/** One line of the reader's list of slices. At least a patient or study, or a SOP Instance UID, is there. */
export interface SliceRequest {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly patientId?: string;
  readonly studyInstanceUid?: string;
  /** Needed where the images of several series have one SOP Instance UID. */
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
  /** 1-based number in the axial T2 series. */
  readonly slice?: number;
  /** 1-based frame of the instance; the first where absent. */
  readonly frame?: number;
}
