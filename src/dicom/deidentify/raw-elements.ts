import { type Encoding, undefinedLength } from "../data-set/data-set.ts";

/** An element to write: its value as bytes, or the items of a sequence. */
export interface RawElement {
  readonly tag: number;
  /** Empty where the encoding is implicit. */
  readonly vr: string;
  readonly value: Uint8Array | readonly RawItem[];
  /** The bytes are fragments up to and with their delimiter. */
  readonly encapsulated?: boolean;
}

/** An item, in the encoding that its sequence has. */
export interface RawItem {
  readonly encoding: Encoding;
  readonly elements: readonly RawElement[];
}

const longLengths = new Set("OB OD OF OL OV OW SQ SV UC UN UR UT UV".split(" "));
const itemTag = 0xfffee000;

/**
 * The bytes of elements, in the order of their tags, in parts that follow each other; sequences and items of stated
 * length. Values are taken as they are: they have the byte order already (DICOM PS3.5 7.1, 7.5).
 */
export function writeElements(elements: readonly RawElement[], encoding: Encoding): Uint8Array[] {
  return [...elements].sort((a, b) => a.tag - b.tag).flatMap((element) => partsOf(element, encoding));
}

function partsOf({ tag, vr, value, encapsulated }: RawElement, encoding: Encoding): Uint8Array[] {
  const parts =
    value instanceof Uint8Array
      ? [value]
      : value.flatMap((item) =>
          withLength(itemTag, "", writeElements(item.elements, item.encoding), encoding),
        );
  return withLength(tag, vr, parts, encoding, encapsulated);
}

function withLength(
  tag: number,
  vr: string,
  parts: Uint8Array[],
  { explicit, littleEndian }: Encoding,
  isUndefined = false,
): Uint8Array[] {
  const length = isUndefined ? undefinedLength : parts.reduce((sum, part) => sum + part.length, 0);
  const states = explicit && tag !== itemTag;
  const isLong = states && longLengths.has(vr);
  if (states && !isLong && length > 0xffff)
    throw new RangeError(`The value of ${tag.toString(16)} is too long for ${vr}`);
  const head = new DataView(new ArrayBuffer(isLong ? 12 : 8));
  head.setUint16(0, Math.floor(tag / 0x10000), littleEndian);
  head.setUint16(2, tag & 0xffff, littleEndian);
  if (states) {
    head.setUint8(4, vr.charCodeAt(0));
    head.setUint8(5, vr.charCodeAt(1));
  }
  if (isLong) head.setUint32(8, length, littleEndian);
  else if (states) head.setUint16(6, length, littleEndian);
  else head.setUint32(4, length, littleEndian);
  return [new Uint8Array(head.buffer), ...parts];
}
