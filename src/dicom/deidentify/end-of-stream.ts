import { readUint16, readUint32 } from "../data-set/read-integer.ts";

const startOfScan = 0xda;
const startOfTilePart = 0x90;
const endOfImage = 0xd9;
const codeStreamBox = 0x6a703263;

/**
 * Where the code stream ends that begins with the first byte: behind the end marker of JPEG and JPEG-LS (EOI; ITU T.81
 * B.1, T.87 C) or of JPEG 2000 (EOC; ITU T.800 A), which may be in a JP2 file. Undefined where there is no such
 * marker.
 */
export function endOfStream(stream: Uint8Array): number | undefined {
  if (stream[0] === 0xff && stream[1] === 0xd8) return endOfJpeg(stream);
  return stream[0] === 0xff ? endOfJpeg2000(stream, 0) : endWithinBoxes(stream);
}

function endOfJpeg(stream: Uint8Array): number | undefined {
  let at = 2;
  while (at + 4 <= stream.length) {
    if (stream[at] !== 0xff) return undefined;
    const marker = stream[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) return at + 2;
    else {
      at += 2 + readUint16(stream, at + 2, false);
      if (marker === startOfScan) at = endOfScan(stream, at);
    }
  }
  return stream[at] === 0xff && stream[at + 1] === endOfImage ? at + 2 : undefined;
}

/** Where coded pixels end: at a marker which is neither stuffing nor a restart. */
function endOfScan(stream: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < stream.length; at++) {
    const next = stream[at + 1]!;
    if (stream[at] === 0xff && next >= 0x80 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return stream.length;
}

function endOfJpeg2000(stream: Uint8Array, start: number): number | undefined {
  let at = start + 2;
  while (at + 2 <= stream.length) {
    const marker = stream[at + 1]!;
    if (stream[at] !== 0xff) return undefined;
    if (marker === endOfImage) return at + 2;
    if (at + 12 > stream.length) return undefined;
    if (marker !== startOfTilePart) at += 2 + readUint16(stream, at + 2, false);
    else {
      const length = readUint32(stream, at + 6, false);
      if (length > 0 && length < 12) return undefined;
      at = length > 0 ? at + length : endOfScan(stream, at + 12);
    }
  }
  return undefined;
}

function endWithinBoxes(stream: Uint8Array): number | undefined {
  let at = 0;
  while (at + 8 <= stream.length) {
    const length = readUint32(stream, at, false);
    if (readUint32(stream, at + 4, false) === codeStreamBox) {
      return endOfJpeg2000(stream, at + (length === 1 ? 16 : 8));
    }
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}
