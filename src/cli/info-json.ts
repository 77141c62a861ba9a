import type { SeriesEntry, StudyListing } from "../dicom/study-listing.ts";

/** The listing as `info --json` prints it: the keys that scripts rely on, in their order. */
export function infoJson(listing: StudyListing): string {
  const studies = listing.studies.map(({ studyInstanceUid, patientId, studyDate, series }) => ({
    studyInstanceUid,
    patientId,
    studyDate,
    series: series.map(seriesJson),
  }));
  const issues = listing.issues.map(({ code, severity, message, path }) => ({
    code,
    severity,
    message,
    ...(path === undefined ? {} : { path }),
  }));
  return `${JSON.stringify({ studies, issues }, null, 2)}\n`;
}

const seriesJson = (series: SeriesEntry) => ({
  seriesInstanceUid: series.seriesInstanceUid,
  modality: series.modality,
  description: series.description,
  plane: series.plane,
  weighting: series.weighting,
  fatSuppressed: series.fatSuppressed,
  ...(series.specialPurpose === undefined ? {} : { specialPurpose: series.specialPurpose }),
  rows: series.rows,
  columns: series.columns,
  pixelSpacingMm: series.pixelSpacingMm,
  sliceCount: series.sliceCount,
  transferSyntaxUid: series.transferSyntaxUid,
  files: series.files,
});
