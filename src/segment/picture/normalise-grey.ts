import type { Plane } from "../../image/plane.ts";
import { orderStatistic } from "./order-statistic.ts";

/** Pixels at or below this share of the maximum are air and do not count for the percentile. */
const airShare = 0.01;
const brightest = 1.44;

/**
 * sqrt(clip(value / p99, 0, 1.44)): p99 is the 99th percentile of the pixels above a hundredth of the maximum,
 * linear between order statistics. Undefined where no pixel is above 0 (an empty picture).
 */
export function normaliseGrey(plane: Plane): Plane | undefined {
  let largest = 0;
  for (let at = 0; at < plane.data.length; at++) if (plane.data[at]! > largest) largest = plane.data[at]!;
  if (!(largest > 0)) return undefined;
  const air = airShare * largest;
  const data = new Float32Array(plane.data.length);
  let tissue = 0;
  for (let at = 0; at < data.length; at++) if (plane.data[at]! > air) data[tissue++] = plane.data[at]!;
  const p99 = orderStatistic(data.subarray(0, tissue), 0.99 * (tissue - 1));
  for (let at = 0; at < data.length; at++) {
    data[at] = Math.sqrt(Math.min(Math.max(plane.data[at]! / p99, 0), brightest));
  }
  return { ...plane, data };
}
