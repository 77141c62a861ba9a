import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { Slice } from "../../image/slice.ts";
import type { CaseImage } from "../../study/case/case.ts";
import type { Ports } from "./ports.ts";
import { readImage } from "./read-image.ts";

/**
 * Reads the slice that a Case was made on again and makes sure that its file is unchanged.
 *
 * @returns the slice; `case-image-missing`, `case-image-changed`, or what reading the file gave.
 */
export async function readCaseSlice(image: CaseImage, ports: Ports): Promise<Result<Slice>> {
  const found = await ports.findImage(image);
  if (!found.ok) return found;
  const bytes = await ports.readBytes(found.value);
  if (!bytes.ok) return bytes;
  if ((await ports.sha256(bytes.value)) !== image.sha256) {
    return failure(issue("case-image-changed", {}, { path: found.value }));
  }
  return readImage(bytes.value, image.frame ?? 1, ports.decodeFrame);
}
