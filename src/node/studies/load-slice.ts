import type { Issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { readImage } from "../../pipeline/measuring/read-image.ts";
import { sha256 } from "../files/sha256.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { decodeInWorker } from "../worker/decode-in-worker.ts";

/**
 * Reads one slice (1-based frame) of a DICOM file or NIfTI image, and the SHA-256 of the whole file. Issues: those
 * of `readBytes`, `readSlice` and `readNiftiSlice`, each with the path.
 *
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * slice.ok && slice.value.image.pixelSpacingMm; // => {"row": 0.6875, "column": 0.6875}
 */
export async function loadSlice(path: string, frame: number): Promise<Result<LoadedSlice>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const slice = readImage(bytes.value, frame, decodeInWorker);
  const [first, ...more] = slice.issues.map((found): Issue => ({ ...found, path }));
  if (!slice.ok) return { ok: false, issues: [first!, ...more] };
  return success(
    { ...slice.value, sha256: sha256(bytes.value) },
    slice.issues.length > 0 ? [first!, ...more] : [],
  );
}
