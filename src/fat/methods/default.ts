import { binCount, type Counts } from "../histogram/method.ts";
import { isodataImagej } from "./isodata-imagej.ts";

/**
 * ImageJ's "Default": its iterative intermeans, after a mode that is more than twice as high as any other bin
 * (a uniform background) is cut to one and a half times the next highest.
 */
export function defaultMethod(counts: Counts): number {
  const tamed = Float64Array.from(counts);
  let mode = 0;
  for (let bin = 1; bin < binCount; bin++) if (tamed[bin]! > tamed[mode]!) mode = bin;
  let next = 0;
  for (let bin = 0; bin < binCount; bin++) if (bin !== mode) next = Math.max(next, tamed[bin]!);
  if (tamed[mode]! > 2 * next && next !== 0) tamed[mode] = Math.trunc(1.5 * next);
  return isodataImagej(tamed);
}
