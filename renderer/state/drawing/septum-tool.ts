import { moveBorderStroke, startBorderStroke } from "../../../src/roi/edit/border/border-stroke.ts";
import { type DrawingTool, keep, stay } from "./gesture.ts";
import { regionsCommand } from "./scene-edits.ts";

/** A disc that moves the border between two regions: the one it is pressed in takes from its neighbours. */
export const septumTool: DrawingTool = {
  press(scene, { point }) {
    const stroke = startBorderStroke(scene.every, "take", point, scene.brushRadius, scene.size);
    return { gesture: stroke === undefined ? null : { kind: "septum", stroke } };
  },
  move(_scene, { point, passing }, gesture) {
    if (gesture?.kind !== "septum" || passing) return { gesture };
    return { gesture: { ...gesture, stroke: moveBorderStroke(gesture.stroke, point) } };
  },
  release(_scene, _pointer, gesture) {
    if (gesture?.kind !== "septum") return { gesture };
    return { gesture: null, ...regionsCommand(gesture.stroke.before, gesture.stroke.rois) };
  },
  doubleClick: stay,
  finish: keep,
};
