import type { Result } from "../../base/result.ts";
import type { FrameDecoder } from "../../dicom/pixels/frame-decoder.ts";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import type { Slice } from "../../image/slice.ts";
import { isNifti, readNiftiSlice } from "../../nifti/read-nifti-slice.ts";

/** Reads one slice (1-based frame) of a DICOM file or a NIfTI image, recognised by the content. */
export const readImage = (bytes: Uint8Array, frame?: number, decode?: FrameDecoder): Result<Slice> =>
  isNifti(bytes) ? readNiftiSlice(bytes, frame) : readSlice(bytes, frame, decode);
