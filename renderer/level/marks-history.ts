import { changeMarks, type Marks, type MarksCommand, noMarks } from "./marks.ts";

/** The marks of one frame of reference with everything before and after them; undo and redo have no limit. */
export interface MarksHistory {
  readonly present: Marks;
  readonly past: readonly Marks[];
  readonly future: readonly Marks[];
}

export const freshHistory: MarksHistory = { present: noMarks, past: [], future: [] };

interface Undo {
  readonly kind: "undo";
}
interface Redo {
  readonly kind: "redo";
}
export type HistoryAction = MarksCommand | Undo | Redo;

export function changeHistory(history: MarksHistory, action: HistoryAction): MarksHistory {
  const { present, past, future } = history;
  if (action.kind === "undo") {
    const before = past.at(-1);
    return before === undefined
      ? history
      : { present: before, past: past.slice(0, -1), future: [present, ...future] };
  }
  if (action.kind === "redo") {
    const [after, ...later] = future;
    return after === undefined ? history : { present: after, past: [...past, present], future: later };
  }
  const changed = changeMarks(present, action);
  return changed === present ? history : { present: changed, past: [...past, present], future: [] };
}

/** One history for each frame of reference. */
export type Histories = ReadonlyMap<string, MarksHistory>;

export type HistoriesAction =
  | { readonly frame: string; readonly action: HistoryAction }
  /** Marks that a Case or a model brings; those the reader has made here already are kept. */
  | { readonly frame: string; readonly recalled: Marks };

/** Nothing but what a model proposed, as it proposed it. */
const isUntouched = ({ present, past, future }: MarksHistory): boolean =>
  past.length + future.length === 0 && (present.proposal !== undefined || present === noMarks);

export function changeHistories(histories: Histories, step: HistoriesAction): Histories {
  const before = histories.get(step.frame);
  if ("recalled" in step) {
    return before === undefined || (isUntouched(before) && before.present.proposal !== step.recalled.proposal)
      ? new Map(histories).set(step.frame, { ...freshHistory, present: step.recalled })
      : histories;
  }
  const after = changeHistory(before ?? freshHistory, step.action);
  return after === before ? histories : new Map(histories).set(step.frame, after);
}
