import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import type { Result } from "../../src/base/result.ts";
import { readSlice } from "../../src/dicom/slice/read-slice.ts";
import type { Slice } from "../../src/image/slice.ts";
import { createCodecDecoder } from "../../src/node/codec/decode-with-codecs.ts";
import { type Random, randomFrom } from "./random.ts";

/*
 * Header against pixels: one of the two is changed, and the file has to be read as the header's own words say of the
 * encoded samples, or refused, or read with a warning; and always alike, whatever was decoded before.
 */

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first frame as other programs read it. */
  readonly values: readonly number[];
  readonly exact: boolean;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly signed: boolean;
  /** How the pixels lie in the file. */
  readonly kind: "compressed" | "native" | "deflated";
}

const reference = new URL("../reference/dicom/", import.meta.url);
const rows = 24;
const columns = 20;

interface Expected {
  readonly exact: boolean;
  readonly frames: readonly (readonly number[])[];
}

/** Every codec there is at every depth, and the same pixels uncompressed and deflated. */
export function contradictSources(): Source[] {
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(new URL("compressed.json", reference), "utf8"),
  );
  return Object.entries(expected)
    .filter(([name]) => !name.startsWith("layout"))
    .flatMap(([name, { exact, frames }]): Source[] => {
      const bitsStored = Number(/\d+$/.exec(name)![0]);
      const bytes = new Uint8Array(readFileSync(new URL(`compressed/${name}.dcm`, reference)));
      const compressed: Source = {
        name,
        bytes,
        values: frames[0]!,
        exact,
        bitsAllocated: bitsStored > 8 ? 16 : 8,
        bitsStored,
        signed: /s\d+$/.test(name),
        kind: "compressed",
      };
      if (!name.startsWith("rle")) return [compressed];
      const plain = uncompressed(bytes, frames.flat(), compressed.bitsAllocated);
      const [native, deflated] = [name.replace("rle", "native"), name.replace("rle", "deflated")];
      return [
        compressed,
        { ...compressed, name: native, bytes: plain, kind: "native" },
        { ...compressed, name: deflated, bytes: plain, kind: "deflated" },
      ];
    });
}

const plainSyntax = "1.2.840.10008.1.2.1";
const deflatedSyntax = "1.2.840.10008.1.2.1.99";
const pixelDataTag = Buffer.from([0xe0, 0x7f, 0x10, 0x00]);

/** Where the transfer syntax stands, with room for the longest: `rle`'s own is padded. */
const syntaxAt = (file: Buffer) => file.indexOf(Buffer.from([2, 0, 0x10, 0, 0x55, 0x49]));

/** The file with its pixels uncompressed. */
function uncompressed(bytes: Uint8Array, values: readonly number[], bitsAllocated: number): Uint8Array {
  const file = Buffer.from(bytes);
  const pixels = bitsAllocated === 16 ? Int16Array.from(values) : Int8Array.from(values);
  const head = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(pixels.byteLength, 8);
  const header = withSyntax(file.subarray(0, file.indexOf(pixelDataTag)), plainSyntax);
  return new Uint8Array(Buffer.concat([header, head, Buffer.from(pixels.buffer)]));
}

/** Replaces the transfer syntax; the length of the meta header follows. */
function withSyntax(file: Buffer, syntax: string): Buffer {
  const at = syntaxAt(file);
  const old = file.readUInt16LE(at + 6);
  const value = Buffer.from(syntax.padEnd(syntax.length + (syntax.length % 2), "\0"), "latin1");
  const changed = Buffer.concat([file.subarray(0, at + 8), value, file.subarray(at + 8 + old)]);
  changed.writeUInt16LE(value.length, at + 6);
  const group = changed.indexOf(Buffer.from([2, 0, 0, 0, 0x55, 0x4c, 4, 0])) + 8;
  changed.writeUInt32LE(changed.readUInt32LE(group) + value.length - old, group);
  return changed;
}

/** As the source's kind has it: what follows the meta header is deflated, or nothing is changed. */
function packed({ kind }: Source, bytes: Uint8Array): Uint8Array {
  if (kind !== "deflated") return bytes;
  const file = withSyntax(Buffer.from(bytes), deflatedSyntax);
  const group = file.indexOf(Buffer.from([2, 0, 0, 0, 0x55, 0x4c, 4, 0])) + 8;
  const end = group + 4 + file.readUInt32LE(group);
  return new Uint8Array(Buffer.concat([file.subarray(0, end), deflateRawSync(file.subarray(end))]));
}

