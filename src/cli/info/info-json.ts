import { present } from "../../base/present.ts";
import type { SeriesEntry, StudyListing } from "../../dicom/series/study-listing.ts";

/** The listing as `info --json` prints it: the keys that scripts rely on, in their order. */
export function infoJson(listing: StudyListing): string {
  const studies = listing.studies.map(({ studyInstanceUid, patientId, studyDate, series }) => ({
    studyInstanceUid,
    patientId,
    studyDate,
    series: series.map((entry) => seriesJson(entry, series)),
  }));
  const issues = listing.issues.map(({ code, severity, message, path }) => ({
    code,
    severity,
    message,
    ...present({ path }),
  }));
  return `${JSON.stringify({ studies, issues }, null, 2)}\n`;
}

const seriesJson = (series: SeriesEntry, all: readonly SeriesEntry[]) => ({
  seriesInstanceUid: series.seriesInstanceUid,
  ...stackOf(series, all),
  modality: series.modality,
  description: series.description,
  plane: series.plane,
  weighting: series.weighting,
  ...present({ weightingReason: series.weightingReason }),
  fatSuppressed: series.fatSuppressed,
  ...present({ specialPurpose: series.specialPurpose }),
  rows: series.rows,
  columns: series.columns,
  pixelSpacingMm: series.pixelSpacingMm,
  sliceCount: series.sliceCount,
  transferSyntaxUid: series.transferSyntaxUid,
  files: series.files,
});

/** Which of the stacks that one series was split into (angled blocks, echoes, acquisitions); absent for a whole series. */
function stackOf({ seriesInstanceUid, slices }: SeriesEntry, all: readonly SeriesEntry[]) {
  const stacks = all.filter((other) => other.seriesInstanceUid === seriesInstanceUid);
  if (stacks.length < 2) return {};
  return {
    stack: { number: stacks.findIndex((other) => other.slices === slices) + 1, count: stacks.length },
  };
}
