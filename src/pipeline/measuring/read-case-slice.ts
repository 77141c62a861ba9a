import type { Result } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { CaseImage } from "../../study/case/case.ts";
import type { StoredImagePorts } from "./ports.ts";
import { readLoadedSlice } from "./read-loaded-slice.ts";

/**
 * Reads the slice that a Case was made on again and makes sure that its file is unchanged.
 *
 * @returns the slice; `case-image-missing`, `case-image-changed`, or what reading the file gave.
 */
export async function readCaseSlice(image: CaseImage, ports: StoredImagePorts): Promise<Result<LoadedSlice>> {
  const found = await ports.findImage(image);
  return found.ok ? readLoadedSlice(found.value, image.frame ?? 1, ports, image.sha256) : found;
}
