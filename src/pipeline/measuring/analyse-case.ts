import { mapResult, type Result } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { measureStored } from "./measure-stored.ts";
import type { StoredImagePorts } from "./ports.ts";

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
export async function analyseCase(work: Case, ports: StoredImagePorts): Promise<Result<Case>> {
  return mapResult(await measureStored(work, ports), (measured) => measured.work);
}
