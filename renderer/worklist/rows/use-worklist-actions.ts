import { useState } from "react";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import type { WorklistState } from "../../../src/study/project/worklist-state.ts";
import type { Worklist } from "../../state/project/use-worklist.ts";

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
  /** Takes rejected slices back into the work. */
  readonly reopen: (() => void) | undefined;
  readonly nextOutlier: (() => void) | undefined;
}

/** Where the work on a rejected slice goes on: it is to be looked at again. */
const reopenedState = (row: WorklistRow): WorklistState => {
  if (!row.outlined) return "new";
  return row.confidence === undefined ? "drawn" : "proposed";
};

/** Approving, flagging, rejecting and opening the chosen rows. Once rows are dealt with the cursor goes on. */
export function useWorklistActions(worklist: Worklist, onOpen: (id: string) => void) {
  const [wanted, setWanted] = useState<ReasonWanted | null>(null);
  const { chosen, selection } = worklist.choice;
  const { byId, ids, outliers } = worklist.list;
  const { facts } = worklist;
  const [first] = chosen;
  const canChange = first !== undefined && facts?.readOnly === false;
  const outlined = chosen.filter((id) => byId.get(id)?.outlined);
  const flagged = chosen.filter((id) => byId.get(id)?.flaggedBecause !== undefined);
  const rejected = chosen.filter((id) => byId.get(id)?.state === "rejected");
  const opened = selection.cursor !== null && ids.includes(selection.cursor) ? selection.cursor : first;
  const after = selection.cursor === null ? 0 : ids.indexOf(selection.cursor) + 1;
  const outlier = [...ids.slice(after), ...ids.slice(0, after)].find((id) => outliers.has(id));

  /** What was refused keeps the cursor, and so does what was left out of the choice. */
  const judge = async (done: readonly string[], state: WorklistState, reason?: string) => {
    const next = await worklist.acts.judge(done, state, reason);
    if (next !== null) worklist.choice.choose(next);
  };

  const actions: WorklistActions = {
    open: opened === undefined ? undefined : () => onOpen(opened),
    approve: canChange && outlined.length > 0 ? () => void judge(outlined, "checked") : undefined,
    flag: canChange ? () => setWanted({ kind: "flag", ids: chosen }) : undefined,
    unflag: canChange && flagged.length > 0 ? () => void worklist.acts.setFlags(flagged, null) : undefined,
    reject:
      canChange && rejected.length < chosen.length
        ? () => setWanted({ kind: "reject", ids: chosen })
        : undefined,
    reopen:
      canChange && rejected.length > 0
        ? async () => {
            for (const state of ["new", "drawn", "proposed"] as const) {
              const group = rejected.filter((id) => reopenedState(byId.get(id)!) === state);
              if (group.length > 0) await worklist.acts.setStates(group, state);
            }
          }
        : undefined,
    nextOutlier: outlier === undefined ? undefined : () => worklist.choice.choose(outlier),
  };
  return {
    actions,
    wanted,
    onReason(reason: string | null) {
      setWanted(null);
      if (reason === null || wanted === null) return;
      if (wanted.kind === "flag") void worklist.acts.setFlags(wanted.ids, reason);
      else void judge(wanted.ids, "rejected", reason);
    },
  };
}
