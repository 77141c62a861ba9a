import { useReducer, useRef } from "react";
import type { Convention } from "../../../src/roi/roi.ts";
import { useReporting } from "../issues-context.tsx";
import type { SlicePlace, SliceStore } from "../studies/slice-store.ts";
import { useSlice } from "../studies/use-slice.ts";
import { useStackView } from "../view/use-stack-view.ts";
import { changeWorkbench, initialWorkbench } from "../work/workbench.ts";
import { type Outliner, useDrafts } from "./use-drafts.ts";
import { useLiveWork } from "./use-live-work.ts";
import type { WorkPlace } from "./use-work.ts";

interface SessionSources {
  readonly store: SliceStore;
  /** The slices that can be scrolled through, and the one in sight. */
  readonly stack: readonly SlicePlace[];
  readonly index: number;
  /** The convention of muscles at first, where it is not the usual one. */
  readonly convention?: Convention | undefined;
  /** Where the work is kept and found again, where that is not with the slice. */
  readonly keeping?: WorkPlace;
  /** How the model is asked, where that is not by the slice's file. */
  readonly outline?: Outliner;
}

/**
 * Working on one slice: the picture, the tools, the work with its history, the numbers, and drawing by the model. The
 * workspace and a blinded repeat are the same session with other sources.
 */
export function useSliceSession({ store, stack, index, convention, keeping, outline }: SessionSources) {
  const { report } = useReporting();
  const [workbench, onWorkbench] = useReducer(changeWorkbench, {
    ...initialWorkbench,
    ...(convention === undefined ? {} : { convention }),
  });
  const state = useSlice(store, stack, index, report);
  const slice = state.kind === "ready" ? state.slice : null;
  const view = useStackView(store, stack, index);
  const working = useLiveWork(slice, workbench, onWorkbench, view.transform, keeping);
  const { log, runOn } = working.history;
  const open = state.kind === "ready" && log !== null ? { ...state, work: log.present } : null;
  const inHand = useRef(false);
  inHand.current = working.drawing.gesture !== null;
  const drafts = useDrafts({
    open,
    stack,
    store,
    convention: workbench.convention,
    outline,
    // Whoever has begun an outline meanwhile goes on with it.
    onDrawn: () => {
      if (!inHand.current) onWorkbench({ kind: "tool", tool: "edit" });
    },
    runOn,
  });
  return {
    /** The current slice, and its place in the stack. */
    shown: { state, slice, index, count: stack.length },
    /** The slice with its work as kept; null until both have been read. */
    open,
    view,
    workbench,
    changeWorkbench: onWorkbench,
    history: working.history,
    run: working.run,
    /** The work with what is being dragged, its numbers, its recipe. */
    work: working.work,
    live: working.live,
    recipe: working.recipe,
    drawing: working.drawing,
    drafts,
  };
}

export type SliceSession = ReturnType<typeof useSliceSession>;
