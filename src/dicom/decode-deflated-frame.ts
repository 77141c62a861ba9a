import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { StoredPixels } from "../image/scalar-image.ts";
import { inflate } from "./inflate.ts";
import type { PixelLayout } from "./pixel-layout.ts";
import { unpackBits, unpackSamples } from "./unpack-samples.ts";

/** Deflated Image Frame Compression: each frame deflated by itself, segmentations above all. */
export const deflatedFramesUid = "1.2.840.10008.1.2.8.1";

/**
 * The stored values of a frame that was deflated by itself (DICOM PS3.5 A.4.13, 8.2.16); pixels of one bit are packed.
 * Issue: `dicom-decode-failed`, where it is damaged, or holds another number of bytes than the image has, a padding
 * byte aside.
 */
export function decodeDeflatedFrame(codeStream: Uint8Array, layout: PixelLayout): Result<StoredPixels> {
  const inflated = inflate(codeStream);
  const pixels = layout.rows * layout.columns;
  const expected = Math.ceil((pixels * layout.bitsAllocated) / 8);
  const found = inflated.ok && inflated.value.complete ? inflated.value.data : null;
  if (found === null || (found.length !== expected && found.length !== expected + (expected % 2))) {
    return failure(issue("dicom-decode-failed", { reason: `${found?.length ?? "damaged"} != ${expected}` }));
  }
  if (layout.bitsAllocated === 1) return success(unpackBits(found, 0, pixels));
  return success(unpackSamples(found.subarray(0, expected), layout));
}
