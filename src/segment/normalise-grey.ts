import type { Plane } from "../image/plane.ts";

/** Pixels at or below this share of the maximum are air and do not count for the percentile. */
const airShare = 0.01;
const brightest = 1.44;

/**
 * sqrt(clip(value / p99, 0, 1.44)): p99 is the 99th percentile of the pixels above a hundredth of the maximum,
 * linear between order statistics. Undefined where no pixel is above 0 (an empty picture).
 */
export function normaliseGrey(plane: Plane): Plane | undefined {
  let largest = 0;
  for (const value of plane.data) largest = Math.max(largest, value);
  if (!(largest > 0)) return undefined;
  const tissue = plane.data.filter((value) => value > airShare * largest).sort();
  const at = 0.99 * (tissue.length - 1);
  const low = Math.floor(at);
  const above = tissue[Math.min(low + 1, tissue.length - 1)]!;
  const p99 = tissue[low]! + (at - low) * (above - tissue[low]!);
  const data = plane.data.map((value) => Math.sqrt(Math.min(Math.max(value / p99, 0), brightest)));
  return { ...plane, data };
}