/** What the header says after the change, as far as it was changed. */
interface Header {
  readonly rows: number;
  readonly columns: number;
  readonly samples: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly signed: boolean;
}

const tags = {
  samples: [0x28, 0x0002],
  rows: [0x28, 0x0010],
  columns: [0x28, 0x0011],
  bitsAllocated: [0x28, 0x0100],
  bitsStored: [0x28, 0x0101],
  highBit: [0x28, 0x0102],
  signed: [0x28, 0x0103],
} as const;

/** Overwrites a 16-bit number of an explicit little-endian header. */
function setHeader(bytes: Uint8Array, name: keyof typeof tags, value: number): void {
  const [group, element] = tags[name];
  const head = Buffer.from([group, 0, element & 0xff, element >> 8, 0x55, 0x53, 2, 0]);
  const at = Buffer.from(bytes.buffer).indexOf(head);
  if (at < 0) throw new Error(`no ${name}`);
  new DataView(bytes.buffer).setUint16(at + 8, value, true);
}

function changedHeader(source: Source, random: Random): Header {
  const own = { ...source, rows, columns, samples: 1 };
  const other = (value: number) => [value - 1, value + 1, value * 2, value >> 1, 1][random(5)]!;
  switch (random(7)) {
    case 0:
      return { ...own, rows: other(rows) };
    case 1:
      return { ...own, columns: other(columns) };
    case 2:
      return { ...own, rows: columns, columns: rows };
    case 3:
      return { ...own, samples: 3 };
    case 4:
      return { ...own, signed: !source.signed };
    case 5: {
      const bitsAllocated = [8, 16, 32][random(3)]!;
      return { ...own, bitsAllocated, bitsStored: Math.min(source.bitsStored, bitsAllocated) };
    }
    default:
      return { ...own, bitsStored: 1 + random(source.bitsAllocated) };
  }
}

function writeHeader(source: Source, header: Header): Uint8Array {
  const bytes = new Uint8Array(source.bytes);
  setHeader(bytes, "rows", header.rows);
  setHeader(bytes, "columns", header.columns);
  setHeader(bytes, "samples", header.samples);
  setHeader(bytes, "bitsAllocated", header.bitsAllocated);
  setHeader(bytes, "bitsStored", header.bitsStored);
  setHeader(bytes, "highBit", header.bitsStored - 1);
  setHeader(bytes, "signed", header.signed ? 1 : 0);
  return bytes;
}

/** The samples' stored bits under the header's sign (DICOM PS3.5 8.1.1). */
function asStated(values: readonly number[], { bitsStored, signed }: Header): number[] {
  const whole = 2 ** bitsStored;
  return values.map((value) => {
    const bits = ((value % whole) + whole) % whole;
    return signed && bits >= whole / 2 ? bits - whole : bits;
  });
}

const saysDoubt = (slice: Result<Slice>) =>
  slice.issues.some(({ code }) => /contradict|outside|length|damaged|rle-rows/.test(code));

function brokenByHeader(source: Source, header: Header, slice: Result<Slice>): string | undefined {
  if (!slice.ok) return undefined;
  if (source.kind !== "compressed") return brokenWithoutStream(source, header, slice);
  if (header.rows * header.columns !== rows * columns) return "another size was read";
  // RLE does not know how long rows are; they only were packed one by one.
  if (header.rows !== rows) return saysDoubt(slice) ? undefined : "another size was read without a word";
  if (header.samples !== 1) return "three samples were read as one";
  if (header.bitsAllocated < source.bitsStored) return "more bits were read than are allocated";
  const stated = asStated(source.values, header);
  const pixels = [...slice.value.image.pixels];
  if (source.exact && pixels.some((value, at) => value !== stated[at])) return "other values";
  const lost = asStated(source.values, { ...header, signed: source.signed });
  const isLost = source.exact && lost.some((value, at) => value !== source.values[at]);
  return isLost && !saysDoubt(slice) ? "bits were lost without a word" : undefined;
}

/** Uncompressed pixels state nothing of themselves but how many bytes they are. */
function brokenWithoutStream(source: Source, header: Header, slice: Result<Slice>): string | undefined {
  const bits = (of: { readonly rows: number; readonly columns: number; readonly bitsAllocated: number }) =>
    of.rows * of.columns * of.bitsAllocated;
  if (header.samples !== 1) return "three samples were read as one";
  if (bits(header) !== bits({ ...source, rows, columns })) {
    return saysDoubt(slice) ? undefined : "another length was read without a word";
  }
  if (header.bitsAllocated !== source.bitsAllocated || header.rows !== rows) return undefined;
  const stated = asStated(source.values, header);
  const pixels = slice.ok ? [...slice.value.image.pixels] : [];
  if (pixels.some((value, at) => value !== stated[at])) return "other values";
  const unsigned = asStated(source.values, { ...header, signed: source.signed });
  const isLost = unsigned.some((value, at) => value !== source.values[at]);
  return isLost && !saysDoubt(slice) ? "bits were lost without a word" : undefined;
}

