import { useRef, useState } from "react";
import type { Issue } from "../../../src/base/issue.ts";
import type { IssueCode } from "../../../src/base/issue-catalogue.ts";
import type { Result } from "../../../src/base/result.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { TimedOutlines } from "../../../src/pipeline/drawing/drawn-by-model.ts";
import type { Convention } from "../../../src/roi/roi.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";
import type { SlicePlace, SliceStore } from "../studies/slice-store.ts";
import { useStateOf } from "../use-state-of.ts";
import type { Work, WorkCommand } from "../work/work.ts";
import { drawnCommand, type Redraw, regionsToDraw } from "./drawn-command.ts";

/** What the model is doing, or what came of it last. */
export type DraftingState =
  | { readonly kind: "idle" | "drawing" | "full" | "no-draft" }
  | { readonly kind: "drawing-series"; readonly done: number; readonly total: number }
  | { readonly kind: "drew-series"; readonly drawn: number; readonly total: number };

/** Has the model draw on a slice. */
export type Outliner = (place: SlicePlace, convention: Convention) => Promise<Result<TimedOutlines>>;

interface DraftingSources {
  readonly open: { readonly slice: LoadedSlice; readonly place: SlicePlace; readonly work: Work } | null;
  readonly stack: readonly SlicePlace[];
  readonly store: SliceStore;
  readonly convention: Convention;
  /** Draws on a slice; by the file where nothing else is said. */
  readonly outline?: Outliner | undefined;
  /** Called once outlines are on the current slice. */
  readonly onDrawn: () => void;
  readonly runOn: (slice: LoadedSlice, make: (work: Work) => WorkCommand | null) => Promise<void>;
}

/** What a series may meet on some of its slices; anything else ends it. */
const ofOneSlice: readonly IssueCode[] = ["segment-nothing-found", "segment-no-spacing"];

/** What is not shown with the region itself. */
const notInTheRow = ({ code }: Issue) => code !== "segment-low-confidence";

const outlineFile: Outliner = ({ path, frame }, convention) => bridge().drawOutlines(path, frame, convention);

/** Drawing by the model: one slice, or every slice of the series. Outlines go to the slice they were asked for. */
export function useDrafts(sources: DraftingSources) {
  const { open, stack, store, convention, onDrawn, runOn, outline = outlineFile } = sources;
  const take = useTake();
  const [progress, setProgress] = useState<DraftingState>({ kind: "idle" });
  /** Why nothing was drawn on the current slice; it is not said of the next one. */
  const [refusal, setRefusal] = useStateOf<"full" | "no-draft" | null>(open?.slice, null);
  const state: DraftingState = refusal === null ? progress : { kind: refusal };
  const stopped = useRef(false);
  const begin = (next: DraftingState) => {
    setRefusal(null);
    setProgress(next);
  };
  const busy = state.kind === "drawing" || state.kind === "drawing-series";

  const draw = async (redraw: Redraw) => {
    if (open === null) return;
    if (regionsToDraw(open.work, redraw).length === 0) {
      setProgress({ kind: "idle" });
      return setRefusal(redraw === "missing" ? "full" : "no-draft");
    }
    const { slice, place } = open;
    begin({ kind: "drawing" });
    const result = await outline(place, convention);
    const outlines = take(result.ok ? { ...result, issues: result.issues.filter(notInTheRow) } : result);
    if (outlines) {
      await runOn(slice, (work) => drawnCommand(work, outlines, convention, redraw, slice.image));
      onDrawn();
    }
    setProgress({ kind: "idle" });
  };

  /** Whether the series goes on. */
  const drawOne = async (place: SlicePlace): Promise<"drawn" | "passed" | "end"> => {
    const slice = await store.get(place);
    if (!slice.ok) return "passed";
    const result = await outline(place, convention);
    if (!result.ok) {
      if (ofOneSlice.includes(result.issues[0].code)) return "passed";
      take(result);
      return "end";
    }
    let put = false;
    await runOn(slice.value, (work) => {
      const command = drawnCommand(work, result.value, convention, "missing", slice.value.image);
      put = command !== null;
      return command;
    });
    return put ? "drawn" : "passed";
  };

  const drawSeries = async () => {
    stopped.current = false;
    let drawn = 0;
    for (const [index, place] of stack.entries()) {
      if (stopped.current) break;
      begin({ kind: "drawing-series", done: index + 1, total: stack.length });
      const outcome = await drawOne(place);
      if (outcome === "drawn") drawn++;
      if (outcome === "end") break;
    }
    setProgress({ kind: "drew-series", drawn, total: stack.length });
  };

  return {
    state,
    draw: open === null || busy ? undefined : () => void draw("missing"),
    redraw: open === null || busy ? undefined : () => void draw("drafts"),
    drawSeries: open === null || busy || stack.length < 2 ? undefined : () => void drawSeries(),
    stop:
      state.kind === "drawing-series"
        ? () => {
            stopped.current = true;
          }
        : undefined,
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
