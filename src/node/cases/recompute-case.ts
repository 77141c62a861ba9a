import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import { measureStored } from "../../pipeline/measuring/measure-stored.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import { type ResultDifference, resultDifferences } from "../../pipeline/measuring/result-differences.ts";
import type { Case } from "../../study/case/case.ts";
import { imageAt } from "../studies/reading-ports.ts";

/** How many values are named in a message. */
const maxNamed = 8;

/**
 * Measures a Case again with its own recipe, from the image it was made on, and compares.
 *
 * @param path the file of the slice, or its place in an archive
 * @returns where the numbers differ, with `recompute-differs`; `recompute-nothing-stored` where the Case had none; or
 * `case-image-changed`, and what reading the file gives
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const rois = await readRois("RoiSet.zip", slice.value);
 * if (!rois.ok) throw new Error(rois.issues[0].message);
 * const { sha256 } = slice.value;
 * const start = caseFromSlice({ slice: slice.value, sha256, rois: rois.value.rois, recipe: defaultRecipe });
 * const { work } = measureCase(start, slice.value, sha256);
 * const differences = await recomputeCase(work, "slice.dcm");
 * differences.ok && differences.value; // => []
 */
export async function recomputeCase(work: Case, path: string): Promise<Result<readonly ResultDifference[]>> {
  const measured = await measureStored(work, imageAt(path));
  if (!measured.ok) return measured;
  if (work.result === undefined) return success([], [issue("recompute-nothing-stored", {}, { path })]);
  const found = resultDifferences(work.result, measured.value.analysis.result);
  return success(found, differenceIssues(found, path));
}

/** `recompute-differs` where a Case measured again has other numbers than it holds; nothing where it holds none. */
export const differsFromStored = (
  { result }: Case,
  { analysis }: MeasuredSlice,
  path: string,
): readonly Issue[] =>
  result === undefined ? [] : differenceIssues(resultDifferences(result, analysis.result), path);

/** The first of the values that differ, if any. */
function differenceIssues(found: readonly ResultDifference[], path: string): readonly Issue[] {
  if (found.length === 0) return [];
  const named = found
    .slice(0, maxNamed)
    .map(({ value, before, after }) => `${value} ${before ?? "-"} → ${after ?? "-"}`);
  const more = found.length > maxNamed ? ", ..." : "";
  return [issue("recompute-differs", { count: found.length, what: `${named.join(", ")}${more}` }, { path })];
}
