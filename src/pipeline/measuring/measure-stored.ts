import { type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { measureCase } from "./measure-case.ts";
import type { MeasuredSlice } from "./measured-slice.ts";
import type { StoredImagePorts } from "./ports.ts";
import { readCaseSlice } from "./read-case-slice.ts";

/**
 * Measures what is on disk: finds the image of a Case, makes sure that its file is the one the Case was made on
 * (SHA-256), reads the slice and measures the Case with its own recipe. Every face and every export measures a stored
 * Case by this function.
 *
 * @returns the measured slice, whose issues are also the Result's; or `case-image-missing`, `case-image-changed`, or
 * what reading the file gave.
 */
export async function measureStored(work: Case, ports: StoredImagePorts): Promise<Result<MeasuredSlice>> {
  const slice = await readCaseSlice(work.image, ports);
  if (!slice.ok) return slice;
  const measured = measureCase(work, slice.value, work.image.sha256, slice.issues);
  return success({ ...measured, slice: slice.value }, measured.analysis.result.issues);
}
