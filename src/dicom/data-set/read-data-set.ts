import {
  type DataElement,
  type DataSet,
  type Encoding,
  type Ending,
  implicitLittleEndian,
  undefinedLength,
} from "./data-set.ts";
import { readUint16, readUint32 } from "./read-integer.ts";

const item = 0xfffee000;
const itemDelimiter = 0xfffee00d;
const sequenceDelimiter = 0xfffee0dd;
const shortVrs = new Set("AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US".split(" "));
const longVrs = new Set("OB OD OF OL OV OW SQ SV UC UN UR UT UV".split(" "));
const pixelDataGroup = 0x7fe0;
/** Real files stay far below; a file above is made to exhaust memory or the stack. */
const maxElements = 65_536;
const maxItems = 131_072;
const deepestNesting = 32;

interface ElementHeader {
  readonly tag: number;
  readonly vr: string;
  readonly start: number;
  readonly length: number;
}

const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;
const codeOf = (vr: string) => vr.charCodeAt(0) * 0x100 + vr.charCodeAt(1);
/** The text of a known VR by its two bytes, made once. */
const knownVrs = new Map([...shortVrs, ...longVrs].map((vr) => [codeOf(vr), vr]));

/** True for the two letters of a value representation of PS3.5 6.2. */
export const isKnownVr = (vr: string) => shortVrs.has(vr) || longVrs.has(vr);

/** Tag, VR and length at a position, or null where the bytes end within them. */
function readElementHeader(
  bytes: Uint8Array,
  position: number,
  end: number,
  encoding: Encoding,
): ElementHeader | null {
  if (end - position < 8) return null;
  const { littleEndian } = encoding;
  const group = readUint16(bytes, position, littleEndian);
  const tag = group * 0x10000 + readUint16(bytes, position + 2, littleEndian);
  const first = bytes[position + 4]!;
  const second = bytes[position + 5]!;
  if (encoding.explicit && group === pixelDataGroup && hasBlankVr(bytes, position, end, littleEndian)) {
    return { tag, vr: "", start: position + 12, length: readUint32(bytes, position + 8, littleEndian) };
  }
  // Delimiters have no VR; some writers fall back to implicit elements within an explicit data set.
  if (!encoding.explicit || group === 0xfffe || !isCapital(first) || !isCapital(second)) {
    const length = readUint32(bytes, position + 4, littleEndian);
    const start = position + 8;
    if (encoding.explicit && group !== 0xfffe && length !== undefinedLength) {
      // Others leave the VR blank, and a 16-bit length behind it.
      const short = readUint16(bytes, position + 6, littleEndian);
      const behind = start + short;
      const isShort =
        start + length > end
          ? behind + 4 <= end && isFollowedBy(bytes, behind, end, tag, littleEndian)
          : isBlank(first, second) &&
            beginsElement(bytes, behind, end, tag, littleEndian) &&
            !beginsElement(bytes, start + length, end, tag, littleEndian);
      if (isShort) return { tag, vr: "", start, length: short };
    }
    return { tag, vr: "", start, length };
  }
  const vr = knownVrs.get(first * 0x100 + second) ?? String.fromCharCode(first, second);
  const reserved = readUint16(bytes, position + 6, littleEndian);
  if (vr === "UN" && reserved !== 0 && isFollowedBy(bytes, position + 8 + reserved, end, tag, littleEndian)) {
    return { tag, vr, start: position + 8, length: reserved };
  }
  // A VR this program does not know has a 32-bit length (PS3.5 7.1.2) if its reserved field is empty.
  if (longVrs.has(vr) || (!shortVrs.has(vr) && reserved === 0)) {
    if (end - position < 12) return null;
    return { tag, vr, start: position + 12, length: readUint32(bytes, position + 8, littleEndian) };
  }
  return { tag, vr, start: position + 8, length: reserved };
}

/**
 * True where pixel data have spaces, zeros or small letters for a VR, and a 32-bit length behind the reserved field
 * all the same. Taken for an implicit length, those bytes make none that pixel data have.
 */
