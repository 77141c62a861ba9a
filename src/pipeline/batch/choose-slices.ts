import { type Issue, issue } from "../../base/issue.ts";
import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import { chooseAxialSeries, isAxialT2 } from "../level/choose-axial-series.ts";
import type { BatchGap, BatchUnit } from "./batch-unit.ts";
import { contentId } from "./content-id.ts";
import type { SliceRule } from "./slice-rule.ts";
import { studyOf, unitOfSlice } from "./unit-of-slice.ts";

/** The slices of one study by a rule for all, or the reason why there is none. */
export function chooseSlices(
  study: StudyEntry,
  rule: Exclude<SliceRule, { readonly kind: "list" }>,
): { readonly units: readonly BatchUnit[]; readonly gaps: readonly BatchGap[] } {
  const gap = (why: Issue) =>
    ({
      units: [],
      gaps: [
        { id: contentId(study.studyInstanceUid, study.patientId ?? ""), ...studyOf(study), issues: [why] },
      ],
    }) as const;
  const series = chooseAxialSeries(study.series.filter(isAxialT2));
  if (series === undefined) return gap(issue("batch-no-axial-t2"));
  const count = series.slices.length;
  const unconfirmed = [issue("level-unconfirmed")];
  if (rule.kind === "all") {
    const units = series.slices.map((_, index) => unitOfSlice(study, series, index, "all", unconfirmed));
    return { units, gaps: [] };
  }
  if (rule.kind === "number") {
    const { number } = rule;
    if (number > count) return gap(issue("segment-slice-unknown", { slice: number, count }));
    return { units: [unitOfSlice(study, series, number - 1, "number", unconfirmed)], gaps: [] };
  }
  const unit =
    count === 1
      ? unitOfSlice(study, series, 0, "only", unconfirmed)
      : unitOfSlice(study, series, Math.floor(count / 2), "middle", [issue("batch-middle-slice")]);
  return { units: [unit], gaps: [] };
}
