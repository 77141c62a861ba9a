import type { Threshold } from "../../../src/measure/measure-result.ts";

export interface GreyRange {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Which limit separates muscle from fat: the lower one, or the upper one where the lower end is open (fat is dark, on
 * MONOCHROME1 images).
 */
export const separatingEnd = (limits: Threshold, range: GreyRange): keyof Threshold =>
  limits.lower <= range.lower && limits.upper < range.upper ? "upper" : "lower";

const format = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** Limits as a condition on grey values; an end beyond the range is open. */
export function formatLimits(limits: Threshold, range: GreyRange): string {
  if (separatingEnd(limits, range) === "upper") return `≤ ${format(limits.upper)}`;
  if (limits.upper >= range.upper) return `≥ ${format(limits.lower)}`;
  return `${format(limits.lower)}–${format(limits.upper)}`;
}
