import { useEffect, useMemo, useReducer } from "react";
import type { CaseLevel } from "../../src/study/case/case-level.ts";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";
import { useStateOf } from "../state/use-state-of.ts";
import { changeMarks, type MarksCommand, marksOf, marksOfProposal } from "./marks.ts";
import { changeHistories, freshHistory } from "./marks-history.ts";

/**
 * The marks in one frame of reference, with undo; those of a Case come back with it.
 *
 * @param subject what is being dragged belongs to it
 * @param confirmed the level in the Case of the current slice
 * @param proposal what a model proposes for the study
 */
export function useLevelMarks(
  frame: string,
  subject: string,
  confirmed: CaseLevel | undefined,
  proposal: CaseLevelProposal | undefined,
) {
  const [histories, change] = useReducer(changeHistories, new Map());
  const [dragged, setDragged] = useStateOf<MarksCommand | null>(subject, null);
  const history = histories.get(frame) ?? freshHistory;
  const shown = useMemo(
    () => (dragged === null ? history.present : changeMarks(history.present, dragged)),
    [history, dragged],
  );
  useEffect(() => {
    const recalled = marksOf(confirmed);
    if (recalled !== null && confirmed?.confirmed === "endplate")
      change({ frame: confirmed.frameOfReferenceUid ?? frame, recalled });
    else if (proposal !== undefined)
      change({ frame: proposal.frameOfReferenceUid ?? frame, recalled: marksOfProposal(proposal) });
  }, [confirmed, proposal, frame]);
  const step = (kind: "undo" | "redo") => () => change({ frame, action: { kind } });
  return {
    shown,
    /** The marks without what is being dragged. */
    kept: history.present,
    undo: history.past.length > 0 ? step("undo") : undefined,
    redo: history.future.length > 0 ? step("redo") : undefined,
    /** Whether the reader has changed anything. */
    touched: history.past.length > 0,
    propose: setDragged,
    mark(command: MarksCommand) {
      setDragged(null);
      change({ frame, action: command });
    },
  };
}

export type LevelMarks = ReturnType<typeof useLevelMarks>;
