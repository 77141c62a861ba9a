import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { isMuscle } from "../../../src/roi/roi.ts";
import type { ImageTransform } from "../../ui/slice/image-transform.ts";
import type { Scene } from "../drawing/gesture.ts";
import { seenTissue } from "../drawing/seen-tissue.ts";
import type { Work } from "../work/work.ts";
import type { Workbench } from "../work/workbench.ts";

/** How near the mouse must come to a vertex or an edge, in CSS pixels. */
const reachOnScreen = 7;

/** What the drawing tools see; null while there is no work or no picture. */
export function sceneOf(
  work: Work | null,
  workbench: Workbench,
  transform: ImageTransform | null,
  image: ScalarImage | null,
): Scene | null {
  if (work === null || transform === null || image === null) return null;
  const { region, convention, brushRadius, hidden, followed, giveWay } = workbench;
  return {
    rois: work.rois.filter((roi) => roi.name === region || !hidden.has(roi.name)),
    every: work.rois,
    size: image,
    giveWay,
    region,
    ...(isMuscle(region) ? { convention } : {}),
    reach: reachOnScreen / transform.scaleX,
    brushRadius,
    seen: seenTissue(image),
    followed,
  };
}
