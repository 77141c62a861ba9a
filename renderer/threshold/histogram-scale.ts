import { scaleLinear } from "d3-scale";
import type { LiveHistogram } from "../../src/pipeline/measuring/live-histogram.ts";

export const chart = { width: 336, height: 96, foot: 14 } as const;

/** Grey values along the chart: bin i covers an equal part of the range, so the scale runs over all 256. */
export const valueScale = ({ range }: LiveHistogram) =>
  scaleLinear().domain([range.lower, range.upper]).range([0, chart.width]).clamp(true);

/** The histogram as one filled SVG path. Bins 0 and 255 hold what lies beyond the range too; they may be cut off at the top. */
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
