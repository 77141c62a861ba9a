import { type Issue, issue } from "../../base/issue.ts";
import type { StudyEntry, StudyListing } from "../../dicom/series/study-listing.ts";
import { isInShard, type Shard } from "./batch-shard.ts";
import type { BatchGap, BatchSearch, BatchUnit } from "./batch-unit.ts";
import { chooseSlices } from "./choose-slices.ts";
import { compareRows } from "./compare-rows.ts";
import { type ChosenSlices, chooseListedSlices } from "./listed-slices.ts";
import { sharedOutlineNames } from "./outline-names.ts";
import { seriesIssues } from "./series-issues.ts";
import type { SliceRule } from "./slice-rule.ts";

export interface BatchPlanSettings {
  readonly slices: SliceRule;
  /** Only this part of the studies; all where absent. */
  readonly shard?: Shard;
}

/** What a batch measures, in the order of its rows. */
export interface BatchPlan {
  readonly units: readonly BatchUnit[];
  /** Studies whose slice the model has still to find; each becomes one row. */
  readonly searches: readonly BatchSearch[];
  /** Studies and lines of the list without a slice: rows of their own. */
  readonly gaps: readonly BatchGap[];
  /** Those of the listing (files that could not be read) and of the choice as a whole; not those of units and gaps. */
  readonly issues: readonly Issue[];
}

/**
 * Chooses the slices of a batch. The plan depends on what the files hold, not on where they lie or in which order
 * they were found.
 *
 * Issues: `batch-not-listed`, `batch-nothing`; of units `batch-middle-slice`, `level-unconfirmed`, `level-lone-slice`; of
 * gaps `batch-no-level`, `batch-no-axial-t2`, `segment-slice-unknown`, `batch-slice-unknown`, `batch-slice-ambiguous`, `batch-series-ambiguous`.
 *
 * @example
 * const plan = planBatch(await listStudies(["scans"]), { slices: { kind: "level", target: usualEndplate } });
 * plan.searches.length; // => 3
 */
export function planBatch(listing: StudyListing, { slices, shard }: BatchPlanSettings): BatchPlan {
  const chosen =
    slices.kind === "list"
      ? chooseListedSlices(listing.studies, slices.requests)
      : everyStudy(listing.studies, slices);
  const mine = <Row extends BatchUnit | BatchSearch | BatchGap>(rows: readonly Row[]) =>
    rows.filter((row) => shard === undefined || isInShard(row, shard)).sort(compareRows);
  const [ofSeries, sharedNames] = [seriesIssues(listing), sharedOutlineNames(listing.studies)];
  const withSeries = (unit: BatchUnit): BatchUnit => {
    const names = sharedNames(unit);
    const issues = [...unit.issues, ...ofSeries(unit)];
    return { ...unit, issues, ...(names.length === 0 ? {} : { sharedNames: names }) };
  };
  const units = mine(onceEach(chosen.units)).map(withSeries);
  const searches = mine(onceEach(chosen.searches)).map(
    ({ search, ...row }): BatchSearch => ({
      ...row,
      search: { ...search, choices: search.choices.map(withSeries) },
    }),
  );
  const gaps = mine(chosen.gaps);
  const isEmpty = chosen.units.length + chosen.searches.length + chosen.gaps.length === 0;
  return {
    units,
    searches,
    gaps,
    issues: [...listing.issues, ...chosen.issues, ...(isEmpty ? [issue("batch-nothing")] : [])],
  };
}

function everyStudy(
  studies: readonly StudyEntry[],
  rule: Exclude<SliceRule, { readonly kind: "list" }>,
): ChosenSlices {
  const choices = studies.map((study) => chooseSlices(study, rule));
  return {
    units: choices.flatMap(({ units }) => units),
    searches: choices.flatMap(({ searches }) => searches),
    gaps: choices.flatMap(({ gaps }) => gaps),
    issues: [],
  };
}

const onceEach = <Unit extends BatchUnit | BatchSearch>(units: readonly Unit[]): readonly Unit[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
];
