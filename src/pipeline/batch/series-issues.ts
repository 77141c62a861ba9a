import { groupBy } from "../../base/group-by.ts";
import type { Issue } from "../../base/issue.ts";
import type { SeriesEntry, StudyListing } from "../../dicom/series/study-listing.ts";
import type { BatchUnit } from "./batch-unit.ts";

/** What a listing says of a whole series, at the path of one of its slices. */
const ofSeries: readonly Issue["code"][] = ["dicom-slices-missing", "dicom-same-position"];
/** What it says of a series before it was split, and of a study. */
const ofWholeSeries: readonly Issue["code"][] = ["dicom-series-split"];
const ofStudy: readonly Issue["code"][] = ["patient-id-of-several", "dicom-patient-ids-of-one-study"];

/**
 * Tells what the listing has to say of the series and the study that a slice is from: its number and the middle depend
 * on the others, and whose it is on the study.
 */
export function seriesIssues({ studies, issues }: StudyListing): (unit: BatchUnit) => readonly Issue[] {
  const bySlice = new Map<string, Issue[]>();
  const add = (codes: readonly Issue["code"][], groups: readonly (readonly SeriesEntry[])[]) => {
    const concerned = issues.filter(({ code, path }) => path !== undefined && codes.includes(code));
    if (concerned.length === 0) return;
    for (const group of groups) {
      const slices = group.flatMap((series) => series.slices);
      const places = new Set(slices.map(({ path }) => path));
      const found = concerned.filter(({ path }) => places.has(path!));
      if (found.length === 0) continue;
      for (const { path, frame } of slices) {
        const key = `${frame} ${path}`;
        bySlice.set(key, [...(bySlice.get(key) ?? []), ...found]);
      }
    }
  };
  const all = studies.flatMap((study) => study.series);
  add(
    ofSeries,
    all.map((series) => [series]),
  );
  add(
    ofWholeSeries,
    studies.flatMap((study) => groupBy(study.series, ({ seriesInstanceUid }) => seriesInstanceUid)),
  );
  add(
    ofStudy,
    studies.map((study) => study.series),
  );
  return ({ path, frame }) => bySlice.get(`${frame} ${path}`) ?? [];
}
