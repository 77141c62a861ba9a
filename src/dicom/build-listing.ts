import { type Issue, issue } from "../base/issue.ts";
import { groupBy } from "./group-by.ts";
import type { Header } from "./header.ts";
import type { ListedFrame } from "./listed-frame.ts";
import { seriesEntry } from "./series-entry.ts";
import { splitSeries } from "./split-series.ts";
import { stackIssues } from "./stack-issues.ts";
import type { SeriesEntry, StudyEntry, StudyListing } from "./study-listing.ts";

/** The header of one file and where it came from. */
export interface HeaderOfFile {
  readonly path: string;
  readonly header: Header;
}

/**
 * Groups headers into studies and series. A series is split where frame of reference, orientation, matrix,
 * spacing, echo, image type or acquisition differ; its slices are sorted by their position along the normal. Of
 * a patient's files with the same SOP Instance UID in a study the first that was never compressed with loss is kept, else the first. Issues:
 * those of the headers, `dicom-uid-of-other-patient`, `dicom-duplicate`, `dicom-duplicate-other-compression`, `dicom-same-uid-different-image`;
 * and of MR series `dicom-slices-missing` and `dicom-same-position`.
 */
export function buildListing(files: readonly HeaderOfFile[], issues: readonly Issue[] = []): StudyListing {
  const { kept, duplicates } = dropDuplicates(files);
  const sharedUids = uidsOfSeveral(kept);
  const frames = kept.flatMap(({ path, header }) =>
    header.frames.map(
      (frame): ListedFrame => ({ ...frame, path, rows: header.rows, columns: header.columns }),
    ),
  );
  const studies = groupBy(frames, ({ facts }) => `${facts.studyInstanceUid}\n${facts.patientId}`);
  const headerIssues = kept.flatMap(({ path, header }) => header.issues.map((found) => ({ ...found, path })));
  const entries = studies.map(studyEntry).sort(byDateThenUid);
  const placeIssues = entries.flatMap(({ series }) => series.flatMap(issuesOfSeries));
  return {
    studies: entries,
    issues: [...issues, ...headerIssues, ...duplicates, ...sharedUids, ...placeIssues],
  };
}

/** Slices of localizers lie as they please, and other modalities repeat positions on purpose. */
const issuesOfSeries = ({ modality, specialPurpose, slices }: SeriesEntry) =>
  modality === "MR" && specialPurpose === undefined ? stackIssues(slices) : [];

function studyEntry(frames: readonly ListedFrame[]): StudyEntry {
  const { facts } = frames[0]!;
  const series = groupBy(frames, (frame) => frame.facts.seriesInstanceUid ?? "");
  return {
    studyInstanceUid: facts.studyInstanceUid ?? "",
    patientId: facts.patientId ?? null,
    patientName: facts.patientName ?? null,
    studyDate: facts.studyDate ?? null,
    description: facts.studyDescription ?? null,
    series: series.flatMap(splitSeries).map(seriesEntry).sort(bySeriesThenPlace),
  };
}

/** Series by number, the stacks of one series by where they begin. */
const bySeriesThenPlace = (a: SeriesEntry, b: SeriesEntry) =>
  (a.seriesNumber ?? mostNumber) - (b.seriesNumber ?? mostNumber) ||
  compare(a.seriesInstanceUid, b.seriesInstanceUid) ||
  compare(a.plane ?? "", b.plane ?? "") ||
  (a.slices[0]?.positionMm ?? 0) - (b.slices[0]?.positionMm ?? 0);

const mostNumber = Number.MAX_SAFE_INTEGER;

const byDateThenUid = (a: StudyEntry, b: StudyEntry) =>
  compare(a.studyDate ?? "", b.studyDate ?? "") || compare(a.studyInstanceUid, b.studyInstanceUid);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function dropDuplicates(files: readonly HeaderOfFile[]) {
  const kept = new Map<string | HeaderOfFile, HeaderOfFile>();
  const duplicates: Issue[] = [];
  for (const file of files) {
    const { sopInstanceUid, studyInstanceUid, patientId } = file.header.frames[0].facts;
    const key = sopInstanceUid === undefined ? file : `${sopInstanceUid}\n${studyInstanceUid}\n${patientId}`;
    const other = kept.get(key);
    const best = other === undefined || (isLossy(other) && !isLossy(file)) ? file : other;
    kept.set(key, best);
    if (other === undefined) continue;
    const { path } = best === file ? other : file;
    duplicates.push(issue(duplicateCode(other.header, file.header), {}, { path }));
  }
  return { kept: [...kept.values()], duplicates };
}

/** Two patients, or two studies, cannot have one image: IDs of copies were changed, or a scanner repeats its UIDs. */
function uidsOfSeveral(files: readonly HeaderOfFile[]): readonly Issue[] {
  const known = new Set<string>();
  return files.flatMap(({ path, header }) => {
    const { sopInstanceUid } = header.frames[0].facts;
    if (sopInstanceUid === undefined) return [];
    if (known.has(sopInstanceUid)) return [issue("dicom-uid-of-other-patient", {}, { path })];
    known.add(sopInstanceUid);
    return [];
  });
}

const isLossy = ({ header }: HeaderOfFile) => header.frames[0].facts.lossyCompressed === true;

/** As far as headers tell. */
function duplicateCode(a: Header, b: Header) {
  if (JSON.stringify(a) === JSON.stringify(b)) return "dicom-duplicate";
  const isSame = JSON.stringify(essence(a)) === JSON.stringify(essence(b));
  return isSame ? "dicom-duplicate-other-compression" : "dicom-same-uid-different-image";
}

/** All that the header says but how the pixels are stored. */
const essence = ({ rows, columns, frames }: Header) => [
  rows,
  columns,
  frames.map(({ facts, pixelSpacingMm }) => {
    const { transferSyntaxUid: _, lossyCompressed: __, ...others } = facts;
    return [others, pixelSpacingMm];
  }),
];
