import { editShape } from "../../../src/roi/edit/border/edit-shape.ts";
import { giveWay } from "../../../src/roi/edit/give-way.ts";
import { yieldTo } from "../../../src/roi/edit/yield-to.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import type { WorkCommand } from "../work/work.ts";
import type { Scene } from "./gesture.ts";

/** The region that is drawn next, with these outlines; its convention stays where it is drawn already. */
export function drawnRoi(scene: Scene, outlines: Roi["outlines"]): Roi {
  const known = scene.every.find((roi) => roi.name === scene.region);
  const convention = known?.convention ?? scene.convention;
  return {
    id: scene.region,
    name: scene.region,
    outlines,
    origin: "drawn",
    ...(convention === undefined ? {} : { convention }),
  };
}

/**
 * The regions after the active one has been edited by a shape; one that is not drawn yet begins with the shape. Neighbours
 * give way only where that is wanted.
 *
 * @param rois all regions of the slice.
 */
export function editedRegions(
  scene: Scene,
  rois: readonly Roi[],
  edit: "add" | "remove" | "fill",
  shape: readonly Outline[],
): readonly Roi[] {
  const { region, size } = scene;
  const [first, ...more] = shape;
  if (first === undefined) return rois;
  const own = rois.filter(({ name }) => name === region);
  if (own.length > 0) {
    if (scene.giveWay || edit === "fill") return editShape(rois, region, edit, shape, size);
    const edited = editShape(own, region, edit, shape, size);
    return edited === own ? rois : rois.flatMap((roi) => (roi.name === region ? edited : [roi]));
  }
  if (edit === "remove") return rois;
  const fresh = drawnRoi(scene, [first, ...more]);
  if (edit === "fill") {
    const rest = yieldTo(rois, fresh, size);
    return rest === null ? rois : [...rois, rest];
  }
  return scene.giveWay ? giveWay([...rois, fresh], region, undefined, size) : [...rois, fresh];
}

/** The command that puts changed regions in the place of all; none where nothing changed. */
export const regionsCommand = (before: readonly Roi[], after: readonly Roi[]): { command?: WorkCommand } =>
  after === before ? {} : { command: { kind: "set-rois", rois: after } };
