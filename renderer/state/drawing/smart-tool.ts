import { smartBrushShape, startSmartBrush } from "../../../src/roi/follow/smart-brush.ts";
import { editedRegions } from "../work/edited-regions.ts";
import { stops } from "./brush-tool.ts";
import { type DrawingTool, keep, stay } from "./gesture.ts";
import { editByShape, regionsCommand } from "./scene-edits.ts";

/** A disc that paints the tissue it is pressed on into the active region; with Shift or Alt it takes it away. */
export const smartTool: DrawingTool = {
  press(scene, { point, shift, alt }) {
    const brush = startSmartBrush(scene.seen.picture(), point, scene.brushRadius);
    if (brush === undefined) return { gesture: null };
    const before = scene.every;
    const edit = shift || alt ? "remove" : "add";
    const rois = editedRegions(editByShape(scene, edit, smartBrushShape(brush, point)), before);
    return { gesture: { kind: "smart", brush, edit, before, rois, last: point } };
  },
  move(scene, { point, passing }, gesture) {
    if (gesture?.kind !== "smart" || passing) return { gesture };
    const { brush, edit, last } = gesture;
    const rois = stops(last, point, scene.brushRadius / 3).reduce(
      (painted, stop) => editedRegions(editByShape(scene, edit, smartBrushShape(brush, stop)), painted),
      gesture.rois,
    );
    return { gesture: { ...gesture, rois, last: point } };
  },
  release(_scene, _pointer, gesture) {
    if (gesture?.kind !== "smart") return { gesture };
    return { gesture: null, ...regionsCommand(gesture.before, gesture.rois) };
  },
  doubleClick: stay,
  finish: keep,
};
