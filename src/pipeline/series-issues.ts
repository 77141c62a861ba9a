import type { Issue } from "../base/issue.ts";
import type { StudyListing } from "../dicom/study-listing.ts";
import type { BatchUnit } from "./batch-unit.ts";

/** What a listing says of a whole series, at the path of one of its slices. */
const ofSeries: readonly Issue["code"][] = ["dicom-slices-missing", "dicom-same-position"];

/** Tells what the listing has to say of the series that a slice is from: its number and the middle depend on the others. */
export function seriesIssues({ studies, issues }: StudyListing): (unit: BatchUnit) => readonly Issue[] {
  const concerned = issues.filter(({ code, path }) => path !== undefined && ofSeries.includes(code));
  if (concerned.length === 0) return () => [];
  const bySlice = new Map<string, readonly Issue[]>();
  for (const series of studies.flatMap((study) => study.series)) {
    const places = new Set(series.slices.map(({ path }) => path));
    const found = concerned.filter(({ path }) => places.has(path!));
    if (found.length === 0) continue;
    for (const { path, frame } of series.slices) bySlice.set(`${frame} ${path}`, found);
  }
  return ({ path, frame }) => bySlice.get(`${frame} ${path}`) ?? [];
}
