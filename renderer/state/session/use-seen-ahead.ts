import { useEffect } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { seenTissue } from "../drawing/seen-tissue.ts";
import type { Workbench } from "../work/workbench.ts";

/** The slice is painted first. */
const afterMs = 60;

/** Works out what the chosen tool follows in the slice, once the slice is on the screen and before the first click. */
export function useSeenAhead(slice: LoadedSlice | null, { tool, followed }: Workbench): void {
  useEffect(() => {
    if (slice === null || (tool !== "livewire" && tool !== "smart")) return;
    const seen = seenTissue(slice.image);
    const ahead = () => (tool === "smart" ? seen.picture() : seen.lines(followed));
    const timer = setTimeout(ahead, afterMs);
    return () => clearTimeout(timer);
  }, [slice, tool, followed]);
}
