import type { BatchStudy } from "./batch-unit.ts";

/** What orders the rows of a batch besides the study. */
export interface RowPlace extends BatchStudy {
  readonly id: string;
  /** Of a slice that was searched for: what stands for the slice itself. */
  readonly sliceId?: string;
  readonly seriesInstanceUid?: string;
  readonly slice?: number;
}

/**
 * The order of a batch's rows: by patient, date and study, series, slice; then by what never ties. It depends on the
 * slices alone, so that it is the same however the work was shared out.
 */
export const compareRows = (a: RowPlace, b: RowPlace): number =>
  compareText(a.patientId, b.patientId) ||
  compareText(a.studyDate, b.studyDate) ||
  compareText(a.studyInstanceUid, b.studyInstanceUid) ||
  compareText(a.seriesInstanceUid, b.seriesInstanceUid) ||
  (a.slice ?? 0) - (b.slice ?? 0) ||
  compareText(a.id, b.id);

const compareText = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);
