import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { FrameDecoder } from "../../dicom/pixels/frame-decoder.ts";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import type { Slice } from "../../image/slice.ts";
import { isNifti, readNiftiSlice } from "../../nifti/read-nifti-slice.ts";

/**
 * Reads one slice (1-based frame) of a DICOM file or a NIfTI image, recognised by the content. Issues: theirs, and
 * `archive-chosen` for a packed file.
 */
export function readImage(bytes: Uint8Array, frame?: number, decode?: FrameDecoder): Result<Slice> {
  const read = isNifti(bytes) ? readNiftiSlice(bytes, frame) : readSlice(bytes, frame, decode);
  const isPacked = !read.ok && read.issues[0].parameters?.content === "packed";
  return isPacked ? failure(issue("archive-chosen")) : read;
}
