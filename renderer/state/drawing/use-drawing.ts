import { useState } from "react";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { useStateOf } from "../use-state-of.ts";
import type { WorkCommand } from "../work/work.ts";
import type { ToolName } from "../work/workbench.ts";
import { brushTool } from "./brush-tool.ts";
import { clickedTool, withoutClick } from "./clicked-tool.ts";
import { editTool, removeVertex } from "./edit-tool.ts";
import { freehandTool } from "./freehand-tool.ts";
import {
  type Answer,
  type ClickedGesture,
  type DrawingTool,
  isClicked,
  type Pointer,
  type Question,
  type Scene,
  type Selection,
  type Step,
} from "./gesture.ts";
import { nextVertex, nudgeCommand } from "./nudge-command.ts";
import { septumTool } from "./septum-tool.ts";
import { smartTool } from "./smart-tool.ts";
import { cutTool, fillTool } from "./stroke-tools.ts";
import { useGesture } from "./use-gesture.ts";

const tools: { readonly [Name in ToolName]?: DrawingTool } = {
  edit: editTool,
  freehand: freehandTool,
  polygon: clickedTool("polygon"),
  spline: clickedTool("spline"),
  livewire: clickedTool("livewire"),
  septum: septumTool,
  brush: brushTool,
  smart: smartTool,
  fill: fillTool,
  cut: cutTool,
};

interface DrawingEvents {
  readonly onCommand: (command: WorkCommand) => void;
  /** A slice comes back into sight on which an outline is half drawn. */
  readonly onResumed: (waiting: ClickedGesture) => void;
}

/**
 * The hand on the slice: feeds the active tool and carries out what it decides. `scene` is null while
 * nothing can be drawn; `subject` names the slice.
 */
export function useDrawing(
  scene: Scene | null,
  tool: ToolName,
  subject: string,
  { onCommand, onResumed }: DrawingEvents,
) {
  const { gesture, inHand, put } = useGesture(subject, onResumed);
  const [selection, setSelection] = useStateOf<Selection | null>(subject, null);
  const [pointer, setPointer] = useState<PixelPoint | null>(null);

  const follow = (step: Step) => {
    put(step.gesture);
    if (step.selection !== undefined) setSelection(step.selection);
    if (step.command !== undefined) onCommand(step.command);
  };
  const active = scene === null ? undefined : tools[tool];
  const feed = (phase: "press" | "move" | "release" | "doubleClick") => (at: Pointer) => {
    if (phase === "move") setPointer(at.point);
    const waiting = inHand();
    // A stroke is not thrown away by the mouse: a question waits for its answer, what is clicked for the tool that began it.
    if (waiting?.kind === "question" || (isClicked(waiting) && tools[waiting.kind] !== active)) return;
    if (active !== undefined && scene !== null) follow(active[phase](scene, at, waiting));
  };

  const answer = (given: Answer | undefined) => {
    const asked = inHand();
    const choice = asked?.kind === "question" ? asked.choices.find((one) => one.answer === given) : undefined;
    if (choice !== undefined) follow({ gesture: null, command: choice.command, selection: null });
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
    cancel: () => follow({ gesture: null, selection: null }),
    /** What keys do. */
    keys: {
      /** Enter: what was clicked is closed, whatever tool moves the picture meanwhile; a question gets its first answer. */
      finish() {
        const waiting = inHand();
        if (waiting?.kind === "question") return answer(waiting.choices[0]?.answer);
        const finishing = isClicked(waiting) ? tools[waiting.kind] : active;
        if (finishing !== undefined && scene !== null) follow(finishing.finish(scene, waiting));
      },
      /** Backspace: what was clicked goes back by one click. */
      stepBack() {
        const waiting = inHand();
        if (isClicked(waiting)) follow({ gesture: withoutClick(waiting) });
      },
      answer,
      /** Asks before something is changed. */
      ask: (question: Question) => follow({ gesture: question, selection: null }),
      /** The selected vertex or outline, else the active region, is moved by so many pixels. */
      nudge(dx: number, dy: number) {
        const command = scene === null ? null : nudgeCommand(scene, selection, dx, dy);
        if (command !== null) follow({ gesture: null, command });
      },
      /** The vertex after (or before) the selected one is selected. */
      chooseVertex(by: 1 | -1) {
        const next = scene === null ? null : nextVertex(scene, selection, by);
        if (next !== null) follow({ gesture: null, selection: next });
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
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
