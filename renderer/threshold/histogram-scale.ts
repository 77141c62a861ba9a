import type { LiveHistogram } from "../../src/pipeline/measuring/live-histogram.ts";
import { linearScale, roundTicks, type Scale } from "../../src/report/figures/scale.ts";

export const chart = { width: 336, height: 96, foot: 14 } as const;

interface ValueScale extends Scale {
  /** The grey value at a place along the chart. */
  valueAt(x: number): number;
}

/** Grey values along the chart: bin i covers an equal part of the range, so the scale runs over all 256. What is beyond is at an end. */
export function valueScale({ range: { lower, upper } }: LiveHistogram): ValueScale {
  const scale = linearScale([lower, upper], [0, chart.width], roundTicks(lower, upper, 6));
  return {
    ...scale,
    at: (value) => (upper > lower ? scale.at(Math.min(Math.max(value, lower), upper)) : chart.width / 2),
    valueAt: (x) => lower + Math.min(Math.max(x / chart.width, 0), 1) * (upper - lower),
  };
}

/** The histogram as one filled SVG path. Bins 0 and 255 hold what is beyond the range too; they may be cut off at the top. */
export function histogramPath({ counts }: LiveHistogram, logarithmic: boolean): string {
  const height = (count: number) => (logarithmic ? Math.log1p(count) : count);
  const inner = Array.from(counts.slice(1, -1), height);
  const highest = Math.max(1e-9, ...(inner.some((value) => value > 0) ? inner : Array.from(counts, height)));
  const floor = chart.height - chart.foot;
  const step = chart.width / counts.length;
  let path = `M0 ${floor}`;
  counts.forEach((count, bin) => {
    const y = floor - Math.min(1, height(count) / highest) * (floor - 4);
    path += `V${y.toFixed(1)}H${((bin + 1) * step).toFixed(2)}`;
  });
  return `${path}V${floor}Z`;
}
