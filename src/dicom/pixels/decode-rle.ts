import { issue } from "../../base/issue.ts";
import { failure, success } from "../../base/result.ts";
import { readUint32 } from "../data-set/read-integer.ts";
import type { FrameDecoder } from "./frame-decoder.ts";

export const rleUid = "1.2.840.10008.1.2.5";
const headerLength = 64;

/**
 * Undoes RLE (DICOM PS3.5 G): one segment of packed bytes for each byte of a sample, the most significant first.
 * Issue: `dicom-decode-failed`, where the segments are not as many as they have to be, are outside, end early, or
 * hold more than the image: then its rows, columns or bits are not those of the header. Warning: `dicom-rle-rows`, where
 * rows were not packed one by one.
 */
export const decodeRle: FrameDecoder = ({ codeStream, rows, columns, bitsAllocated }) => {
  const failed = (reason: string) => failure(issue("dicom-decode-failed", { reason }));
  const width = bitsAllocated / 8;
  const count = codeStream.length < headerLength ? 0 : readUint32(codeStream, 0, true);
  if (count !== width) return failed(`${count} segments`);
  // Two bytes become 128 at most; a header that states more is not given the memory.
  if (rows * columns * width > codeStream.length * 64) return failed("too short");
  const samples = new Uint8Array(rows * columns * width);
  let isByRow = true;
  for (let segment = 0; segment < count; segment++) {
    const start = readUint32(codeStream, 4 + 4 * segment, true);
    const end = segment + 1 < count ? readUint32(codeStream, 8 + 4 * segment, true) : codeStream.length;
    if (start < headerLength || start > end || end > codeStream.length) return failed("segment offsets");
    const packed = codeStream.subarray(start, end);
    const unpacked = unpackSegment(packed, samples, width - 1 - segment, width, columns);
    if (unpacked === null) return failed("wrong length");
    if (!isPadding(packed.subarray(unpacked.used))) return failed("wrong length");
    isByRow &&= unpacked.isByRow;
  }
  return success(samples, isByRow ? [] : [issue("dicom-rle-rows")]);
};

/** Segments are padded to even length; some writers leave more zeros, or end with the control byte that does nothing. */
const isPadding = (rest: Uint8Array) => rest.length < 2 || rest.every((byte) => byte === 0 || byte === 128);

/** An odd number of pixels may be packed with the byte that makes it even. */
const padding = 1;

interface UnpackedSegment {
  /** Packed bytes. */
  readonly used: number;
  /** Whether no run goes on from one row into the next (PS3.5 G.3.1). */
  readonly isByRow: boolean;
}

/**
 * Writes a segment's bytes to every `step`-th place from `first` on; null where there are too few of them, or the last
 * ones hold more than there is room for.
 */
function unpackSegment(
  packed: Uint8Array,
  target: Uint8Array,
  first: number,
  step: number,
  columns: number,
): UnpackedSegment | null {
  let to = first;
  let at = 0;
  let isByRow = true;
  let leftInRow = columns;
  while (at < packed.length && to < target.length) {
    const control = packed[at++]!;
    if (control === 128) continue;
    const isRun = control > 128;
    const count = isRun ? 257 - control : control + 1;
    const room = (target.length - to + step - 1) / step;
    if (at + (isRun ? 1 : count) > packed.length || count > room + padding) return null;
    isByRow &&= count <= leftInRow || count > room;
    leftInRow = (((leftInRow - count) % columns) + columns) % columns || columns;
    for (let left = count; left > 0 && to < target.length; left--, to += step) {
      target[to] = packed[at]!;
      if (!isRun) at++;
    }
    if (isRun) at++;
  }
  return to >= target.length ? { used: at, isByRow } : null;
}
