import { issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { measureStored } from "../../pipeline/measuring/measure-stored.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import type { Case } from "../../study/case/case.ts";
import { serialiseResult } from "../../study/case/serialise-result.ts";
import { imageAt } from "../studies/reading-ports.ts";

/**
 * Measures a Case of a project again from the file on disk, which has to be the one it was made on
 * (`case-image-changed`). Where the numbers are not the stored ones, `export-numbers-differ` says so beside them.
 *
 * @param path the DICOM file of the slice, or its place in an archive.
 */
export async function measureAgain(work: Case, path: string): Promise<Result<MeasuredSlice>> {
  const measured = await measureStored(work, imageAt(path));
  if (!measured.ok) return measured;
  const { result } = measured.value.analysis;
  const same = work.result === undefined || numbersOf(work.result) === numbersOf(result);
  const differ = issue("export-numbers-differ", { slice: work.image.sha256.slice(0, 12) });
  return success(measured.value, same ? [] : [differ]);
}

/** All that was measured; what is said about it may have changed with the program. */
const numbersOf = (result: MeasureResult) => serialiseResult({ ...result, issues: [] });
