import { type Issue, issue } from "../../base/issue.ts";
import type { SeriesEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import { endplateName } from "../../level/find/endplate-target.ts";
import { chooseAxialSeries, isAxialT2 } from "../level/choose-axial-series.ts";
import { sagittalSeriesInOrder } from "../level/choose-sagittal-series.ts";
import type { BatchSearch, BatchUnit } from "./batch-unit.ts";
import { contentId } from "./content-id.ts";
import type { ChosenSlices } from "./listed-slices.ts";
import type { SliceRule } from "./slice-rule.ts";
import { studyOf, unitOfSlice } from "./unit-of-slice.ts";

/** The slices of one study by a rule for all, or the reason why there is none. */
export function chooseSlices(
  study: StudyEntry,
  rule: Exclude<SliceRule, { readonly kind: "list" }>,
): Omit<ChosenSlices, "issues"> {
  const gap = (why: Issue, ...more: readonly Issue[]) =>
    ({
      units: [],
      searches: [],
      gaps: [
        {
          id: contentId(study.studyInstanceUid, study.patientId ?? ""),
          ...studyOf(study),
          issues: [why, ...more],
        },
      ],
    }) as const;
  const series = chooseAxialSeries(study.series.filter(isAxialT2));
  if (series === undefined) return gap(issue("batch-no-axial-t2"));
  const count = series.slices.length;
  const unconfirmed = [issue("level-unconfirmed")];
  if (rule.kind === "all") {
    const units = series.slices.map((_, index) => unitOfSlice(study, series, index, "all", unconfirmed));
    return ofUnits(...units);
  }
  if (rule.kind === "number") {
    const { number } = rule;
    if (number > count) return gap(issue("segment-slice-unknown", { slice: number, count }));
    return ofUnits(unitOfSlice(study, series, number - 1, "number", unconfirmed));
  }
  if (rule.kind === "level") {
    const sagittal = sagittalSeriesInOrder(study.series);
    const axial = study.series.filter(isAxialT2);
    if (sagittal.length > 0)
      return { units: [], searches: [searchIn(study, sagittal, axial, rule)], gaps: [] };
    if (axial.length === 1 && count === 1) {
      const issues = [...unconfirmed, issue("level-lone-slice")];
      return ofUnits(unitOfSlice(study, series, 0, "only", issues));
    }
    return gap(issue("batch-no-level", { endplate: endplateName(rule.target) }), issue("level-no-sagittal"));
  }
  const unit =
    count === 1
      ? unitOfSlice(study, series, 0, "only", unconfirmed)
      : unitOfSlice(study, series, Math.floor(count / 2), "middle", [issue("batch-middle-slice")]);
  return ofUnits(unit);
}

const ofUnits = (...units: readonly BatchUnit[]) => ({ units, searches: [], gaps: [] });

function searchIn(
  study: StudyEntry,
  sagittal: readonly SeriesEntry[],
  axial: readonly SeriesEntry[],
  { target, trustPositions = false }: Extract<SliceRule, { readonly kind: "level" }>,
): BatchSearch {
  const seen = [...sagittal, ...axial].map(
    ({ seriesInstanceUid, sliceCount }) => `${seriesInstanceUid} ${sliceCount}`,
  );
  return {
    id: contentId(study.studyInstanceUid, study.patientId ?? "", endplateName(target), ...seen.sort()),
    ...studyOf(study),
    search: {
      study: { ...study, series: [...sagittal, ...axial] },
      target,
      trustPositions,
      choices: axial.flatMap((series) =>
        series.slices.map((_, index) =>
          unitOfSlice(study, series, index, "proposed", [issue("level-unconfirmed")]),
        ),
      ),
    },
    issues: [],
  };
}
