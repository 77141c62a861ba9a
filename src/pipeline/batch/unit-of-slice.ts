import type { Issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { SeriesEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import type { BatchStudy, BatchUnit, SliceProposal } from "./batch-unit.ts";
import { contentId } from "./content-id.ts";

/** A study as the rows of a batch name it. */
export const studyOf = ({ studyInstanceUid, patientId, studyDate }: StudyEntry): BatchStudy => ({
  ...(patientId === null ? {} : { patientId }),
  ...(studyInstanceUid === "" ? {} : { studyInstanceUid }),
  ...(studyDate === null ? {} : { studyDate }),
});

/** The slice at an index of a series as a unit of a batch. */
export function unitOfSlice(
  study: StudyEntry,
  series: SeriesEntry,
  index: number,
  proposedBy: SliceProposal,
  issues: readonly Issue[] = [],
): BatchUnit {
  const { path, frame, sopInstanceUid, instanceNumber } = series.slices[index]!;
  const { seriesInstanceUid, description } = series;
  const instance = sopInstanceUid ?? `${instanceNumber ?? ""} ${index}`;
  return {
    // Sets exist that number the images of every series alike.
    id: contentId(study.studyInstanceUid, study.patientId ?? "", seriesInstanceUid, instance, frame),
    ...studyOf(study),
    seriesInstanceUid,
    ...(description === null ? {} : { seriesDescription: description }),
    ...present({ sopInstanceUid, seriesNumber: series.seriesNumber, instanceNumber }),
    path,
    frame,
    slice: index + 1,
    proposedBy,
    issues,
  };
}
