import type { Roi } from "../roi.ts";
import { translateOutline } from "./translate-outline.ts";

/** The whole region moved by (dx, dy) pixels, holes with it. */
export function nudgeRegion(roi: Roi, dx: number, dy: number): Roi {
  const [first, ...more] = roi.outlines.map((outline) => translateOutline(outline, dx, dy));
  return { ...roi, outlines: [first!, ...more] };
}
