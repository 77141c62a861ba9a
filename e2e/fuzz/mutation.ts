import type { Random } from "./random.ts";

/** Replaces some bytes by others, of perhaps another number. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

/** Numbers at which readers stumble, as little-endian bytes: lengths, counts, signs, delimiters. */
const telling = [
  [0],
  [0xff],
  [0x7f],
  [0x80],
  [0, 0],
  [0xff, 0xff],
  [1, 0],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xfe, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff],
  [0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0],
  [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0],
  [0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff],
  [0x55, 0x4e, 0, 0, 0xff, 0xff, 0xff, 0xff],
  [0x5c],
  [0x1b, 0x24],
].map((bytes) => Uint8Array.from(bytes));

const maxEdits = 6;
const longestChunk = 64;
/** Headers matter more than pixels: half of all edits fall on the first bytes. */
const headerLength = 1500;

/** One to six edits of a file; some take a piece of another file. */
export function randomEdits(bytes: Uint8Array, other: Uint8Array, random: Random): Edit[] {
  return Array.from({ length: 1 + random(maxEdits) }, () => randomEdit(bytes, other, random));
}

function randomEdit(bytes: Uint8Array, other: Uint8Array, random: Random): Edit {
  const at = random(random(2) === 0 ? Math.min(bytes.length, headerLength) : bytes.length);
  const piece = (of: Uint8Array) => {
    const from = random(of.length);
    return of.slice(from, from + 1 + random(longestChunk));
  };
  switch (random(8)) {
    case 0:
      return { at, remove: 1, insert: Uint8Array.of(random(256)) };
    case 1:
      return { at, remove: 1, insert: Uint8Array.of(bytes[at]! ^ (1 << random(8))) };
    case 2:
      return { at, remove: 1 + random(longestChunk), insert: new Uint8Array(0) };
    case 3:
      return { at, remove: 0, insert: piece(bytes) };
    case 4:
      return { at, remove: longestChunk, insert: piece(other) };
    case 5:
      return { at, remove: bytes.length, insert: new Uint8Array(0) };
    default: {
      const insert = telling[random(telling.length)]!;
      return { at, remove: insert.length, insert };
    }
  }
}

/** The bytes after all edits, each at its place in what the ones before left. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let edited = bytes;
  for (const { at, remove, insert } of edits) {
    const from = Math.min(at, edited.length);
    const to = Math.min(from + remove, edited.length);
    const next = new Uint8Array(edited.length - (to - from) + insert.length);
    next.set(edited.subarray(0, from));
    next.set(insert, from);
    next.set(edited.subarray(to), from + insert.length);
    edited = next;
  }
  return edited;
}

/** As few of the edits as still fail. */
export function shrinkEdits(
  edits: readonly Edit[],
  fails: (edits: readonly Edit[]) => boolean,
): readonly Edit[] {
  for (const index of edits.keys()) {
    const fewer = edits.filter((_, other) => other !== index);
    if (fails(fewer)) return shrinkEdits(fewer, fails);
  }
  return edits;
}
