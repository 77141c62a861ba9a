import { present } from "../../base/present.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { ProjectSlice } from "./project-slice.ts";
import type { WorklistRow } from "./worklist-row.ts";

/** How far the work on a slice has come. */
export type WorklistStanding = Pick<
  WorklistRow,
  "state" | "rejectedBecause" | "flaggedBecause" | "versions" | "reader" | "changedAt" | "notes"
>;

/**
 * The worklist's row of a slice.
 *
 * @param summary of its newest Case, `caseSummary`; `emptySummary` where there is none
 */
export function worklistRowOf(
  { id, image, path }: ProjectSlice,
  standing: WorklistStanding,
  summary: CaseSummary,
): WorklistRow {
  const { patientId, studyDate, seriesDescription, studyInstanceUid, seriesInstanceUid, sopInstanceUid } =
    image;
  return {
    id,
    ...present({
      patientId,
      studyDate,
      seriesDescription,
      studyInstanceUid,
      seriesInstanceUid,
      sopInstanceUid,
      seriesNumber: image.seriesNumber,
      instanceNumber: image.instanceNumber,
    }),
    frame: image.frame ?? 1,
    path,
    ...standing,
    ...summary,
  };
}
