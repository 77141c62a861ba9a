import type { Outline } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import type { EditByShape } from "../work/edited-regions.ts";
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

/** An edit of the active region by a shape. */
export const editByShape = (
  { region, convention, giveWay, size: { rows, columns } }: Scene,
  edit: EditByShape["edit"],
  shape: readonly Outline[],
): EditByShape => ({ region, edit, shape, convention, giveWay, size: { rows, columns } });

/** The command that puts the regions that a stroke changed in their places; none where nothing changed. */
export const regionsCommand = (before: readonly Roi[], after: readonly Roi[]): { command?: WorkCommand } =>
  after === before ? {} : { command: { kind: "set-rois", before, rois: after } };
