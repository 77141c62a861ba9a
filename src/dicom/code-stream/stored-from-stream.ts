import { type Issue, issue } from "../../base/issue.ts";
import type { StoredPixels } from "../../image/scalar-image.ts";
import type { PixelLayout } from "../pixels/pixel-layout.ts";
import { keepStoredBits } from "../pixels/unpack-samples.ts";
import type { CodeStream } from "./code-stream.ts";

export interface StoredFromStream {
  readonly pixels: StoredPixels;
  readonly issues: readonly Issue[];
}

/**
 * A code stream's samples as the header means them: their stored bits, read under the header's sign, as uncompressed
 * samples are. Where loss may have let samples swing beyond those bits they end at the largest or smallest number.
 * Warnings: `dicom-bits-outside` for samples with other bits than the stored ones; `dicom-sign-contradicts` where
 * the sign decides what a number is and is not certain.
 *
 * @param bytes little-endian, 8 or 16 bits a sample
 * @param overlays bits of a sample that hold overlays
 * @param mayLose whether the samples may differ a little from those that were compressed
 */
export function storedFromStream(
  bytes: Uint8Array,
  stream: CodeStream,
  layout: PixelLayout,
  overlays: number,
  mayLose: boolean,
): StoredFromStream {
  const samples = samplesOf(bytes, stream);
  const pixels = emptyPixels(samples.length, layout);
  pixels.set(samples);
  const { bitsStored, highBit } = layout;
  // Bits that do not begin at the lowest one, where the stream is wide enough for them.
  const isShifted = highBit !== bitsStored - 1 && stream.precision > highBit;
  const isSameSign = stream.signed === layout.signed;
  if (mayLose && isSameSign && overlays === 0 && !isShifted) {
    clampToStoredBits(pixels, layout);
    return { pixels, issues: [] };
  }
  const outside = keepStoredBits(pixels, {
    bitsStored,
    highBit: isShifted ? highBit : bitsStored - 1,
    signed: layout.signed,
  });
  if (!isSameSign && isSignUncertain(samples, stream, layout)) {
    return { pixels, issues: [issue("dicom-sign-contradicts")] };
  }
  const isTold = (outside & ~overlays) !== 0;
  return { pixels, issues: isTold ? [issue("dicom-bits-outside", { stored: bitsStored, highBit })] : [] };
}

/** Negative numbers under a header that knows none, or a highest bit that the header does not take for the sign. */
const isSignUncertain = (samples: StoredPixels, stream: CodeStream, { bitsStored }: PixelLayout) =>
  stream.signed
    ? samples.some((value) => value < 0)
    : stream.precision < bitsStored && samples.some((value) => value >= 2 ** (stream.precision - 1));

function samplesOf(bytes: Uint8Array, { precision, signed }: CodeStream) {
  const { buffer } = new Uint8Array(bytes);
  if (precision > 8) return signed ? new Int16Array(buffer) : new Uint16Array(buffer);
  return signed ? new Int8Array(buffer) : new Uint8Array(buffer);
}

function emptyPixels(length: number, { bitsAllocated, signed }: PixelLayout) {
  if (bitsAllocated === 32) return signed ? new Int32Array(length) : new Uint32Array(length);
  if (bitsAllocated === 16) return signed ? new Int16Array(length) : new Uint16Array(length);
  return signed ? new Int8Array(length) : new Uint8Array(length);
}

function clampToStoredBits(pixels: StoredPixels, { bitsStored, signed }: PixelLayout): void {
  const least = signed ? -(2 ** (bitsStored - 1)) : 0;
  const most = least + 2 ** bitsStored - 1;
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.min(most, Math.max(least, pixels[i]!));
}