function hasBlankVr(bytes: Uint8Array, position: number, end: number, littleEndian: boolean): boolean {
  const first = bytes[position + 4]!;
  const second = bytes[position + 5]!;
  if (end - position < 12 || readUint16(bytes, position + 6, littleEndian) !== 0) return false;
  const isNoLength = first === second || (littleEndian ? first : second) % 2 === 1;
  const length = readUint32(bytes, position + 8, littleEndian);
  const isLength = length === undefinedLength || (length > 0 && length % 2 === 0 && length < 0x80000000);
  return isNoLength && !(isCapital(first) && isCapital(second)) && isLength;
}

/** Zeros or spaces for a VR. Taken for a part of an implicit length, they make one that may be within the bytes. */
const isBlank = (first: number, second: number) => first === second && (first === 0 || first === 0x20);

/** So many elements with a blank VR in a row are followed to one that shows what it is. */
const mostBlank = 32;

/**
 * Whether an element of a higher tag is at a position: one of a known VR or the end of an item, also behind others with
 * a blank VR and a 16-bit length, or the end of the bytes.
 */
function beginsElement(
  bytes: Uint8Array,
  at: number,
  end: number,
  above: number,
  littleEndian: boolean,
): boolean {
  let position = at;
  let lower = above;
  for (let blank = 0; blank <= mostBlank; blank++) {
    if (position === end) return true;
    if (end - position < 8) return false;
    const tag =
      readUint16(bytes, position, littleEndian) * 0x10000 + readUint16(bytes, position + 2, littleEndian);
    if (tag === itemDelimiter || tag === sequenceDelimiter)
      return readUint32(bytes, position + 4, littleEndian) === 0;
    const first = bytes[position + 4]!;
    const second = bytes[position + 5]!;
    if (tag <= lower) return false;
    if (knownVrs.has(first * 0x100 + second)) return true;
    if (!isBlank(first, second)) return false;
    if (Math.floor(tag / 0x10000) === pixelDataGroup) return hasBlankVr(bytes, position, end, littleEndian);
    lower = tag;
    position += 8 + readUint16(bytes, position + 6, littleEndian);
  }
  return false;
}

/** Whether a higher tag is at a position, or what is there is not known. Some writers give UN a 16-bit length. */
function isFollowedBy(
  bytes: Uint8Array,
  at: number,
  end: number,
  tag: number,
  littleEndian: boolean,
): boolean {
  if (end - at < 4) return true;
  return readUint16(bytes, at, littleEndian) * 0x10000 + readUint16(bytes, at + 2, littleEndian) > tag;
}

/**
 * How the items of a value are laid out. One of VR UN and undefined length is an implicit little-endian sequence
 * (PS3.5 6.2.2), but some writers leave its items explicit: then their first element shows a VR, which as part of an
 * implicit length would lead beyond the item.
 */
function encodingWithin(
  bytes: Uint8Array,
  start: number,
  end: number,
  vr: string,
  encoding: Encoding,
): Encoding {
  if (vr !== "UN") return encoding;
  const first = start + 8;
  if (!encoding.explicit || end - first < 8) return implicitLittleEndian;
  const itemLength = readUint32(bytes, start + 4, true);
  const itemEnd = itemLength === undefinedLength ? end : Math.min(end, first + itemLength);
  const isImplicit = first + 8 + readUint32(bytes, first + 4, true) <= itemEnd;
  const showsVr = knownVrs.has(bytes[first + 4]! * 0x100 + bytes[first + 5]!);
  return showsVr && !isImplicit ? encoding : implicitLittleEndian;
}

/** Position after the delimiter of a value of undefined length, or -1 where there is none. */
function skipUndefinedLength(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: Encoding,
  depth: number,
): number {
  if (depth > deepestNesting) return -1;
  let position = start;
  while (end - position >= 8) {
    const header = readElementHeader(bytes, position, end, encoding)!;
    if (header.tag === sequenceDelimiter) return header.start;
    if (header.tag !== item) return -1;
    position =
      header.length === undefinedLength
        ? skipItem(bytes, header.start, end, encoding, depth)
        : header.start + header.length;
    if (position < 0 || position > end) return -1;
  }
  return -1;
}

