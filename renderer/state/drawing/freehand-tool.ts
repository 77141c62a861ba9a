import { finishStroke } from "../../../src/roi/edit/finish-stroke.ts";
import { drawCommand } from "./draw-command.ts";
import { type DrawingTool, keep, stay } from "./gesture.ts";

/** Drag around the region; releasing the button closes the outline. */
export const freehandTool: DrawingTool = {
  press: (_scene, { point, shift }) => ({ gesture: { kind: "freehand", points: [point], add: shift } }),
  move: (_scene, { point }, gesture) => ({
    gesture: gesture?.kind === "freehand" ? { ...gesture, points: [...gesture.points, point] } : gesture,
  }),
  release(scene, _pointer, gesture) {
    if (gesture?.kind !== "freehand") return { gesture };
    const outline = finishStroke(gesture.points);
    const command = outline === undefined ? null : drawCommand(scene, outline, gesture.add);
    return command === null ? { gesture: null } : { gesture: null, command };
  },
  doubleClick: stay,
  finish: keep,
};
