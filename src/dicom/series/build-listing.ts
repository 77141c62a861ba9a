import { groupBy } from "../../base/group-by.ts";
import { type Issue, issue } from "../../base/issue.ts";
import type { FrameHeader } from "../header/header.ts";
import type { ListedFrame } from "./listed-frame.ts";
import { dropCopies } from "./listing/drop-copies.ts";
import { groupStudies } from "./listing/group-studies.ts";
import type { HeaderOfFile } from "./listing/header-of-file.ts";
import { withoutMadeUpFrames } from "./listing/made-up-frames.ts";
import { madeUpUidIssues } from "./listing/made-up-uids.ts";
import { peopleIssues } from "./listing/people-issues.ts";
import { seriesEntry } from "./series-entry.ts";
import { specialPurposeOf } from "./special-purpose-of.ts";
import { type SplitSeries, splitSeries } from "./split-series.ts";
import { stackIssues } from "./stack-issues.ts";
import type { SeriesEntry, StudyEntry, StudyListing } from "./study-listing.ts";

/**
 * Groups headers into studies and series. A series is split where frame of reference, orientation, matrix,
 * spacing, echo, image type or acquisition differ; its slices are sorted by their position along the normal. Of the
 * files of a study with the same Series and SOP Instance UID the first that was never compressed with loss is kept,
 * else the first. Issues: those of the headers, of `dropCopies`, `peopleIssues` and `madeUpUidIssues`, `dicom-patient-ids-of-one-study`,
 * `dicom-uid-of-other-patient`, `dicom-series-split`; and of MR series `dicom-slices-missing` and `dicom-same-position`.
 */
export function buildListing(files: readonly HeaderOfFile[], issues: readonly Issue[] = []): StudyListing {
  const studies = groupStudies(files).map((study) => ({ files: study, ...dropCopies(study) }));
  const kept = studies.map((study) => study.kept);
  const headerIssues = kept
    .flat()
    .flatMap(({ path, header }) => header.issues.map((found) => ({ ...found, path })));
  const built = studies
    .map((study) => studyEntry(study.kept))
    .sort((a, b) => byDateThenUid(a.entry, b.entry));
  return {
    studies: built.map(({ entry }) => entry),
    issues: [
      ...issues,
      ...headerIssues,
      ...studies.flatMap((study) => study.issues),
      ...uidsOfSeveralStudies(kept),
      ...kept.flatMap(idsOfOneStudy),
      ...peopleIssues(kept),
      ...madeUpUidIssues(kept),
      ...built.flatMap((study) => study.splits),
      ...built.flatMap(({ entry }) => entry.series.flatMap(issuesOfSeries)),
    ],
  };
}

/** Slices of localizers lie as they please, and other modalities repeat positions on purpose. */
const issuesOfSeries = ({ modality, specialPurpose, slices }: SeriesEntry) =>
  modality === "MR" && specialPurpose === undefined ? stackIssues(slices) : [];

function studyEntry(files: readonly HeaderOfFile[]) {
  // Where a study has several patient IDs, the one it is listed under does not depend on the order of the files.
  const { facts } = files.map(({ header }) => header.frames[0]).reduce(byPatientId);
  const frames = files.flatMap(({ path, header }) =>
    header.frames.map(
      (frame): ListedFrame => ({ ...frame, path, rows: header.rows, columns: header.columns }),
    ),
  );
  const series = groupBy(withoutMadeUpFrames(frames), (frame) => frame.facts.seriesInstanceUid ?? "");
  const split = series.map(splitSeries);
  const entry: StudyEntry = {
    studyInstanceUid: facts.studyInstanceUid ?? "",
    patientId: facts.patientId ?? null,
    patientName: facts.patientName ?? null,
    studyDate: facts.studyDate ?? null,
    description: facts.studyDescription ?? null,
    series: split
      .flatMap(({ stacks }) => stacks)
      .map(seriesEntry)
      .sort(bySeriesThenPlace),
  };
  return { entry, splits: split.flatMap(splitIssue) };
}

const byPatientId = (best: FrameHeader, next: FrameHeader) =>
  compare(next.facts.patientId ?? "", best.facts.patientId ?? "") < 0 ? next : best;

/** A localizer's planes are stacks of their own by nature. */
function splitIssue({ stacks, reasons }: SplitSeries): readonly Issue[] {
  const [first] = stacks[0]!;
  if (stacks.length < 2 || specialPurposeOf(first!.facts) !== null) return [];
  const parameters = { count: stacks.length, attributes: reasons.join(", ") };
  return [issue("dicom-series-split", parameters, { path: first!.path })];
}

/** Series by number, the stacks of one series by where they begin. */
const bySeriesThenPlace = (a: SeriesEntry, b: SeriesEntry) =>
  (a.seriesNumber ?? maxNumber) - (b.seriesNumber ?? maxNumber) ||
  compare(a.seriesInstanceUid, b.seriesInstanceUid) ||
  compare(a.plane ?? "", b.plane ?? "") ||
  (a.slices[0]?.positionMm ?? 0) - (b.slices[0]?.positionMm ?? 0);

const maxNumber = Number.MAX_SAFE_INTEGER;

const byDateThenUid = (a: StudyEntry, b: StudyEntry) =>
  compare(a.studyDate ?? "", b.studyDate ?? "") || compare(a.studyInstanceUid, b.studyInstanceUid);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Two patients, or two studies, cannot have one image: IDs of copies were changed, or a set numbers those of all studies alike. */
function uidsOfSeveralStudies(studies: readonly (readonly HeaderOfFile[])[]): readonly Issue[] {
  const known = new Map<string, number>();
  return studies.flatMap((files, study) => {
    const repeated = files.find(({ header }) => {
      const { sopInstanceUid } = header.frames[0].facts;
      if (sopInstanceUid === undefined) return false;
      const other = known.get(sopInstanceUid);
      if (other === undefined) known.set(sopInstanceUid, study);
      return other !== undefined && other !== study;
    });
    return repeated === undefined ? [] : [issue("dicom-uid-of-other-patient", {}, { path: repeated.path })];
  });
}

function idsOfOneStudy(files: readonly HeaderOfFile[]): readonly Issue[] {
  const count = new Set(files.map(({ header }) => header.frames[0].facts.patientId)).size;
  return count < 2 ? [] : [issue("dicom-patient-ids-of-one-study", { count }, { path: files[0]!.path })];
}
