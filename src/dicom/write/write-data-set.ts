import { strToU8 } from "fflate";
import { type AttributeKeyword, attributes } from "../dictionary/attributes.ts";
import type { Representation } from "../dictionary/representation-of.ts";
import { decimalString } from "./decimal-string.ts";
import type { WrittenItem } from "./written-item.ts";

/** These have 32-bit lengths (DICOM PS3.5 7.1.2). */
const longLengths: readonly string[] = ["OB", "SQ", "UT"];
const itemTag = 0xfffee000;

/**
 * The bytes of a data set: Explicit VR Little Endian, elements in the order of their tags, sequences and items of
 * stated length, text in UTF-8 (the caller states ISO_IR 192). DICOM PS3.5 6.2, 7.1, 7.5.
 */
export function writeDataSet(item: WrittenItem): Uint8Array {
  const elements = (Object.keys(item) as AttributeKeyword[])
    .filter((keyword) => item[keyword] !== undefined)
    .sort((a, b) => attributes[a][0] - attributes[b][0])
    .map((keyword) => {
      const [tag, listed] = attributes[keyword];
      // Pixels here are bits, or bytes.
      const vr = listed === "OB or OW" ? "OB" : listed;
      return element(tag, vr, valueBytes(vr, item[keyword]!));
    });
  return joined(elements);
}

function element(tag: number, vr: Representation, value: Uint8Array): Uint8Array {
  const isLong = longLengths.includes(vr);
  const head = new DataView(new ArrayBuffer(isLong ? 12 : 8));
  writeTag(head, 0, tag);
  head.setUint8(4, vr.charCodeAt(0));
  head.setUint8(5, vr.charCodeAt(1));
  if (isLong) head.setUint32(8, value.length, true);
  else if (value.length <= 0xffff) head.setUint16(6, value.length, true);
  else throw new RangeError(`The value of ${tag.toString(16)} is too long for ${vr}`);
  return joined([new Uint8Array(head.buffer), value]);
}

function writeTag(view: DataView, at: number, tag: number): void {
  view.setUint16(at, tag >>> 16, true);
  view.setUint16(at + 2, tag & 0xffff, true);
}

type AnyValue = NonNullable<WrittenItem[AttributeKeyword]>;

function valueBytes(vr: Representation, value: AnyValue): Uint8Array {
  if (value instanceof Uint8Array) return padded(value, 0);
  const list = (Array.isArray(value) ? value : [value]) as readonly (string | number | WrittenItem)[];
  if (vr === "SQ") return joined((list as readonly WrittenItem[]).map(itemBytes));
  const width = { US: 2, UL: 4, FL: 4, FD: 8, AT: 4 }[vr as string];
  if (width !== undefined) return binaryBytes(vr, list as readonly number[], width);
  const texts = list.map((one) => (typeof one === "number" ? decimalString(one) : String(one)));
  return padded(strToU8(texts.join("\\")), vr === "UI" ? 0 : 0x20);
}

function itemBytes(item: WrittenItem): Uint8Array {
  const content = writeDataSet(item);
  const head = new DataView(new ArrayBuffer(8));
  writeTag(head, 0, itemTag);
  head.setUint32(4, content.length, true);
  return joined([new Uint8Array(head.buffer), content]);
}

function binaryBytes(vr: Representation, values: readonly number[], width: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * width));
  values.forEach((value, index) => {
    const at = index * width;
    if (vr === "US") view.setUint16(at, value, true);
    else if (vr === "UL") view.setUint32(at, value, true);
    else if (vr === "FL") view.setFloat32(at, value, true);
    else if (vr === "FD") view.setFloat64(at, value, true);
    else writeTag(view, at, value);
  });
  return new Uint8Array(view.buffer);
}

/** Values have an even number of bytes. */
const padded = (bytes: Uint8Array, padding: number) =>
  bytes.length % 2 === 0 ? bytes : joined([bytes, new Uint8Array([padding])]);

/** The parts one behind the other. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
