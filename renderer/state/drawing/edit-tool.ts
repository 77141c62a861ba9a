import { deleteVertex } from "../../../src/roi/edit/delete-vertex.ts";
import { insertVertex } from "../../../src/roi/edit/insert-vertex.ts";
import { moveVertex } from "../../../src/roi/edit/move-vertex.ts";
import { translateOutline } from "../../../src/roi/edit/translate-outline.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { WorkCommand } from "../work/work.ts";
import { type DrawingTool, type Gesture, keep, type Selection, type Step } from "./gesture.ts";
import { hitTest, type OutlineReference } from "./hit-test.ts";

export const setOutline = (target: OutlineReference, outline: Outline): WorkCommand => ({
  kind: "set-outline",
  ...target,
  outline,
});

/** Takes a vertex out; an outline of three goes with it. */
export function removeVertex(target: OutlineReference, outline: Outline, vertex: number): WorkCommand {
  const rest = deleteVertex(outline, vertex);
  return rest === outline ? { kind: "delete-outline", ...target } : setOutline(target, rest);
}

/** Ends a drag: one command for the whole stroke, none where nothing moved. */
function endDrag(gesture: Gesture | null): Step {
  if (gesture?.kind !== "reshape" || gesture.outline === gesture.before) return { gesture: null };
  return { gesture: null, command: setOutline(gesture.target, gesture.outline) };
}

/** Drag a vertex or a whole outline; Alt-click takes a vertex out; double-click on an edge puts one in. */
export const editTool: DrawingTool = {
  press(scene, { point, alt }, gesture) {
    const hit = hitTest(scene.rois, scene.region, point, scene.reach);
    if (hit === null) return { gesture, selection: null };
    const { target, outline, vertex } = hit;
    if (alt && vertex !== undefined) {
      return { gesture: null, command: removeVertex(target, outline, vertex), selection: null };
    }
    const selection: Selection = vertex === undefined ? target : { ...target, vertex };
    const grip = vertex ?? "outline";
    return { gesture: { kind: "reshape", target, grip, before: outline, outline, last: point }, selection };
  },
  move(_scene, { point }, gesture) {
    if (gesture?.kind !== "reshape" || gesture.grip === "brush") return { gesture };
    const outline =
      gesture.grip === "outline"
        ? translateOutline(gesture.outline, point[0] - gesture.last[0], point[1] - gesture.last[1])
        : moveVertex(gesture.outline, gesture.grip, point);
    return { gesture: { ...gesture, outline, last: point } };
  },
  release: (_scene, _pointer, gesture) => endDrag(gesture),
  doubleClick(scene, { point }) {
    const hit = hitTest(scene.rois, scene.region, point, scene.reach);
    const inserted = hit?.part === "edge" ? insertVertex(hit.outline, point) : undefined;
    if (hit === null || inserted === undefined) return { gesture: null };
    return {
      gesture: null,
      command: setOutline(hit.target, inserted.outline),
      selection: { ...hit.target, vertex: inserted.index },
    };
  },
  finish: keep,
};
