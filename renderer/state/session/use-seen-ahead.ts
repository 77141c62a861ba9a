import { useEffect } from "react";
import type { SeenTissue } from "../drawing/seen-tissue.ts";
import type { Workbench } from "../work/workbench.ts";

/** The slice is painted first. */
const afterMs = 60;

/** Works out what the chosen tool follows in the slice, once the slice is on the screen and before the first click. */
export function useSeenAhead(seen: SeenTissue | null, { tool, followed }: Workbench): void {
  useEffect(() => {
    if (seen === null || tool !== "livewire") return;
    const timer = setTimeout(() => seen.lines(followed), afterMs);
    return () => clearTimeout(timer);
  }, [seen, tool, followed]);
}
