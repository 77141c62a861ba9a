import { readUint32 } from "../data-set/read-integer.ts";
import { type Fragment, readFragments, startsCodeStream, startsRle } from "../pixels/encapsulated-frame.ts";
import { endOfStream } from "./end-of-stream.ts";

/**
 * Compressed pixels with zeros for what is behind the end of each code stream: no program shows it, and anything
 * may be there. Nothing moves, so that every offset table still holds. Streams whose end is not marked, and those
 * of other codecs, stay as they are.
 *
 * @param value fragments up to and with their delimiter
 * @param pixels rows times columns, which show where a segment of RLE ends; undefined where unknown
 */
export function compressedPixelsAlone(value: Uint8Array, pixels: number | undefined): Uint8Array {
  const alone = new Uint8Array(value);
  const [, ...fragments] = readFragments(alone, 0, alone.length);
  for (const own of streamsOf(alone, fragments)) {
    const [first] = own;
    if (startsCodeStream(alone, first!)) clearBehindStream(alone, own);
    else if (pixels !== undefined && startsRle(alone, first!)) clearBehindSegments(alone, first!, pixels);
  }
  return alone;
}

/** Fragments stream by stream; those before the first stream are left out. */
function streamsOf(bytes: Uint8Array, fragments: readonly Fragment[]): Fragment[][] {
  const streams: Fragment[][] = [];
  for (const fragment of fragments) {
    if (startsCodeStream(bytes, fragment) || startsRle(bytes, fragment)) streams.push([fragment]);
    else streams.at(-1)?.push(fragment);
  }
  return streams;
}

function clearBehindStream(bytes: Uint8Array, fragments: readonly Fragment[]): void {
  const parts = fragments.map(({ start, length }) => bytes.subarray(start, start + length));
  const stream = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    stream.set(part, at);
    at += part.length;
  }
  const end = endOfStream(stream);
  if (end === undefined) return;
  at = 0;
  for (const part of parts) {
    part.fill(0, Math.min(Math.max(end - at, 0), part.length));
    at += part.length;
  }
}

/** Segments of RLE end where as many bytes are unpacked as there are pixels (PS3.5 G.3). */
function clearBehindSegments(bytes: Uint8Array, { start, length }: Fragment, pixels: number): void {
  const stream = bytes.subarray(start, start + length);
  const count = readUint32(stream, 0, true);
  for (let segment = 1; segment <= count; segment++) {
    const to = segment < count ? readUint32(stream, 4 + 4 * segment, true) : stream.length;
    let at = readUint32(stream, 4 * segment, true);
    for (let left = pixels; left > 0 && at < to; ) {
      const control = stream[at++]!;
      if (control === 128) continue;
      left -= control > 128 ? 257 - control : control + 1;
      at += control > 128 ? 1 : control + 1;
    }
    if (at < to) stream.fill(0, at, to);
  }
}
