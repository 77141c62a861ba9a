import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import type { Case } from "../../study/case/case.ts";
import { serialiseResult } from "../../study/case/serialise-result.ts";
import type { MeasuredSlice } from "../export/export-case.ts";
import { loadSlice } from "../studies/load-slice.ts";

/**
 * Measures a Case of a project anew from the file on disk, which has to be the one it was made on
 * (`case-image-changed`). Where the numbers are not the stored ones, `export-numbers-differ` says so beside them.
 *
 * @param path the DICOM file of the slice, or its place in an archive.
 */
export async function measureStored(work: Case, path: string): Promise<Result<MeasuredSlice>> {
  const slice = await loadSlice(path, work.image.frame ?? 1);
  if (!slice.ok) return slice;
  if (slice.value.sha256 !== work.image.sha256) return failure(issue("case-image-changed", {}, { path }));
  const measured = measureCase(work, slice.value, work.image.sha256, slice.issues);
  const same = work.result === undefined || numbersOf(work.result) === numbersOf(measured.analysis.result);
  const differ = issue("export-numbers-differ", { slice: work.image.sha256.slice(0, 12) });
  return success({ ...measured, slice: slice.value }, same ? [] : [differ]);
}

/** All that was measured; what is said about it may have changed with the program. */
const numbersOf = (result: MeasureResult) => serialiseResult({ ...result, issues: [] });
