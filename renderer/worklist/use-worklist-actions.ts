import { useState } from "react";
import type { Worklist } from "./use-worklist.ts";

/** What a reason is asked for, and the slices it is about. */
export interface ReasonWanted {
  readonly kind: "reject" | "flag";
  readonly ids: readonly string[];
}

/** What can be done with the chosen rows now; what is impossible is absent. */
export interface WorklistActions {
  readonly open: (() => void) | undefined;
  readonly approve: (() => void) | undefined;
  readonly flag: (() => void) | undefined;
  readonly unflag: (() => void) | undefined;
  readonly reject: (() => void) | undefined;
  readonly nextOutlier: (() => void) | undefined;
}

/** Approving, flagging, rejecting and opening the chosen rows. Once rows are dealt with the cursor goes on. */
export function useWorklistActions(worklist: Worklist, onOpen: (id: string) => void) {
  const [wanted, setWanted] = useState<ReasonWanted | null>(null);
  const { chosen, byId, facts, ids, outliers, selection } = worklist;
  const [first] = chosen;
  const canChange = first !== undefined && facts?.readOnly === false;
  const withCase = chosen.filter((id) => (byId.get(id)?.versions ?? 0) > 0);
  const flagged = chosen.filter((id) => byId.get(id)?.flaggedBecause !== undefined);
  const opened = selection.cursor !== null && ids.includes(selection.cursor) ? selection.cursor : first;
  const after = selection.cursor === null ? 0 : ids.indexOf(selection.cursor) + 1;
  const outlier = [...ids.slice(after), ...ids.slice(0, after)].find((id) => outliers.has(id));

  const actions: WorklistActions = {
    open: opened === undefined ? undefined : () => onOpen(opened),
    approve:
      canChange && withCase.length > 0
        ? () => {
            worklist.goOn(chosen);
            void worklist.setStates(withCase, "checked");
          }
        : undefined,
    flag: canChange ? () => setWanted({ kind: "flag", ids: chosen }) : undefined,
    unflag: canChange && flagged.length > 0 ? () => void worklist.setFlags(flagged, null) : undefined,
    reject: canChange ? () => setWanted({ kind: "reject", ids: chosen }) : undefined,
    nextOutlier: outlier === undefined ? undefined : () => worklist.choose(outlier),
  };
  return {
    actions,
    wanted,
    onReason(reason: string | null) {
      setWanted(null);
      if (reason === null || wanted === null) return;
      if (wanted.kind === "flag") void worklist.setFlags(wanted.ids, reason);
      else {
        worklist.goOn(wanted.ids);
        void worklist.setStates(wanted.ids, "rejected", reason);
      }
    },
  };
}