/** Where the frame's code stream states a number, and in how many bytes. */
interface Place {
  readonly what: "rows" | "columns" | "components" | "precision";
  readonly at: number;
  readonly bytes: 1 | 2 | 4;
}

/** The numbers of the first frame's SIZ or SOF. */
function placesIn(bytes: Uint8Array): Place[] {
  const file = Buffer.from(bytes);
  const size = file.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (size > 0) {
    return [
      { what: "columns", at: size + 8, bytes: 4 },
      { what: "rows", at: size + 12, bytes: 4 },
      { what: "components", at: size + 40, bytes: 2 },
      { what: "precision", at: size + 42, bytes: 1 },
    ];
  }
  const start = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  for (let at = start + 2; start > 0 && at < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    if (![0xc0, 0xc1, 0xc3, 0xf7].includes(file[at + 1]!)) continue;
    return [
      { what: "precision", at: at + 4, bytes: 1 },
      { what: "rows", at: at + 5, bytes: 2 },
      { what: "columns", at: at + 7, bytes: 2 },
      { what: "components", at: at + 9, bytes: 1 },
    ];
  }
  return [];
}

/** Changes what the code stream says of itself; undefined where it says nothing. */
function changeStream(bytes: Uint8Array, random: Random): Place["what"] | undefined {
  const places = placesIn(bytes);
  const place = places[random(Math.max(places.length, 1))];
  if (place === undefined) return undefined;
  const file = Buffer.from(bytes.buffer);
  const value = file.readUIntBE(place.at, place.bytes);
  const changed = [value + 1, value - 1, value * 2, value + 4, value ^ 0x80][random(5)]!;
  file.writeUIntBE(changed & (2 ** Math.min(8 * place.bytes, 31) - 1), place.at, place.bytes);
  return place.what;
}

/** Damages what lies behind the stream's head, in one of three ways. */
function damagePixels(bytes: Uint8Array, random: Random): void {
  const start = Buffer.from(bytes.buffer).indexOf(Buffer.from([0xe0, 0x7f, 0x10, 0x00])) + 60;
  const at = start + random(bytes.length - start);
  const kind = random(3);
  if (kind === 0) bytes[at] = random(256);
  else bytes.fill(kind === 1 ? 0 : 0xff, at, at + (kind === 1 ? 200 : 4));
}

/** What a reading comes to: the same for the same pixels and issues. */
const outcome = (slice: Result<Slice>): string =>
  createHash("sha256")
    .update(slice.issues.map(({ code }) => code).join())
    .update(slice.ok ? new Uint8Array(slice.value.image.pixels.buffer) : "")
    .digest("hex");

const shared = createCodecDecoder();

/** One contradiction, determined by a number: which promise it breaks, if any. */
export function contradictOnce(sources: readonly Source[], number: number): string | undefined {
  const random = randomFrom(number);
  const source = sources[random(sources.length)]!;
  const other = sources[random(sources.length)]!;
  const told = (reason: string | undefined) => reason && `${number}, ${source.name}: ${reason}`;
  const kind = random(4);
  const header = changedHeader(source, random);
  const changed = kind < 2 ? writeHeader(source, header) : new Uint8Array(source.bytes);
  const bytes = packed(source, changed);
  const what = kind === 2 ? changeStream(bytes, random) : undefined;
  if (kind === 3) damagePixels(bytes, random);
  const slice = readSlice(bytes, 1, shared);
  const first = outcome(slice);
  readSlice(packed(other, other.bytes), 1, shared);
  if (outcome(readSlice(bytes, 1, shared)) !== first) return told("other pixels after another file");
  if (slice.ok && outcome(readSlice(bytes, 1, createCodecDecoder())) !== first) {
    return told("other pixels in a fresh decoder");
  }
  if (kind < 2) return told(brokenByHeader(source, header, slice));
  const isOther = what === "rows" || what === "columns" || what === "components";
  return isOther && slice.ok ? told(`${what} of the stream and the header differ`) : undefined;
}
