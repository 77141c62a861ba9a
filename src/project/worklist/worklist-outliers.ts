import { median } from "../../base/numbers/median.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";

const outlierMeasures = ["area", "fdr", "asymmetry", "confidence"] as const;
export type OutlierMeasure = (typeof outlierMeasures)[number];

/** One number of a slice that is far from the project's own. */
export interface OutlierMark {
  readonly measure: OutlierMeasure;
  readonly value: number;
  /** Of the slices it was compared with, itself among them. */
  readonly median: number;
  /** Robust z: 0.6745 (value - median) / MAD. */
  readonly z: number;
  /** How many slices it was compared with. */
  readonly count: number;
}

/** Fewer slices make no distribution. */
const fewestForOutliers = 20;
/** Beyond this robust z a number is marked. */
const outlierLimit = 3.5;

/** What is looked at, in the row's own units, and the side that asks for a second look. */
const looks: Readonly<
  Record<OutlierMeasure, { readonly value: (row: WorklistRow) => number | undefined; readonly side: Side }>
> = {
  area: { value: (row) => row.csaCm2, side: "both" },
  fdr: { value: (row) => row.fdrPercent, side: "both" },
  asymmetry: { value: (row) => row.asymmetryPercent, side: "high" },
  confidence: { value: (row) => row.confidence, side: "low" },
};
type Side = "both" | "high" | "low";

/**
 * Marks slices whose area (cm²), FDR (%), asymmetry (%, high only) or confidence (0 to 1, low only) is far from the
 * other slices of the project: |0.6745 (x - median) / MAD| > 3.5, the modified z score of Iglewicz and Hoaglin (How to
 * Detect and Handle Outliers, ASQC 1993, ch. 3), which a few bad slices cannot hide from as they can from mean and SD.
 * Slices are compared with those of the same outline convention only; rejected ones neither count nor are marked. There
 * are no marks for fewer than 20 slices, nor where more than half of the numbers are equal (MAD 0).
 *
 * A mark asks for a second look and nothing more: FDR is skewed, so a very fatty muscle is marked though it may be right.
 *
 * @returns the marks by the row's id; rows without one are absent.
 */
export function worklistOutliers(rows: readonly WorklistRow[]): ReadonlyMap<string, readonly OutlierMark[]> {
  const marks = new Map<string, OutlierMark[]>();
  const standing = rows.filter(({ state }) => state !== "rejected");
  for (const group of byConvention(standing)) {
    for (const measure of outlierMeasures) {
      for (const [id, mark] of marksOf(measure, group)) marks.set(id, [...(marks.get(id) ?? []), mark]);
    }
  }
  return marks;
}

function byConvention(rows: readonly WorklistRow[]): readonly (readonly WorklistRow[])[] {
  const groups = new Map<string, WorklistRow[]>();
  for (const row of rows) {
    const key = row.convention ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function marksOf(
  measure: OutlierMeasure,
  rows: readonly WorklistRow[],
): readonly (readonly [string, OutlierMark])[] {
  const { value, side } = looks[measure];
  const measured = rows.flatMap((row) => {
    const found = value(row);
    return found === undefined ? [] : [{ id: row.id, value: found }];
  });
  if (measured.length < fewestForOutliers) return [];
  const middle = median(measured.map((one) => one.value));
  const deviation = median(measured.map((one) => Math.abs(one.value - middle)));
  if (deviation === 0) return [];
  return measured.flatMap(({ id, value: found }) => {
    const z = (0.6745 * (found - middle)) / deviation;
    const far = side === "both" ? Math.abs(z) : side === "high" ? z : -z;
    return far > outlierLimit
      ? [[id, { measure, value: found, median: middle, z, count: measured.length }] as const]
      : [];
  });
}
