import type { Roi } from "../roi.ts";
import { enclosedArea } from "./enclosed-area.ts";

/**
 * The x (pixels) to mirror the muscles about: the centroid of the vertebral body where it is drawn, the middle of
 * the image otherwise.
 *
 * @param columns width of the image.
 */
export function mirrorAxis(rois: readonly Roi[], columns: number): number {
  const body = rois.find(({ name }) => name === "VB");
  const parts = (body?.outlines ?? []).map(enclosedArea).sort((a, b) => b.area - a.area);
  const largest = parts[0];
  return largest && largest.area > 0 ? largest.centroid[0] : columns / 2;
}
