import { useState } from "react";
import type { SliceSession } from "../../state/session/use-slice-session.ts";

/** Whether the risk is beside the slice, and what opens and closes it. */
export function useRiskSwitch({ history, workbench, changeWorkbench }: SliceSession) {
  const [open, setOpen] = useState(false);
  const finding = workbench.mode === "level";
  return {
    open,
    close: () => setOpen(false),
    /** Absent while there is nothing to measure. */
    show:
      history.log === null
        ? undefined
        : () => {
            if (finding) changeWorkbench({ kind: "mode", mode: "measure" });
            setOpen(true);
          },
  };
}
