import { type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { measureCase } from "./measure-case.ts";
import type { Ports } from "./ports.ts";
import { readCaseSlice } from "./read-case-slice.ts";

/**
 * Measures a Case from the file it was made on: reads the slice again, checks that the file is unchanged
 * (SHA-256) and fills in `result`. Analysing twice gives byte-identical JSON.
 *
 * @returns the Case with its result, whose issues are repeated as the Result's; or `case-image-missing`,
 * `case-image-changed`, or the issues of reading the file.
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const rois = await readRois("RoiSet.zip", slice.value);
 * if (!rois.ok) throw new Error(rois.issues[0].message);
 * const start = { slice: slice.value, sha256: slice.value.sha256, rois: rois.value.rois, recipe: defaultRecipe };
 * const analysed = await analyseCase(caseFromSlice(start), nodePorts("slice.dcm"));
 * analysed.ok && analysed.value.result?.rois.map(({ pixelCount }) => pixelCount); // => [480, 480, 480, 480]
 */
export async function analyseCase(work: Case, ports: Ports): Promise<Result<Case>> {
  const slice = await readCaseSlice(work.image, ports);
  if (!slice.ok) return slice;
  const measured = measureCase(work, slice.value, work.image.sha256, slice.issues);
  return success(measured.work, measured.analysis.result.issues);
}
