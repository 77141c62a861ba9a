import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { DoubtfulSlice } from "../../../src/project/worklist/approve-slices.ts";
import { worklistOutliers } from "../../../src/project/worklist/worklist-outliers.ts";
import { countWorklist, filterWorklist, sortWorklist } from "../../../src/project/worklist/worklist-query.ts";
import type { WorklistState } from "../../../src/study/project/worklist-state.ts";
import {
  type ChooseMode,
  changeSelection,
  chosenRows,
  nothingSelected,
  rowAfter,
  type SelectionAction,
} from "./row-selection.ts";
import type { Project } from "./use-project.ts";
import { useStateChanges } from "./use-state-changes.ts";
import { changeView, initialView } from "./worklist-view.ts";

/**
 * The worklist of the open project: which rows are in sight and in which order, which are chosen, and what can be done
 * with them. `idle` resolves once the window's last strokes have reached the project.
 */
export function useWorklist(project: Project, idle: () => Promise<void>) {
  const { facts } = project;
  const rows = useDeferredValue(project.rows);
  const [view, change] = useReducer(changeView, initialView);
  const outliers = useMemo(() => worklistOutliers(rows), [rows]);
  const sorted = useMemo(() => sortWorklist(rows, view.order, outliers), [rows, view.order, outliers]);
  const shown = useMemo(() => filterWorklist(sorted, view.filter, outliers), [sorted, view.filter, outliers]);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const counts = useMemo(() => countWorklist(rows, outliers), [rows, outliers]);
  const byId = useMemo(() => new Map(project.rows.map((row) => [row.id, row])), [project.rows]);
  const readers = useMemo(() => [...new Set(rows.flatMap(({ reader }) => reader ?? []))].sort(), [rows]);

  const [selection, setSelection] = useState(nothingSelected);
  const order = useRef(ids);
  order.current = ids;
  const select = useCallback(
    (action: SelectionAction) => setSelection((state) => changeSelection(state, action, order.current)),
    [],
  );
  const choose = useCallback(
    (id: string, mode: ChooseMode = "one") => select({ kind: "choose", id, mode }),
    [select],
  );
  const chosen = useMemo(() => chosenRows(selection, ids), [selection, ids]);

  const [doubts, setDoubts] = useState<DoubtsToAnswer | null>(null);
  const ask = useCallback(
    (doubtful: readonly DoubtfulSlice[]) =>
      new Promise<boolean>((resolve) => {
        setDoubts({
          doubtful,
          onAnswer: (allTheSame) => {
            setDoubts(null);
            resolve(allTheSame);
          },
        });
      }),
    [],
  );
  const changes = useStateChanges(byId, idle, ask);
  const { forget } = changes;
  const judging = useRef(false);
  /**
   * Gives rows a state, and answers the row that comes next. What was refused stays where the reader is: then, and
   * while a judgement before is being written, null.
   */
  const judge = async (done: readonly string[], state: WorklistState, reason?: string) => {
    if (judging.current) return null;
    judging.current = true;
    // The list as the reader saw it: the rows may leave it once they are judged.
    const next = rowAfter(done, order.current);
    try {
      const wasDone = state === "checked" ? changes.approve(done) : changes.setStates(done, state, reason);
      return (await wasDone) ? next : null;
    } finally {
      judging.current = false;
    }
  };
  const opened = facts?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with every project
  useEffect(() => {
    setSelection(nothingSelected);
    change({ kind: "everything" });
    forget();
  }, [opened, forget]);
  return {
    facts,
    /** The rows in sight and in their order, all rows, and what is known of them. */
    list: { rows, shown, ids, byId, outliers, counts, readers },
    view,
    change,
    /** The cursor and the chosen rows. */
    choice: { selection, chosen, select, choose },
    acts: { judge, setStates: changes.setStates, setFlags: changes.setFlags, undo: changes.undo },
    /** What is in doubt of slices that are to be approved; null while nothing is asked. */
    doubts,
  };
}

/** Slices with open doubts, and who waits for the reader's word. */
export interface DoubtsToAnswer {
  readonly doubtful: readonly DoubtfulSlice[];
  readonly onAnswer: (allTheSame: boolean) => void;
}

export type Worklist = ReturnType<typeof useWorklist>;
