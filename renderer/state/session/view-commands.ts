import type { CommandTable } from "../commands/command-id.ts";
import { views } from "../work/workbench.ts";
import type { SliceSession } from "./use-slice-session.ts";

/** How the current slice is looked at. */
export function viewCommands({ workbench, changeWorkbench, view }: SliceSession): CommandTable {
  return {
    ...Object.fromEntries(
      views.map((one) => [
        `view-${one}`,
        workbench.mode === "level" ? undefined : () => changeWorkbench({ kind: "view", view: one }),
      ]),
    ),
    "zoom-in": () => view.zoomBy(1.25),
    "zoom-out": () => view.zoomBy(0.8),
    fit: view.fit,
    "reset-window": view.resetWindow,
  };
}
