import { type Issue, issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { SeriesEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import { chooseAxialSeries, isAxialT2 } from "../level/choose-axial-series.ts";
import type { BatchGap, BatchSearch, BatchUnit } from "./batch-unit.ts";
import { contentId } from "./content-id.ts";
import type { SliceRequest } from "./slice-request.ts";
import { studyOf, unitOfSlice } from "./unit-of-slice.ts";

/** Slices that were chosen, studies and lines of a list without one, and issues of the choice as a whole. */
export interface ChosenSlices {
  readonly units: readonly BatchUnit[];
  readonly searches: readonly BatchSearch[];
  readonly gaps: readonly BatchGap[];
  readonly issues: readonly Issue[];
}

/** The slices that the reader listed; a line that fits none is a gap, and studies without a line are left out. */
export function chooseListedSlices(
  studies: readonly StudyEntry[],
  requests: readonly SliceRequest[],
): ChosenSlices {
  const units: BatchUnit[] = [];
  const gaps: BatchGap[] = [];
  const named = new Set<StudyEntry>();
  const byInstance = placesOfInstances(studies);
  const byPatient = groupOf(studies, ({ patientId }) => patientId ?? "");
  const byStudy = groupOf(studies, ({ studyInstanceUid }) => studyInstanceUid);
  for (const request of requests) {
    const { patientId, studyInstanceUid } = request;
    const candidates =
      studyInstanceUid !== undefined
        ? (byStudy.get(studyInstanceUid) ?? [])
        : patientId !== undefined
          ? (byPatient.get(patientId) ?? [])
          : studies;
    const found = candidates.filter((study) => patientId === undefined || study.patientId === patientId);
    if (candidates !== studies) for (const study of found) named.add(study);
    const unit =
      request.sopInstanceUid === undefined
        ? byNumber(request, found)
        : byInstanceUid(request, found, byInstance.get(request.sopInstanceUid) ?? []);
    if ("code" in unit) gaps.push(gapOf(request, found, unit));
    else {
      units.push(unit);
      named.add(studies.find((study) => isOf(unit, study))!);
    }
  }
  const left = studies.filter((study) => !named.has(study)).length;
  return {
    units,
    searches: [],
    gaps,
    issues: left === 0 ? [] : [issue("batch-not-listed", { count: left })],
  };
}

const isOf = (unit: BatchUnit, study: StudyEntry) =>
  (unit.studyInstanceUid ?? "") === study.studyInstanceUid && (unit.patientId ?? null) === study.patientId;

interface InstancePlace {
  readonly study: StudyEntry;
  readonly series: SeriesEntry;
  readonly index: number;
}

function placesOfInstances(studies: readonly StudyEntry[]): ReadonlyMap<string, readonly InstancePlace[]> {
  const places = studies.flatMap((study) =>
    study.series.flatMap((series) =>
      series.slices.map((_, index): InstancePlace => ({ study, series, index })),
    ),
  );
  return groupOf(places, ({ series, index }) => series.slices[index]!.sopInstanceUid ?? "");
}

function groupOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function byNumber(
  { line, slice, seriesInstanceUid }: SliceRequest,
  found: readonly StudyEntry[],
): BatchUnit | Issue {
  if (found.length > 1) return issue("batch-slice-ambiguous", { line, count: found.length });
  const study = found[0];
  const series =
    study &&
    chooseAxialSeries(
      seriesInstanceUid === undefined
        ? study.series.filter(isAxialT2)
        : study.series.filter((one) => one.seriesInstanceUid === seriesInstanceUid),
    );
  return study === undefined || series === undefined || slice! > series.slices.length
    ? issue("batch-slice-unknown", { line })
    : unitOfSlice(study, series, slice! - 1, "list");
}

function byInstanceUid(
  { line, frame = 1, seriesInstanceUid }: SliceRequest,
  found: readonly StudyEntry[],
  places: readonly InstancePlace[],
): BatchUnit | Issue {
  const fitting = places.filter(
    ({ study, series, index }) =>
      found.includes(study) &&
      series.slices[index]!.frame === frame &&
      (seriesInstanceUid === undefined || series.seriesInstanceUid === seriesInstanceUid),
  );
  const count = new Set(fitting.map(({ study }) => study)).size;
  if (count > 1) return issue("batch-slice-ambiguous", { line, count });
  // Where the images of several series have one UID, the series to measure on is meant, if that is one.
  const measurable = fitting.filter(({ series }) => isAxialT2(series));
  const [place, ...others] = fitting.length > 1 && measurable.length > 0 ? measurable : fitting;
  if (others.length > 0) return issue("batch-series-ambiguous", { line, count: others.length + 1 });
  return place === undefined
    ? issue("batch-slice-unknown", { line })
    : unitOfSlice(place.study, place.series, place.index, "list");
}

function gapOf(request: SliceRequest, found: readonly StudyEntry[], why: Issue): BatchGap {
  const { patientId, studyInstanceUid, seriesInstanceUid, sopInstanceUid, slice } = request;
  const instance = [seriesInstanceUid ?? "", sopInstanceUid ?? "", slice ?? ""];
  const id = contentId(studyInstanceUid ?? "", patientId ?? "", ...instance, "list");
  const lone = found.length === 1 ? studyOf(found[0]!) : {};
  return {
    id,
    ...present({ patientId, studyInstanceUid }),
    ...lone,
    issues: [why],
  };
}
