import { nudgeRegion } from "../../../src/roi/edit/nudge-region.ts";
import { nudgeVertex } from "../../../src/roi/edit/nudge-vertex.ts";
import { translateOutline } from "../../../src/roi/edit/translate-outline.ts";
import { withVertices } from "../../../src/roi/with-vertices.ts";
import type { WorkCommand } from "../work/work.ts";
import type { Scene, Selection } from "./gesture.ts";

/**
 * Moves the selected vertex or outline by (dx, dy) pixels, and where nothing is selected the active region; null where
 * nothing is drawn. Commands one after the other that move the same thing become one step of the log.
 */
export function nudgeCommand(
  scene: Scene,
  selection: Selection | null,
  dx: number,
  dy: number,
): WorkCommand | null {
  const roi = scene.rois.find(({ name }) => name === (selection?.name ?? scene.region));
  if (roi === undefined) return null;
  const outline = selection === null ? undefined : roi.outlines[selection.index];
  if (selection === null || outline === undefined)
    return { kind: "put-roi", roi: nudgeRegion(roi, dx, dy), nudged: "region" };
  const { name, index, vertex } = selection;
  const moved =
    vertex === undefined ? translateOutline(outline, dx, dy) : nudgeVertex(outline, vertex, dx, dy);
  return { kind: "set-outline", name, index, outline: moved, nudged: vertex ?? "outline" };
}

/** The vertex `by` further round the selected outline, else the first of the active region's; null where nothing is drawn. */
export function nextVertex(scene: Scene, selection: Selection | null, by: 1 | -1): Selection | null {
  const ofRegion = selection?.name === scene.region ? selection : null;
  const index = ofRegion?.index ?? 0;
  const outline = scene.rois.find(({ name }) => name === scene.region)?.outlines[index];
  if (outline === undefined) return null;
  const count = withVertices(outline).points.length;
  const vertex = ofRegion?.vertex === undefined ? 0 : (ofRegion.vertex + by + count) % count;
  return { name: scene.region, index, vertex };
}
