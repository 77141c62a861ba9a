import { type DataSet, undefinedLength } from "../data-set/data-set.ts";
import { asciiValue, numberValue } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";
import { compressedPixelsAlone } from "./compressed-pixels-alone.ts";

const doubleFloatPixelData = 0x7fe00009;
const native: readonly number[] = [tags.PixelData, tags.FloatPixelData, doubleFloatPixelData];

/**
 * The value of native pixel data up to its last pixel, padded to an even length with a zero: nobody sees what stands
 * behind it, and anything may. Compressed pixels keep their length, with zeros behind the end of each stream. Any other
 * value stays as it is.
 *
 * @param value of the element `tag` in the data set
 */
export function pixelsAlone(dataSet: DataSet, tag: number, value: Uint8Array): Uint8Array {
  if (!native.includes(tag)) return value;
  const [rows, columns, bits] = [tags.Rows, tags.Columns, tags.BitsAllocated].map((each) =>
    numberValue(dataSet, each, "US"),
  );
  if (dataSet.elements.get(tag)?.declaredLength === undefinedLength) {
    return compressedPixelsAlone(value, rows && columns && rows * columns);
  }
  if (rows === undefined || columns === undefined || bits === undefined) return value;
  const samples = numberValue(dataSet, tags.SamplesPerPixel, "US") ?? 1;
  const frames = Number(asciiValue(dataSet, tags.NumberOfFrames) ?? 1);
  const length = Math.ceil((rows * columns * samples * bits * frames) / 8);
  if (!Number.isSafeInteger(length) || length <= 0 || length >= value.length) return value;
  const alone = new Uint8Array(length + (length % 2));
  alone.set(value.subarray(0, length));
  return alone;
}
