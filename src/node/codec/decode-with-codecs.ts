import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { CodeStream } from "../../dicom/code-stream/code-stream.ts";
import { hasCodeStreams } from "../../dicom/code-stream/decode-code-stream.ts";
import { readCodeStream } from "../../dicom/code-stream/read-code-stream.ts";
import type { CompressedFrame, FrameDecoder } from "../../dicom/pixels/frame-decoder.ts";
import { type CodecExports, startCodecs } from "./codec-module.ts";
import { repairedEnds } from "./repaired-ends.ts";

type DecodeFunction = "DecodeJpeg" | "DecodeJpegLs" | "DecodeJpeg2000" | "DecodeHtJpeg2000";

/** By what the stream is, not by what the file calls it: some files name the wrong transfer syntax. */
const decodeFunctions: Readonly<Record<CodeStream["kind"], DecodeFunction>> = {
  jpeg: "DecodeJpeg",
  "jpeg-ls": "DecodeJpegLs",
  "jpeg-2000": "DecodeJpeg2000",
  htj2k: "DecodeHtJpeg2000",
};

/** How libjpeg, OpenJPEG and OpenJPH report damage that they decode nevertheless. */
const complaintOfDamage = /corrupt|premature|truncat|too short|inconsistent|error|terminated early/i;

/** How libjpeg reports that a stream ends before its last pixel; the rest it makes up. */
const complaintOfEarlyEnd = /premature/i;

/** What a library says, without the names of the functions before it. */
const reasonOf = (text: string) => text.split(/::|: /).at(-1)!.trim();

/** Why a decoder stopped; where it broke off without a word, the engine's own word for that says nothing. */
const reasonOfStop = (error: unknown) => {
  if (!(error instanceof Error)) return reasonOf(String(error));
  return error.name === "RuntimeError" ? "the compressed data are damaged" : reasonOf(error.message);
};

/** MONOCHROME2 in the codecs' list of interpretations. */
const monochrome2 = 1;

/**
 * A decoder of JPEG, JPEG-LS, JPEG 2000 and HTJ2K in this very thread, with an instance of the codecs of its own. What
 * is asked for has to be what the stream's head says. Issues: `dicom-unsupported-syntax`, `dicom-decode-failed`;
 * warning: `dicom-stream-damaged`.
 */
export function createCodecDecoder(): FrameDecoder {
  let running: CodecExports | undefined;
  let complaint: string | undefined;
  const listen = (text: string) => {
    if (complaintOfEarlyEnd.test(text)) complaint = reasonOf(text);
    else if (complaintOfDamage.test(text)) complaint ??= reasonOf(text);
  };
  const tryToDecode = (name: DecodeFunction, frame: CompressedFrame): Result<Uint8Array> => {
    try {
      complaint = undefined;
      running ??= startCodecs(listen);
      const decoded = decode(running, name, frame);
      if (!decoded.ok || complaint === undefined) return decoded;
      if (name === "DecodeJpeg" && complaintOfEarlyEnd.test(complaint)) return failed(complaint);
      return success(decoded.value, [issue("dicom-stream-damaged", { reason: complaint })]);
    } catch (error) {
      running = undefined;
      return failed(reasonOfStop(error));
    }
  };
  return (frame) => {
    if (!hasCodeStreams(frame.transferSyntaxUid)) {
      return failure(issue("dicom-unsupported-syntax", { syntax: frame.transferSyntaxUid }));
    }
    const stream = readCodeStream(frame.codeStream);
    if (stream === null) return failed("no code stream");
    if (stream.kind !== "jpeg-ls") return tryToDecode(decodeFunctions[stream.kind], frame);
    let answer = tryToDecode("DecodeJpegLs", frame);
    for (const codeStream of repairedEnds(frame.codeStream)) {
      if (answer.ok) break;
      answer = tryToDecode("DecodeJpegLs", { ...frame, codeStream });
    }
    return answer;
  };
}

/** The decoder that this thread shares. */
export const decodeWithCodecs: FrameDecoder = createCodecDecoder();

const failed = (reason: string) => failure(issue("dicom-decode-failed", { reason }));

function decode(codecs: CodecExports, name: DecodeFunction, frame: CompressedFrame): Result<Uint8Array> {
  const { rows, columns, bitsStored, signed, codeStream } = frame;
  // OpenJPH cuts negative samples of 8 bits off, so it is asked for 16 and they are narrowed here.
  const isWidened = name === "DecodeHtJpeg2000" && frame.bitsAllocated === 8;
  const bitsAllocated = isWidened ? 16 : frame.bitsAllocated;
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
    found.samples === 1 &&
    pixels.length === (rows * columns * bitsAllocated) / 8;
  if (!fits) return failed(`${found.columns} x ${found.rows}, ${found.bitsAllocated} bits`);
  if (bitsAllocated === 16 && name.endsWith("2000")) clampToStoredBits(pixels, frame);
  return success(isWidened ? narrow(pixels) : pixels);
}

/** With loss, OpenJPH lets samples swing a little beyond the bits there are. */
function clampToStoredBits(pixels: Uint8Array<ArrayBuffer>, { bitsStored, signed }: CompressedFrame): void {
  const samples = signed ? new Int16Array(pixels.buffer) : new Uint16Array(pixels.buffer);
  const least = signed ? -(2 ** (bitsStored - 1)) : 0;
  const most = least + 2 ** bitsStored - 1;
  for (let i = 0; i < samples.length; i++) samples[i] = Math.min(most, Math.max(least, samples[i]!));
}

/** The low bytes of 16-bit samples. */
const narrow = (pixels: Uint8Array) => pixels.filter((_, index) => index % 2 === 0);
