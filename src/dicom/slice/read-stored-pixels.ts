import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { StoredPixels } from "../../image/scalar-image.ts";
import { decodeCodeStream, hasCodeStreams } from "../code-stream/decode-code-stream.ts";
import { type DataElement, type DataSet, undefinedLength } from "../data-set/data-set.ts";
import type { DicomFile } from "../data-set/dicom-file.ts";
import { overlayBits } from "../data-set/overlay-bits.ts";
import { nativeLengthIssues } from "../header/native-length.ts";
import { numberOfFrames } from "../header/read-facts.ts";
import { decodeDeflatedFrame, deflatedFramesUid } from "../pixels/decode-deflated-frame.ts";
import { decodeRle, rleUid } from "../pixels/decode-rle.ts";
import { encapsulatedFrame } from "../pixels/encapsulated-frame.ts";
import type { FrameDecoder } from "../pixels/frame-decoder.ts";
import type { PixelLayout } from "../pixels/pixel-layout.ts";
import { unpackBits, unpackSamples } from "../pixels/unpack-samples.ts";

/**
 * The stored values of one 1-based frame, rows x columns. Pixel data of stated length are native whatever the
 * transfer syntax says, and encapsulated ones have none (DICOM PS3.5 A.4). Issues: `dicom-truncated` where the
 * frame's bytes are not all there, `dicom-corrupt` where both contradict each other, and the decoder's. Warnings:
 * `dicom-pixel-data-length`, `dicom-frames-contradict`, `dicom-bits-outside`, and those of `decodeCodeStream`.
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
  const lengthIssues = nativeLengthIssues(file.dataSet, pixelData, layout);
  if (layout.bitsAllocated === 1) {
    const start = pixelCount * (frame - 1);
    if (start + pixelCount > pixelData.length * 8) return failure(issue("dicom-truncated"));
    return success(unpackBits(bytes.subarray(pixelData.start), start, pixelCount), lengthIssues);
  }
  const length = (pixelCount * layout.bitsAllocated) / 8;
  if (file.transferSyntax.encapsulated && !isWholeImage(pixelData, length * numberOfFrames(file.dataSet))) {
    return failure(issue("dicom-corrupt"));
  }
  const offset = length * (frame - 1);
  if (offset + length > pixelData.length) return failure(issue("dicom-truncated"));
  const at = pixelData.start + offset;
  const samples = bytes.subarray(at, at + length);
  const isSwapped = layout.bitsAllocated === 8 && pixelData.vr === "OW";
  const littleEndian = file.dataSet.encoding.littleEndian
    ? samples
    : isSwapped
      ? swapWordsAround(bytes, pixelData, offset, length)
      : reverseBytes(samples, layout.bitsAllocated / 8);
  const { pixels, issues } = unpacked(littleEndian, layout, file.dataSet);
  return success(pixels, [...lengthIssues, ...issues]);
}

/** Samples as stored values, and `dicom-bits-outside` where bits were dropped that no overlay accounts for. */
function unpacked(samples: Uint8Array, layout: PixelLayout, dataSet: DataSet) {
  const { pixels, outside } = unpackSamples(samples, layout);
  const isTold = (outside & ~overlayBits(dataSet)) !== 0;
  const { bitsStored, highBit } = layout;
  const issues: readonly Issue[] = isTold
    ? [issue("dicom-bits-outside", { stored: bitsStored, highBit })]
    : [];
  return { pixels, issues };
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
  const { dataSet, transferSyntax } = file;
  const frames = numberOfFrames(dataSet);
  const isRle = transferSyntax.uid === rleUid;
  const stream = encapsulatedFrame(dataSet.bytes, pixelData, frame, frames, isRle);
  if (!stream.ok) return stream;
  const { codeStream, found = frames } = stream.value;
  const decoded = hasCodeStreams(transferSyntax.uid)
    ? decodeCodeStream(transferSyntax.uid, codeStream, layout, overlayBits(dataSet), decode)
    : decodeAsStated(
        transferSyntax.uid,
        codeStream,
        layout,
        dataSet,
        ownDecoder(transferSyntax.uid) ?? decode,
      );
  if (!decoded.ok || found === frames) return decoded;
  return success(decoded.value, [...decoded.issues, issue("dicom-frames-contradict", { found, frames })]);
}

/** What is decoded here, without a port. */
function ownDecoder(transferSyntaxUid: string): FrameDecoder | undefined {
  if (transferSyntaxUid === rleUid) return decodeRle;
  return transferSyntaxUid === deflatedFramesUid ? decodeDeflatedFrame : undefined;
}

/** Decodes a stream that does not state its size and depth. */
function decodeAsStated(
  transferSyntaxUid: string,
  codeStream: Uint8Array,
  layout: PixelLayout,
  dataSet: DataSet,
  decode: FrameDecoder,
): Result<StoredPixels> {
  const { rows, columns, bitsAllocated, bitsStored, signed } = layout;
  const described = { transferSyntaxUid, codeStream, rows, columns, bitsAllocated, bitsStored, signed };
  const decoded = decode(described);
  if (!decoded.ok) return decoded;
  const expected = Math.ceil((rows * columns * bitsAllocated) / 8);
  if (decoded.value.length !== expected) {
    return failure(issue("dicom-decode-failed", { reason: `${decoded.value.length} != ${expected}` }));
  }
  if (bitsAllocated === 1) return success(unpackBits(decoded.value, 0, rows * columns), decoded.issues);
  const { pixels, issues } = unpacked(decoded.value, layout, dataSet);
  return success(pixels, [...decoded.issues, ...issues]);
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

/** Bytes sent as big-endian 16-bit words are in swapped pairs, counted from the start of all pixel data. */
function swapWordsAround(bytes: Uint8Array, pixelData: DataElement, offset: number, length: number) {
  const swapped = new Uint8Array(length);
  for (let i = 0; i < length; i++) swapped[i] = bytes[pixelData.start + ((offset + i) ^ 1)] ?? 0;
  return swapped;
}
