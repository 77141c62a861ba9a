import type { Outline } from "../outline.ts";
import type { Roi } from "../roi.ts";

/** The region with its outline number `index` replaced. */
export function replaceOutline(roi: Roi, index: number, outline: Outline): Roi {
  const [first, ...others] = roi.outlines;
  return {
    ...roi,
    outlines: [
      index === 0 ? outline : first,
      ...others.map((other, at) => (at + 1 === index ? outline : other)),
    ],
  };
}
