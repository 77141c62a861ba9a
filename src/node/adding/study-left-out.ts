import path from "node:path";
import { type Issue, issue } from "../../base/issue.ts";
import type { StudyListing } from "../../dicom/series/study-listing.ts";
import type { BatchStudy } from "../../pipeline/batch/batch-unit.ts";

/** Says of a study without a slice to measure where it is: its folder is how the reader knows it. */
export function studyLeftOut({ studies }: StudyListing, gap: BatchStudy): Issue {
  const study = studies.find(
    ({ studyInstanceUid, patientId }) =>
      studyInstanceUid === (gap.studyInstanceUid ?? "") && (patientId ?? undefined) === gap.patientId,
  );
  const file = study?.series.flatMap(({ slices }) => slices)[0]?.path;
  return issue("project-study-left-out", {}, { path: file === undefined ? undefined : path.dirname(file) });
}
