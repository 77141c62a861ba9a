import { useState } from "react";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { useStateOf } from "../use-state-of.ts";
import type { WorkCommand } from "../work/work.ts";
import type { ToolName } from "../work/workbench.ts";
import { brushTool } from "./brush-tool.ts";
import { editTool, removeVertex } from "./edit-tool.ts";
import { freehandTool } from "./freehand-tool.ts";
import type { DrawingTool, Gesture, Pointer, Scene, Selection, Step } from "./gesture.ts";
import { polygonTool } from "./polygon-tool.ts";

const tools: { readonly [Name in ToolName]?: DrawingTool } = {
  edit: editTool,
  freehand: freehandTool,
  polygon: polygonTool,
  brush: brushTool,
};

/**
 * The hand on the slice: feeds the active tool and carries out what it decides. `scene` is null while
 * nothing can be drawn; `subject` names the slice.
 */
export function useDrawing(
  scene: Scene | null,
  tool: ToolName,
  subject: string,
  onCommand: (command: WorkCommand) => void,
) {
  const [gesture, setGesture] = useStateOf<Gesture | null>(subject, null);
  const [selection, setSelection] = useStateOf<Selection | null>(subject, null);
  const [pointer, setPointer] = useState<PixelPoint | null>(null);
  /** The gesture at once, for events that come before the next picture. */
  const [inHand] = useStateOf<{ current: Gesture | null }>(subject, { current: null });

  const follow = (step: Step) => {
    inHand.current = step.gesture;
    setGesture(step.gesture);
    if (step.selection !== undefined) setSelection(step.selection);
    if (step.command !== undefined) onCommand(step.command);
  };
  const cancel = () => follow({ gesture: null, selection: null });
  const active = scene === null ? undefined : tools[tool];
  const feed = (phase: "press" | "move" | "release" | "doubleClick") => (at: Pointer) => {
    if (phase === "move") setPointer(at.point);
    if (active !== undefined && scene !== null) follow(active[phase](scene, at, inHand.current));
  };

  return {
    gesture,
    selection,
    /** Where the mouse is, in pixels of the image; null outside. */
    pointer,
    press: feed("press"),
    move: feed("move"),
    release: feed("release"),
    doubleClick: feed("doubleClick"),
    leave: () => setPointer(null),
    cancel,
    finish() {
      if (active !== undefined && scene !== null) follow(active.finish(scene, inHand.current));
    },
    /** Delete: the vertex or outline that is selected, else the active region's newest outline. */
    remove() {
      const roi = scene?.rois.find((other) => other.name === (selection?.name ?? scene.region));
      const index = selection?.index ?? (roi?.outlines.length ?? 0) - 1;
      const outline = roi?.outlines[index];
      if (roi === undefined || outline === undefined) return;
      const target = { name: roi.name, index };
      const command: WorkCommand =
        selection?.vertex === undefined
          ? { kind: "delete-outline", ...target }
          : removeVertex(target, outline, selection.vertex);
      follow({ gesture: null, command, selection: null });
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
