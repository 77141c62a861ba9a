import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { StoredPixels } from "../image/scalar-image.ts";
import { type DataElement, undefinedLength } from "./data-set.ts";
import { decodeRle, rleUid } from "./decode-rle.ts";
import type { DicomFile } from "./dicom-file.ts";
import { encapsulatedFrame } from "./encapsulated-frame.ts";
import type { FrameDecoder } from "./frame-decoder.ts";
import type { PixelLayout } from "./pixel-layout.ts";
import { numberOfFrames } from "./read-facts.ts";
import { unpackBits, unpackSamples } from "./unpack-samples.ts";

/**
 * The stored values of one 1-based frame, rows x columns. Pixel data of stated length are native whatever the
 * transfer syntax says, and encapsulated ones have none (DICOM PS3.5 A.4). Issues: `dicom-truncated` where the
 * frame's bytes are not all there, `dicom-corrupt` where both contradict each other, and the decoder's.
 */
export function readStoredPixels(
  file: DicomFile,
  pixelData: DataElement,
  layout: PixelLayout,
  frame: number,
  decode: FrameDecoder,
): Result<StoredPixels> {
  if (pixelData.declaredLength === undefinedLength) {
    if (file.transferSyntax.encapsulated) return decodeFrame(file, pixelData, layout, frame, decode);
    return failure(issue("dicom-corrupt"));
  }
  const { bytes } = file.dataSet;
  const pixelCount = layout.rows * layout.columns;
  if (layout.bitsAllocated === 1) {
    const start = pixelCount * (frame - 1);
    if (start + pixelCount > pixelData.length * 8) return failure(issue("dicom-truncated"));
    return success(unpackBits(bytes.subarray(pixelData.start), start, pixelCount));
  }
  const length = (pixelCount * layout.bitsAllocated) / 8;
  if (file.transferSyntax.encapsulated && !isWholeImage(pixelData, length * numberOfFrames(file.dataSet))) {
    return failure(issue("dicom-corrupt"));
  }
  const offset = length * (frame - 1);
  if (offset + length > pixelData.length) return failure(issue("dicom-truncated"));
  const at = pixelData.start + offset;
  const samples = bytes.subarray(at, at + length);
  if (file.dataSet.encoding.littleEndian) return success(unpackSamples(samples, layout));
  if (layout.bitsAllocated === 8 && pixelData.vr === "OW") {
    return success(unpackSamples(swapWordsAround(bytes, pixelData, offset, length), layout));
  }
  return success(unpackSamples(reverseBytes(samples, layout.bitsAllocated / 8), layout));
}

/** Native pixel data under a compressed syntax are believed only where their length fits to the byte. */
const isWholeImage = (pixelData: DataElement, expected: number) =>
  pixelData.length === expected + (expected % 2);

function decodeFrame(
  file: DicomFile,
  pixelData: DataElement,
  layout: PixelLayout,
  frame: number,
  decode: FrameDecoder,
): Result<StoredPixels> {
  const frames = numberOfFrames(file.dataSet);
  const stream = encapsulatedFrame(file.dataSet.bytes, pixelData, frame, frames);
  if (!stream.ok) return stream;
  const { rows, columns, bitsAllocated, bitsStored, signed } = layout;
  const transferSyntaxUid = file.transferSyntax.uid;
  const compressed = {
    transferSyntaxUid,
    codeStream: stream.value,
    rows,
    columns,
    bitsAllocated,
    bitsStored,
    signed,
  };
  const decoded = transferSyntaxUid === rleUid ? decodeRle(compressed) : decode(compressed);
  if (!decoded.ok) return decoded;
  const expected = (layout.rows * layout.columns * layout.bitsAllocated) / 8;
  if (decoded.value.length !== expected) {
    return failure(issue("dicom-decode-failed", { reason: `${decoded.value.length} != ${expected}` }));
  }
  return success(unpackSamples(decoded.value, layout), decoded.issues);
}

/** The bytes of every sample in reverse order: big-endian to little-endian. */
function reverseBytes(samples: Uint8Array, width: number): Uint8Array {
  const reversed = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const within = i % width;
    reversed[i - within + (width - 1 - within)] = samples[i]!;
  }
  return reversed;
}

/** Bytes sent as big-endian 16-bit words stand in swapped pairs, counted from the start of all pixel data. */
function swapWordsAround(bytes: Uint8Array, pixelData: DataElement, offset: number, length: number) {
  const swapped = new Uint8Array(length);
  for (let i = 0; i < length; i++) swapped[i] = bytes[pixelData.start + ((offset + i) ^ 1)] ?? 0;
  return swapped;
}
