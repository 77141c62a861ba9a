import { readUint16, readUint32 } from "../data-set/read-integer.ts";
import type { CodeStream } from "./code-stream.ts";

const startOfStream = 0xff4f;
const size = 0xff51;
const capabilities = 0xff50;
const codingStyle = 0xff52;
const startOfTile = 0xff90;
/** The capability bit of Part 15, HTJ2K (ISO 15444-1 A.5.2). */
const part15 = 0x00020000;

/** The fixed part of SIZ, and what each component adds (ISO 15444-1 A.5.1). */
const fixedSize = 38;
const sizeOfComponent = 3;

/**
 * The main header of a JPEG 2000 or HTJ2K code stream (ISO 15444-1 A, 15444-15), bare or in the boxes of a JP2 file;
 * null where the bytes are none, end within it, or hold components of different kinds or fewer samples than pixels.
 */
export function readJpeg2000Head(packed: Uint8Array): CodeStream | null {
  const bytes = packed.subarray(startOfJpeg2000(packed));
  if (bytes.length < 4 || readUint16(bytes, 0, false) !== startOfStream) return null;
  let head: Omit<CodeStream, "kind" | "lossy"> | null = null;
  let isHighThroughput = false;
  let isReversible = true;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = readUint16(bytes, at, false);
    if (marker === startOfTile) {
      return head && { ...head, kind: isHighThroughput ? "htj2k" : "jpeg-2000", lossy: !isReversible };
    }
    const length = readUint16(bytes, at + 2, false);
    if (marker < 0xff00 || length < 2 || at + 2 + length > bytes.length) return null;
    if (marker === size) {
      head = readSize(bytes, at, length);
      if (head === null) return null;
    }
    if (marker === capabilities && length >= 6) {
      isHighThroughput = Math.floor(readUint32(bytes, at + 4, false) / part15) % 2 === 1;
    }
    // The wavelet: 0 is the irreversible one (A.6.1).
    if (marker === codingStyle && length >= 12) isReversible = bytes[at + 13] !== 0;
    at += 2 + length;
  }
  return null;
}

function readSize(bytes: Uint8Array, at: number, length: number): Omit<CodeStream, "kind" | "lossy"> | null {
  if (length < fixedSize + sizeOfComponent) return null;
  const components = readUint16(bytes, at + 38, false);
  if (components === 0 || length !== fixedSize + sizeOfComponent * components) return null;
  const first = at + 2 + fixedSize;
  for (let component = 0; component < components; component++) {
    const place = first + sizeOfComponent * component;
    const isSubsampled = bytes[place + 1] !== 1 || bytes[place + 2] !== 1;
    if (isSubsampled || bytes[place] !== bytes[first]) return null;
  }
  const [right, bottom, left, top] = [6, 10, 14, 18].map((offset) => readUint32(bytes, at + offset, false));
  return {
    rows: bottom! - top!,
    columns: right! - left!,
    components,
    precision: (bytes[first]! & 0x7f) + 1,
    signed: bytes[first]! >= 0x80,
    bytes,
  };
}

const signatureBox = 0x6a502020;
const codeStreamBox = 0x6a703263;

/** Where the code stream begins within the boxes of a JP2 file (ISO 15444-1 I.4); 0 where there are none. */
function startOfJpeg2000(bytes: Uint8Array): number {
  if (bytes.length < 12 || readUint32(bytes, 4, false) !== signatureBox) return 0;
  for (let at = 0; at + 16 <= bytes.length; ) {
    const length = readUint32(bytes, at, false);
    // A length of 1 stands for 64 bits behind the type, 0 for "to the end".
    const isLong = length === 1;
    if (readUint32(bytes, at + 4, false) === codeStreamBox) return at + (isLong ? 16 : 8);
    const whole = isLong ? readUint32(bytes, at + 12, false) : length;
    if (whole < 8) return 0;
    at += whole;
  }
  return 0;
}
