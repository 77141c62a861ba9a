import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { DataElement } from "./data-set.ts";
import { readUint32 } from "./read-integer.ts";

const item = 0xe000fffe;

interface Fragment {
  /** Position of the fragment's item tag relative to the first one, as offset tables count. */
  readonly offset: number;
  readonly start: number;
  readonly length: number;
}

/** More fragments than any image; keeps a crafted file from filling the memory. */
const mostFragments = 262_144;

/**
 * The code stream of one 1-based frame of encapsulated pixel data: its fragments joined. A single frame owns
 * every fragment; with one fragment a frame the count tells them apart, otherwise the basic offset table, else
 * the start markers of the code streams. DICOM PS3.5 A.4. Issues: `dicom-truncated`, where the fragments end
 * within this frame or before it; `dicom-frames-inseparable`.
 */
export function encapsulatedFrame(
  bytes: Uint8Array,
  pixelData: DataElement,
  frame: number,
  frames: number,
): Result<Uint8Array> {
  const end = pixelData.start + pixelData.length;
  const [table, ...fragments] = readFragments(bytes, pixelData.start, end);
  if (table === undefined) return failure(issue("dicom-truncated"));
  const own = fragmentsOf(bytes, fragments, offsetsIn(bytes, table), frame, frames);
  if (own === null) return failure(issue("dicom-frames-inseparable"));
  if (own.length === 0 || own.some(({ start, length }) => start + length > end)) {
    return failure(issue("dicom-truncated"));
  }
  return success(join(bytes, own));
}

/** Where the last fragment ends whose head is among the bytes, be they all of the file or its first ones. */
export function endOfKnownFragments(bytes: Uint8Array, pixelData: DataElement): number {
  const last = readFragments(bytes, pixelData.start, bytes.length).at(-1);
  return last === undefined ? pixelData.start : last.start + last.length;
}

function readFragments(bytes: Uint8Array, from: number, end: number): Fragment[] {
  const fragments: Fragment[] = [];
  let position = from;
  let base = from;
  while (
    end - position >= 8 &&
    readUint32(bytes, position, true) === item &&
    fragments.length < mostFragments
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

function fragmentsOf(
  bytes: Uint8Array,
  fragments: readonly Fragment[],
  offsets: readonly number[],
  frame: number,
  frames: number,
): readonly Fragment[] | null {
  if (frames === 1) return fragments;
  if (fragments.length <= frames) return fragments.slice(frame - 1, frame);
  const starts =
    offsets.length === frames
      ? offsets
      : fragments.filter((fragment) => startsCodeStream(bytes, fragment)).map(({ offset }) => offset);
  if (starts.length !== frames) return null;
  const from = starts[frame - 1]!;
  const to = starts[frame] ?? Number.POSITIVE_INFINITY;
  return fragments.filter(({ offset }) => offset >= from && offset < to);
}

/** The start-of-image marker of JPEG and JPEG-LS, FF D8, or the start-of-codestream marker of JPEG 2000, FF 4F. */
const startsCodeStream = (bytes: Uint8Array, { start, length }: Fragment) =>
  length >= 2 && bytes[start] === 0xff && (bytes[start + 1] === 0xd8 || bytes[start + 1] === 0x4f);

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
