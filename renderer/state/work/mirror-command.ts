import { mirrorAxis } from "../../../src/roi/edit/mirror-axis.ts";
import { mirrorRoi } from "../../../src/roi/edit/mirror-roi.ts";
import { mirroredName } from "../../../src/roi/edit/mirrored-name.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import type { WorkCommand } from "./work.ts";

export type PutRoi = Extract<WorkCommand, { readonly kind: "put-roi" }>;

/**
 * Mirrors the active region to the patient's other side; where only the other side is drawn, that one to here.
 * Null where neither is drawn or the region has no side.
 *
 * @param columns width of the image in pixels.
 */
export function mirrorCommand(rois: readonly Roi[], active: string, columns: number): PutRoi | null {
  const other = mirroredName(active);
  if (other === active) return null;
  const from = rois.find((roi) => roi.name === active) ?? rois.find((roi) => roi.name === other);
  if (from === undefined) return null;
  const roi = mirrorRoi(from, mirrorAxis(rois, columns), mirroredName(from.name));
  return { kind: "put-roi", roi };
}
