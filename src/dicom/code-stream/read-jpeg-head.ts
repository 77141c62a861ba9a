import { readUint16 } from "../data-set/read-integer.ts";
import type { CodeStream } from "./code-stream.ts";

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const jpegLsFrame = 0xf7;
const losslessFrame = 0xc3;

/** Start-of-frame markers, SOF0 to SOF15 without DHT, JPG and DAC (ISO 10918-1 B.1.1.3), and JPEG-LS's SOF55. */
const isFrame = (marker: number) =>
  marker === jpegLsFrame || (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker));

/** Markers without a length: TEM, RST0 to RST7 and SOI. */
const standsAlone = (marker: number) => marker === 1 || (marker >= 0xd0 && marker <= startOfImage);

/**
 * The head of a JPEG (ISO 10918-1 B.2.2) or JPEG-LS (ISO 14495-1 C.2.2) code stream, up to its first scan; null where
 * the bytes are none or end before the frame header. Rows that are only stated behind the scan (DNL) are 0.
 */
export function readJpegHead(bytes: Uint8Array): CodeStream | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  let frame: Omit<CodeStream, "lossy"> | undefined;
  let isLossless = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = readUint16(bytes, at + 2, false);
    if (marker === endOfImage || length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < 8) return null;
      isLossless = marker === losslessFrame;
      frame = {
        kind: marker === jpegLsFrame ? "jpeg-ls" : "jpeg",
        precision: bytes[at + 4]!,
        rows: readUint16(bytes, at + 5, false),
        columns: readUint16(bytes, at + 7, false),
        components: bytes[at + 9]!,
        signed: false,
        bytes,
      };
    }
    if (marker === startOfScan) {
      if (frame === undefined) return null;
      return { ...frame, lossy: frame.kind === "jpeg" ? !isLossless : isNearLossless(bytes, at) };
    }
    at += 2 + length;
  }
  return null;
}

/** NEAR is behind the scan's components (ISO 14495-1 C.2.3). */
const isNearLossless = (bytes: Uint8Array, scan: number) => (bytes[scan + 5 + 2 * bytes[scan + 4]!] ?? 0) > 0;
