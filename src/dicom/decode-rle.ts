import { issue } from "../base/issue.ts";
import { failure, success } from "../base/result.ts";
import type { FrameDecoder } from "./frame-decoder.ts";
import { readUint32 } from "./read-integer.ts";

export const rleUid = "1.2.840.10008.1.2.5";
const headerLength = 64;

/**
 * Undoes RLE (DICOM PS3.5 G): one segment of packed bytes for each byte of a sample, the most significant first.
 * Issue: `dicom-decode-failed`, where the segments are not as many as they have to be, lie outside, or end early.
 */
export const decodeRle: FrameDecoder = ({ codeStream, rows, columns, bitsAllocated }) => {
  const failed = (reason: string) => failure(issue("dicom-decode-failed", { reason }));
  const width = bitsAllocated / 8;
  const count = codeStream.length < headerLength ? 0 : readUint32(codeStream, 0, true);
  if (count !== width) return failed(`${count} segments`);
  // Two bytes become 128 at most; a header that states more is not given the memory.
  if (rows * columns * width > codeStream.length * 64) return failed("too short");
  const samples = new Uint8Array(rows * columns * width);
  for (let segment = 0; segment < count; segment++) {
    const start = readUint32(codeStream, 4 + 4 * segment, true);
    const end = segment + 1 < count ? readUint32(codeStream, 8 + 4 * segment, true) : codeStream.length;
    if (start < headerLength || start > end || end > codeStream.length) return failed("segment offsets");
    if (!unpackSegment(codeStream.subarray(start, end), samples, width - 1 - segment, width)) {
      return failed("short segment");
    }
  }
  return success(samples);
};

/** Writes a segment's bytes to every `step`-th place from `first` on; false where there are too few of them. */
function unpackSegment(packed: Uint8Array, target: Uint8Array, first: number, step: number): boolean {
  let to = first;
  for (let at = 0; at < packed.length && to < target.length; ) {
    const control = packed[at++]!;
    if (control === 128) continue;
    if (control > 128) {
      if (at >= packed.length) return false;
      const value = packed[at++]!;
      for (let left = 257 - control; left > 0 && to < target.length; left--, to += step) target[to] = value;
      continue;
    }
    if (at + control >= packed.length) return false;
    for (let left = control + 1; left > 0 && to < target.length; left--, to += step)
      target[to] = packed[at++]!;
  }
  return to >= target.length;
}
