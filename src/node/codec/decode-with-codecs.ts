import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { CompressedFrame, FrameDecoder } from "../../dicom/frame-decoder.ts";
import { type CodecExports, startCodecs } from "./codec-module.ts";

type DecodeFunction = "DecodeJpeg" | "DecodeJpegLs" | "DecodeJpeg2000" | "DecodeHtJpeg2000";

const jpeg = "1.2.840.10008.1.2.4.";

/** By transfer syntax (DICOM PS3.6 A). */
const decodeFunctions: Readonly<Record<string, DecodeFunction>> = {
  /** Baseline, extended, lossless of any predictor, lossless of the first. */
  [`${jpeg}50`]: "DecodeJpeg",
  [`${jpeg}51`]: "DecodeJpeg",
  [`${jpeg}57`]: "DecodeJpeg",
  [`${jpeg}70`]: "DecodeJpeg",
  [`${jpeg}80`]: "DecodeJpegLs",
  [`${jpeg}81`]: "DecodeJpegLs",
  [`${jpeg}90`]: "DecodeJpeg2000",
  [`${jpeg}91`]: "DecodeJpeg2000",
  [`${jpeg}201`]: "DecodeHtJpeg2000",
  [`${jpeg}202`]: "DecodeHtJpeg2000",
  [`${jpeg}203`]: "DecodeHtJpeg2000",
};

/** MONOCHROME2 in the codecs' list of interpretations. */
const monochrome2 = 1;

let running: CodecExports | undefined;

/**
 * Decodes JPEG, JPEG-LS, JPEG 2000 and HTJ2K in this very thread. A code stream of another size than the header
 * states is refused. Issues: `dicom-unsupported-syntax`, `dicom-decode-failed`.
 */
export const decodeWithCodecs: FrameDecoder = (frame) => {
  const decodeFunction = decodeFunctions[frame.transferSyntaxUid];
  if (decodeFunction === undefined) {
    return failure(issue("dicom-unsupported-syntax", { syntax: frame.transferSyntaxUid }));
  }
  try {
    running ??= startCodecs();
    return decode(running, decodeFunction, frame);
  } catch (error) {
    running = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    // The codecs put the names of their own functions before it.
    return failed(reason.split("::").at(-1)!.trim());
  }
};

const failed = (reason: string) => failure(issue("dicom-decode-failed", { reason }));

function decode(codecs: CodecExports, name: DecodeFunction, frame: CompressedFrame): Result<Uint8Array> {
  const { rows, columns, bitsAllocated, bitsStored, signed, codeStream } = frame;
  const context = codecs.CreateCodecsContext();
  const parameters = codecs.CreateDecoderParameters();
  codecs.SetColumns(context, columns);
  codecs.SetRows(context, rows);
  codecs.SetBitsAllocated(context, bitsAllocated);
  codecs.SetBitsStored(context, bitsStored);
  codecs.SetSamplesPerPixel(context, 1);
  codecs.SetPixelRepresentation(context, signed ? 1 : 0);
  codecs.SetPlanarConfiguration(context, 0);
  codecs.SetPhotometricInterpretation(context, monochrome2);
  codecs.SetEncodedBufferSize(context, codeStream.length);
  new Uint8Array(codecs.memory.buffer).set(codeStream, codecs.GetEncodedBuffer(context));
  codecs[name](context, parameters);
  const start = codecs.GetDecodedBuffer(context);
  const found = {
    columns: codecs.GetColumns(context),
    rows: codecs.GetRows(context),
    bitsAllocated: codecs.GetBitsAllocated(context),
    samples: codecs.GetSamplesPerPixel(context),
  };
  const pixels = new Uint8Array(codecs.memory.buffer, start, codecs.GetDecodedBufferSize(context)).slice();
  codecs.ReleaseDecoderParameters(parameters);
  codecs.ReleaseCodecsContext(context);
  const fits =
    found.columns === columns &&
    found.rows === rows &&
    found.bitsAllocated === bitsAllocated &&
    found.samples === 1;
  if (fits && bitsAllocated === 16 && name.endsWith("2000")) clampToStoredBits(pixels, frame);
  return fits ? success(pixels) : failed(`${found.columns} x ${found.rows}, ${found.bitsAllocated} bits`);
}

/** Position of the first component's Ssiz in a JPEG 2000 code stream; its top bit: signed (ISO 15444-1 A.5.1). */
const componentSize = 42;

/**
 * With loss, samples may swing a little beyond the stored bits (OpenJPH, and any stream of a higher precision than
 * the header's). There the bits above would be dropped, and white turn into black. An unsigned stream under a
 * header that says signed holds bit patterns and is left alone.
 */
function clampToStoredBits(
  pixels: Uint8Array<ArrayBuffer>,
  { codeStream, bitsStored, signed }: CompressedFrame,
): void {
  if (signed && codeStream[componentSize]! < 0x80) return;
  const samples = signed ? new Int16Array(pixels.buffer) : new Uint16Array(pixels.buffer);
  const least = signed ? -(2 ** (bitsStored - 1)) : 0;
  const most = least + 2 ** bitsStored - 1;
  for (let i = 0; i < samples.length; i++) samples[i] = Math.min(most, Math.max(least, samples[i]!));
}
