import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { StoredPixels } from "../../image/scalar-image.ts";
import { transferSyntaxOf } from "../data-set/transfer-syntax.ts";
import type { FrameDecoder } from "../pixels/frame-decoder.ts";
import type { PixelLayout } from "../pixels/pixel-layout.ts";
import type { CodeStream } from "./code-stream.ts";
import { readCodeStream } from "./read-code-stream.ts";
import { storedFromStream } from "./stored-from-stream.ts";

/** JPEG, JPEG-LS, JPEG 2000 and HTJ2K (DICOM PS3.6 A): the syntaxes whose streams state their own size and depth. */
const syntaxes = new Set(
  [50, 51, 57, 70, 80, 81, 90, 91, 201, 202, 203].map((last) => `1.2.840.10008.1.2.4.${last}`),
);

export const hasCodeStreams = (transferSyntaxUid: string) => syntaxes.has(transferSyntaxUid);

/** Deeper samples than the decoders give whole. */
const deepest = 16;

/**
 * The stored values of one JPEG, JPEG-LS, JPEG 2000 or HTJ2K code stream. The stream has the last word on its depth,
 * the header on the sign; where they contradict each other in rows, columns or samples a pixel, or the stream is
 * deeper than what is allocated, one of them is of another image, and neither is believed.
 *
 * Issues: `dicom-stream-contradicts`, `dicom-decode-failed` and the decoder's; warnings: `dicom-lossy`, where the
 * stream's kind loses something, and those of `storedFromStream`.
 *
 * @param overlays bits of a sample that hold overlays
 */
export function decodeCodeStream(
  transferSyntaxUid: string,
  bytes: Uint8Array,
  layout: PixelLayout,
  overlays: number,
  decode: FrameDecoder,
): Result<StoredPixels> {
  const stream = readCodeStream(bytes);
  if (stream === null) return failure(issue("dicom-decode-failed", { reason: "no code stream" }));
  if (!agrees(stream, layout)) return failure(contradiction(stream, layout));
  if (stream.precision > deepest) {
    return failure(issue("dicom-decode-failed", { reason: `${stream.precision} bits` }));
  }
  const { rows, columns, precision, signed } = stream;
  const bitsAllocated = precision > 8 ? 16 : 8;
  const decoded = decode({
    transferSyntaxUid,
    codeStream: stream.bytes,
    rows,
    columns,
    bitsAllocated,
    bitsStored: precision,
    signed,
  });
  if (!decoded.ok) return decoded;
  const expected = (rows * columns * bitsAllocated) / 8;
  if (decoded.value.length !== expected) {
    return failure(issue("dicom-decode-failed", { reason: `${decoded.value.length} != ${expected}` }));
  }
  const mayLose = stream.lossy || transferSyntaxOf(transferSyntaxUid).loss !== "never";
  const stored = storedFromStream(decoded.value, stream, layout, overlays, mayLose);
  const issues: Issue[] = [
    ...decoded.issues,
    ...(stream.lossy ? [issue("dicom-lossy")] : []),
    ...stored.issues,
  ];
  return success(stored.pixels, issues);
}

const agrees = (stream: CodeStream, layout: PixelLayout) =>
  stream.rows === layout.rows &&
  stream.columns === layout.columns &&
  stream.components === 1 &&
  stream.precision <= layout.bitsAllocated;

const contradiction = (stream: CodeStream, { rows, columns, bitsAllocated }: PixelLayout) =>
  issue("dicom-stream-contradicts", {
    foundRows: stream.rows,
    foundColumns: stream.columns,
    foundSamples: stream.components,
    foundBits: stream.precision,
    rows,
    columns,
    bits: bitsAllocated,
  });
