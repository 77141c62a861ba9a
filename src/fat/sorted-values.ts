import type { FatLimits } from "./fat-limits.ts";
import type { OpenedImage } from "./opened-image.ts";

/** Raw values of a region, ascending (what is not a number last): any pair of limits is then counted by two searches. */
export type SortedValues = Uint16Array | Float32Array;

/** The raw values of the pixels listed by their row-major index, sorted. */
export function sortedRawValues({ raw, depth }: OpenedImage, pixels: Uint32Array): SortedValues {
  const values = depth === "32-bit" ? new Float32Array(pixels.length) : new Uint16Array(pixels.length);
  for (let index = 0; index < pixels.length; index++) values[index] = raw[pixels[index]!]!;
  return values.sort();
}

/** How many values, from the start, satisfy a condition that holds for the first of them and then no more. */
function countWhile(values: SortedValues, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the values are between the limits, both included. */
export function countBetween(values: SortedValues, { lower, upper }: FatLimits): number {
  const notAbove = countWhile(values, (value) => value <= upper);
  const below = countWhile(values, (value) => value < lower);
  return Math.max(notAbove - below, 0);
}
