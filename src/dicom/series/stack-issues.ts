import { type Issue, issue } from "../../base/issue.ts";
import { nearestRank } from "../../base/numbers/nearest-rank.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { samePlaceMm } from "./slice-position.ts";
import type { SliceEntry } from "./study-listing.ts";

/** How far a gap may be from a whole number of distances, as part of one; blocks placed by hand are further off. */
const unevenness = 0.05;
/** Fewer distances than this do not show which one is the rule. */
const minDistances = 3;

/**
 * What the positions of a stack's slices show about it; the path is that of the first slice concerned.
 *
 * Issues: `dicom-slices-missing` where gaps are whole multiples of the slices' usual distance, `dicom-same-position`
 * where slices share a position.
 *
 * @param slices sorted by position
 */
export function stackIssues(slices: readonly SliceEntry[]): readonly Issue[] {
  const steps = slices.slice(1).flatMap((slice, index) => {
    const before = slices[index]!;
    if (slice.positionMm === undefined || before.positionMm === undefined) return [];
    return [{ path: before.path, mm: slice.positionMm - before.positionMm }];
  });
  const shared = steps.filter(({ mm }) => mm < samePlaceMm);
  const distances = steps.filter(({ mm }) => mm >= samePlaceMm);
  const gaps = gapsAmong(distances);
  const missing = gaps.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(gaps[0] ? [issue("dicom-slices-missing", { count: missing }, { path: gaps[0].path })] : []),
    ...(shared[0] ? [issue("dicom-same-position", { count: shared.length }, { path: shared[0].path })] : []),
  ];
}

/** The gaps that whole slices would fill, and how many each. */
function gapsAmong(distances: readonly { readonly path: string; readonly mm: number }[]) {
  if (distances.length < minDistances) return [];
  const usual = nearestRank(sortedValues(distances.map(({ mm }) => mm)), 0.5)!;
  return distances.flatMap(({ path, mm }) => {
    const whole = Math.round(mm / usual);
    return whole >= 2 && Math.abs(mm / usual - whole) <= unevenness ? [{ path, count: whole - 1 }] : [];
  });
}
