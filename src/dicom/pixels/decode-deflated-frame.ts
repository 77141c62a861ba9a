import { issue } from "../../base/issue.ts";
import { failure, success } from "../../base/result.ts";
import { inflate } from "../data-set/inflate.ts";
import type { FrameDecoder } from "./frame-decoder.ts";

/** Deflated Image Frame Compression: each frame deflated by itself, segmentations above all. */
export const deflatedFramesUid = "1.2.840.10008.1.2.8.1";

/**
 * The samples of a frame that was deflated by itself (DICOM PS3.5 A.4.13), those of one bit packed; a padding byte is
 * dropped. Issue: `dicom-decode-failed`, where it is damaged.
 */
export const decodeDeflatedFrame: FrameDecoder = ({ codeStream, rows, columns, bitsAllocated }) => {
  const inflated = inflate(codeStream);
  if (!inflated.ok || !inflated.value.complete) {
    return failure(issue("dicom-decode-failed", { reason: "deflate" }));
  }
  const expected = Math.ceil((rows * columns * bitsAllocated) / 8);
  const { data } = inflated.value;
  return success(data.length === expected + (expected % 2) ? data.subarray(0, expected) : data);
};
