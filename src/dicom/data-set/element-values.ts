import type { DataElement, DataSet } from "./data-set.ts";

type NumericVr = "DS" | "IS" | "US" | "SS" | "UL" | "SL" | "FL" | "FD";

const byteLength = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8 } as const;

/** More than any attribute read here has; keeps a crafted length from filling the memory. */
const maxValues = 16_384;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const withComma = /^[+-]?\d*,\d+([eE][+-]?\d+)?$/;

/** True for a number written with a comma, as programs in some languages do; it is read as a point. */
export const hasDecimalComma = (text: string) => withComma.test(text);

function decimalOf(text: string): number {
  const written = hasDecimalComma(text) ? text.replace(",", ".") : text;
  return decimal.test(written) ? Number(written) : Number.NaN;
}

/** The bytes of a value, padding included; absent where the element is. A view, not a copy. */
export function valueBytes(dataSet: DataSet, tag: number): Uint8Array | undefined {
  const element = dataSet.elements.get(tag);
  return element && dataSet.bytes.subarray(element.start, element.start + element.length);
}

const isPadding = (byte: number | undefined) => byte === 0x20 || byte === 0;
const backslash = 0x5c;
/** Longer than any ASCII attribute read here. */
const longestValue = 65_534;

/** The single values of an ASCII element (CS, UI, DS, IS, DA ...), padding removed; empty where it is absent or empty. */
export function asciiValues(dataSet: DataSet, tag: number): readonly string[] {
  const element = dataSet.elements.get(tag);
  if (element === undefined || element.length === 0) return [];
  const { bytes } = dataSet;
  const end = element.start + Math.min(element.length, longestValue);
  const values: string[] = [];
  for (let from = element.start, at = from; at <= end; at++) {
    if (at < end && bytes[at] !== backslash) continue;
    values.push(trimmedAscii(bytes, from, at));
    from = at + 1;
  }
  return values.length === 1 && values[0] === "" ? [] : values;
}

function trimmedAscii(bytes: Uint8Array, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isPadding(bytes[start])) start++;
  while (end > start && isPadding(bytes[end - 1])) end--;
  return latin1(bytes, start, end);
}

/** A call cannot have many more arguments. */
const maxArguments = 4096;

/** Bytes as the characters of the same numbers. Letter by letter, most of the time would go into litter. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > maxArguments) {
    return latin1(bytes, start, start + maxArguments) + latin1(bytes, start + maxArguments, end);
  }
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

/** Removes the spaces and NULs that pad a value to even length (PS3.5 6.2). */
export const trimPadding = (text: string) => text.replace(/^[ \0]+|[ \0]+$/g, "");

/** The first value of an ASCII element, absent where there is none or it is empty. */
export function asciiValue(dataSet: DataSet, tag: number): string | undefined {
  return asciiValues(dataSet, tag)[0] || undefined;
}

/**
 * The numbers of an element. `vr` is the dictionary's VR, for implicit encodings; a number VR that the file
 * itself states wins. A value that is no number is NaN in its place, so that the count stays right.
 */
export function numberValues(dataSet: DataSet, tag: number, vr: NumericVr): readonly number[] {
  const element = dataSet.elements.get(tag);
  if (element === undefined) return [];
  const actual = element.vr in byteLength || element.vr === "DS" || element.vr === "IS" ? element.vr : vr;
  if (actual === "DS" || actual === "IS") {
    return asciiValues(dataSet, tag).map(decimalOf);
  }
  return binaryNumbers(dataSet, element, actual as keyof typeof byteLength);
}

function binaryNumbers(dataSet: DataSet, element: DataElement, vr: keyof typeof byteLength): number[] {
  const { bytes, encoding } = dataSet;
  const view = new DataView(bytes.buffer, bytes.byteOffset + element.start, element.length);
  const count = Math.min(maxValues, Math.floor(element.length / byteLength[vr]));
  return Array.from({ length: count }, (_, index) =>
    readNumber(view, index * byteLength[vr], vr, encoding.littleEndian),
  );
}

function readNumber(view: DataView, at: number, vr: keyof typeof byteLength, littleEndian: boolean): number {
  switch (vr) {
    case "US":
      return view.getUint16(at, littleEndian);
    case "SS":
      return view.getInt16(at, littleEndian);
    case "UL":
      return view.getUint32(at, littleEndian);
    case "SL":
      return view.getInt32(at, littleEndian);
    case "FL":
      return view.getFloat32(at, littleEndian);
    case "FD":
      return view.getFloat64(at, littleEndian);
  }
}

/** The first number of an element, absent where there is none or it is not finite. */
export function numberValue(dataSet: DataSet, tag: number, vr: NumericVr): number | undefined {
  const [value] = numberValues(dataSet, tag, vr);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