function skipItem(bytes: Uint8Array, start: number, end: number, encoding: Encoding, depth: number): number {
  let position = start;
  for (;;) {
    const header = readElementHeader(bytes, position, end, encoding);
    if (header === null) return -1;
    if (header.tag === itemDelimiter) return header.start;
    if (header.tag === sequenceDelimiter) return position;
    position =
      header.length === undefinedLength
        ? skipUndefinedLength(
            bytes,
            header.start,
            end,
            encodingWithin(bytes, header.start, end, header.vr, encoding),
            depth + 1,
          )
        : header.start + header.length;
    if (position < 0 || position > end) return -1;
  }
}

/**
 * Reads the elements of a data set between two positions, sequences unopened. Never throws and never reads
 * outside; `ending` says how far it came. With `stopAt`, the first element at or behind that tag ends it: its
 * place is noted, its value need not be there. With `wanted`, elements of other tags are passed over. DICOM PS3.5 7.
 */
export function readDataSet(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: Encoding,
  stopAt = Number.POSITIVE_INFINITY,
  wanted?: ReadonlySet<number>,
): DataSet {
  const elements = new Map<number, DataElement>();
  let count = 0;
  let position = start;
  const note = ({ tag, vr, start, length: declaredLength }: ElementHeader, length: number) =>
    elements.set(tag, { tag, vr, start, length, declaredLength });
  const finish = (ending: Ending): DataSet => ({ bytes, encoding, elements, end: position, ending });
  while (position < end) {
    const header = readElementHeader(bytes, position, end, encoding);
    if (header === null) return finish("truncated");
    const { tag, vr, start: valueStart, length } = header;
    if (tag === itemDelimiter) {
      position = valueStart;
      return finish("delimiter");
    }
    if (tag === sequenceDelimiter) {
      position = valueStart;
      continue;
    }
    if (tag === item) {
      // A sequence that states too short a length leaves items behind; they are passed over.
      const itemEnd =
        length === undefinedLength ? skipItem(bytes, valueStart, end, encoding, 0) : valueStart + length;
      if (itemEnd < 0 || itemEnd > end) return finish("truncated");
      position = itemEnd;
      continue;
    }
    if (++count > maxElements) return finish("corrupt");
    if (tag >= stopAt) {
      note(header, Math.min(length, end - valueStart));
      return finish("stopped");
    }
    const valueEnd =
      length === undefinedLength
        ? skipUndefinedLength(bytes, valueStart, end, encodingWithin(bytes, valueStart, end, vr, encoding), 0)
        : valueStart + length;
    if (valueEnd < 0 || valueEnd > end) {
      note(header, end - valueStart);
      return finish("truncated");
    }
    if (wanted === undefined || wanted.has(tag)) note(header, valueEnd - valueStart);
    position = valueEnd;
  }
  return finish("end");
}

/** The items of a sequence, in order; none where the element is absent or is no sequence. */
export function readItems(dataSet: DataSet, tag: number): readonly DataSet[] {
  const element = dataSet.elements.get(tag);
  if (element === undefined) return [];
  const { bytes } = dataSet;
  const end = element.start + element.length;
  const encoding = encodingWithin(bytes, element.start, end, element.vr, dataSet.encoding);
  const items: DataSet[] = [];
  let position = element.start;
  while (items.length < maxItems) {
    const header = readElementHeader(bytes, position, end, encoding);
    if (header === null || header.tag !== item) break;
    const hasLength = header.length !== undefinedLength;
    const itemEnd = hasLength ? Math.min(end, header.start + header.length) : end;
    const read = readDataSet(bytes, header.start, itemEnd, encoding);
    items.push(read);
    position = hasLength ? itemEnd : read.end;
  }
  return items;
}
