import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { DataElement } from "../data-set/data-set.ts";
import { readUint32 } from "../data-set/read-integer.ts";

const item = 0xe000fffe;

/** One item of encapsulated pixel data. */
export interface Fragment {
  /** Position of the fragment's item tag relative to the first one, as offset tables count. */
  readonly offset: number;
  readonly start: number;
  readonly length: number;
}

/** More fragments than any image; keeps a crafted file from filling the memory. */
const maxFragments = 262_144;

/** A frame's code stream, and how many streams there are. */
export interface EncapsulatedFrame {
  readonly codeStream: Uint8Array;
  /** How many frames begin among the fragments, where their first bytes or an offset table show it. */
  readonly found: number | undefined;
}

/**
 * The code stream of one 1-based frame of encapsulated pixel data: its fragments joined. With one fragment a frame
 * the count distinguishes them, otherwise the start of each code stream, else the basic offset table; a single frame
 * owns every fragment up to the next stream that begins. DICOM PS3.5 A.4. Issues: `dicom-truncated`, where the
 * fragments end within this frame or before it; `dicom-frames-inseparable`.
 *
 * @param isRle whether frames begin as RLE does, instead of with a marker
 */
export function encapsulatedFrame(
  bytes: Uint8Array,
  pixelData: DataElement,
  frame: number,
  frames: number,
  isRle: boolean,
): Result<EncapsulatedFrame> {
  const end = pixelData.start + pixelData.length;
  const [table, ...all] = readFragments(bytes, pixelData.start, end);
  if (table === undefined) return failure(issue("dicom-truncated"));
  const starts = startsIn(bytes, all, isRle);
  const offsets = offsetsIn(bytes, table);
  const own = fragmentsOf(all, starts, offsets, frame, frames)?.filter(({ length }) => length > 0);
  if (own === undefined) return failure(issue("dicom-frames-inseparable"));
  if (own.length === 0 || own.some(({ start, length }) => start + length > end)) {
    return failure(issue("dicom-truncated"));
  }
  const found = starts.length > 0 ? starts.length : undefined;
  return success({ codeStream: join(bytes, own), found });
}

/** Where frames begin among fragments. */
function startsIn(bytes: Uint8Array, fragments: readonly Fragment[], isRle: boolean): number[] {
  const begins = isRle ? startsRle : startsCodeStream;
  return fragments.filter((fragment) => begins(bytes, fragment)).map(({ offset }) => offset);
}

/** How many frames begin among the bytes, be they all of the file or its first ones. */
export function framesBegun(bytes: Uint8Array, pixelData: DataElement, isRle: boolean): number {
  const [, ...fragments] = readFragments(bytes, pixelData.start, bytes.length);
  return startsIn(bytes, fragments, isRle).length;
}

/** Where the last fragment ends whose head is among the bytes, be they all of the file or its first ones. */
export function endOfKnownFragments(bytes: Uint8Array, pixelData: DataElement): number {
  const last = readFragments(bytes, pixelData.start, bytes.length).at(-1);
  return last === undefined ? pixelData.start : last.start + last.length;
}

/** The items among bytes of encapsulated pixel data, the basic offset table first. */
export function readFragments(bytes: Uint8Array, from: number, end: number): Fragment[] {
  const fragments: Fragment[] = [];
  let position = from;
  let base = from;
  while (
    end - position >= 8 &&
    readUint32(bytes, position, true) === item &&
    fragments.length < maxFragments
  ) {
    const length = readUint32(bytes, position + 4, true);
    fragments.push({ offset: position - base, start: position + 8, length });
    position += 8 + length;
    if (fragments.length === 1) base = position;
  }
  return fragments;
}

function offsetsIn(bytes: Uint8Array, { start, length }: Fragment): number[] {
  const count = Math.floor(Math.min(length, bytes.length - start) / 4);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => readUint32(bytes, start + index * 4, true));
}

/** The fragments of a frame, empty ones among them: an empty item may stand for a frame, so it counts. */
function fragmentsOf(
  items: readonly Fragment[],
  starts: readonly number[],
  offsets: readonly number[],
  frame: number,
  frames: number,
): readonly Fragment[] | null {
  const fragments = items.filter(({ length }) => length > 0);
  if (frames === 1) {
    // A stream that begins behind the first one is another frame, which the header does not count.
    const next = starts[0] === fragments[0]?.offset ? (starts[1] ?? Number.POSITIVE_INFINITY) : undefined;
    return next === undefined ? fragments : fragments.filter(({ offset }) => offset < next);
  }
  if (items.length <= frames) {
    // A fragment that only goes on with a stream shows that others are missing, and numbers no frame.
    const isOneEach = starts.length === 0 || starts.length === fragments.length;
    return isOneEach ? items.slice(frame - 1, frame) : null;
  }
  const places = starts.length === frames ? starts : isTable(offsets, items, frames) ? offsets : null;
  if (places === null) return null;
  const from = places[frame - 1]!;
  const to = places[frame] ?? Number.POSITIVE_INFINITY;
  return fragments.filter(({ offset }) => offset >= from && offset < to);
}

/** Whether an offset table names as many fragments as there are frames, in their order, from the first one on. */
function isTable(offsets: readonly number[], fragments: readonly Fragment[], frames: number): boolean {
  const known = new Set(fragments.map(({ offset }) => offset));
  return (
    offsets.length === frames &&
    offsets[0] === fragments[0]?.offset &&
    offsets.every((offset, index) => known.has(offset) && (index === 0 || offset > offsets[index - 1]!))
  );
}

/** The first markers of JPEG and JPEG-LS (FF D8 FF), of JPEG 2000 (FF 4F FF 51), or the first box of a JP2 file. */
export function startsCodeStream(bytes: Uint8Array, { start, length }: Fragment): boolean {
  const begins = (head: readonly number[]) =>
    length >= head.length && head.every((byte, index) => bytes[start + index] === byte);
  return begins([0xff, 0xd8, 0xff]) || begins([0xff, 0x4f, 0xff, 0x51]) || begins([0, 0, 0, 12, 0x6a, 0x50]);
}

/** The header of RLE: up to 15 segments whose offsets rise from 64 on, and zeros behind them (PS3.5 G.5). */
export function startsRle(bytes: Uint8Array, { start, length }: Fragment): boolean {
  if (length < 64 || start + 64 > bytes.length) return false;
  const words = Array.from({ length: 16 }, (_, index) => readUint32(bytes, start + 4 * index, true));
  const [count, ...offsets] = words;
  if (count === undefined || count < 1 || count > 15 || offsets[0] !== 64) return false;
  return offsets.every((offset, index) =>
    index < count ? offset > (offsets[index - 1] ?? 0) : offset === 0,
  );
}

function join(bytes: Uint8Array, fragments: readonly Fragment[]): Uint8Array {
  const total = fragments.reduce((sum, { length }) => sum + length, 0);
  const joined = new Uint8Array(total);
  let at = 0;
  for (const { start, length } of fragments) {
    joined.set(bytes.subarray(start, start + length), at);
    at += length;
  }
  return joined;
}
