import { isMuscle } from "../../../src/roi/roi.ts";
import type { ImageTransform } from "../../ui/slice/image-transform.ts";
import type { Scene } from "../drawing/gesture.ts";
import type { SeenTissue } from "../drawing/seen-tissue.ts";
import type { Work } from "../work/work.ts";
import type { Workbench } from "../work/workbench.ts";

/** How near the mouse must come to a vertex or an edge, in CSS pixels. */
const reachOnScreen = 7;

/** What the drawing tools see; null while there is no work or no picture. */
export function sceneOf(
  work: Work | null,
  workbench: Workbench,
  transform: ImageTransform | null,
  seen: SeenTissue | null,
): Scene | null {
  if (work === null || transform === null || seen === null) return null;
  const { region, convention, brushRadius, hidden, followed } = workbench;
  return {
    rois: work.rois.filter((roi) => roi.name === region || !hidden.has(roi.name)),
    region,
    ...(isMuscle(region) ? { convention } : {}),
    reach: reachOnScreen / transform.scaleX,
    brushRadius,
    seen,
    followed,
  };
}
