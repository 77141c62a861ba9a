import type { Mask } from "../../image/mask.ts";
import type { ImageSize } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { sharesBorders } from "./border/shares-borders.ts";
import { withoutPixels } from "./without-pixels.ts";

/** Pixels of a region that it did not have before. */
function gained(now: Roi, before: Roi | undefined, size: ImageSize): Mask {
  const mask = rasteriseRoi(now, size);
  if (before === undefined) return mask;
  const old = rasteriseRoi(before, size).data;
  return { ...mask, data: mask.data.map((one, pixel) => one & (1 - old[pixel]!)) };
}

/**
 * Lets the neighbours of an edited region give way: the pixels that it has gained leave every other muscle and the
 * vertebral body, so that the edit gives no pixel to two of them. What overlapped before stays, as does every pixel
 * that the edit did not gain. Regions of other names (samples, compartments) neither push nor give way.
 *
 * @param rois the regions after the edit, the edited one among them.
 * @param before the edited region before; absent where it is new.
 * @returns the same list where nothing gives way. A region that has no pixel left goes.
 */
export function giveWay(
  rois: readonly Roi[],
  name: string,
  before: Roi | undefined,
  size: ImageSize,
): readonly Roi[] {
  const edited = rois.find((roi) => roi.name === name);
  if (edited === undefined || edited === before || !sharesBorders(edited)) return rois;
  const taken = gained(edited, before, size);
  if (!taken.data.includes(1)) return rois;
  const after = rois.flatMap((roi) => {
    if (roi.name === name || !sharesBorders(roi)) return [roi];
    const rest = withoutPixels(roi, taken, edited.outlines, size);
    return rest === null ? [] : [rest];
  });
  return after.length === rois.length && after.every((roi, index) => roi === rois[index]) ? rois : after;
}
