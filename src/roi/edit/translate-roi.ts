import type { Roi } from "../roi.ts";
import { translateOutline } from "./translate-outline.ts";

/** The region, holes and all, moved by (dx, dy) pixels. */
export function translateRoi(roi: Roi, dx: number, dy: number): Roi {
  const [first, ...others] = roi.outlines;
  return {
    ...roi,
    outlines: [
      translateOutline(first, dx, dy),
      ...others.map((outline) => translateOutline(outline, dx, dy)),
    ],
  };
}
