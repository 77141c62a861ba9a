import { groupBy } from "../../../base/group-by.ts";
import { type Issue, issue } from "../../../base/issue.ts";
import type { HeaderOfFile } from "./header-of-file.ts";

/** Fewer images than this may be of different series by chance. */
const minMadeUp = 3;

const factsOf = ({ header }: HeaderOfFile) => header.frames[0].facts;

/**
 * `dicom-uids-made-up` where a de-identification gave every image a series, or a study, of its own: MR images alike in
 * patient, date, series number and description, numbered differently, of which none shares that UID with another file.
 *
 * @param studies the files of each study
 */
export function madeUpUidIssues(studies: readonly (readonly HeaderOfFile[])[]): readonly Issue[] {
  const alone = studies.flatMap((files) => (files.length === 1 ? files : []));
  return [
    ...studies.flatMap((files) => issuesAmong(loneInSeries(files), "SeriesInstanceUID")),
    ...issuesAmong(
      alone.filter((file) => factsOf(file).patientId !== undefined),
      "StudyInstanceUID",
    ),
  ];
}

function loneInSeries(files: readonly HeaderOfFile[]): readonly HeaderOfFile[] {
  const stated = files.filter((file) => factsOf(file).seriesInstanceUid !== undefined);
  return groupBy(stated, (file) => factsOf(file).seriesInstanceUid!).flatMap((series) =>
    series.length === 1 ? series : [],
  );
}

function issuesAmong(files: readonly HeaderOfFile[], attribute: string): readonly Issue[] {
  const single = files.filter((file) => {
    const { modality, seriesNumber, seriesDescription, frames } = factsOf(file);
    return modality === "MR" && frames === 1 && (seriesNumber ?? seriesDescription) !== undefined;
  });
  return groupBy(single, seriesKey).flatMap((alike) => {
    const numbers = new Set(alike.map((file) => factsOf(file).instanceNumber));
    if (alike.length < minMadeUp || numbers.size < alike.length) return [];
    const parameters = { count: alike.length, attribute, what: "SeriesNumber, SeriesDescription" };
    return [issue("dicom-uids-made-up", parameters, { path: alike[0]!.path })];
  });
}

function seriesKey(file: HeaderOfFile): string {
  const { patientId, studyDate, seriesNumber, seriesDescription } = factsOf(file);
  const { rows, columns } = file.header;
  return JSON.stringify([patientId, studyDate, seriesNumber, seriesDescription, rows, columns]);
}
