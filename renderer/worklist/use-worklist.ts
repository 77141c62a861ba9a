import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { worklistOutliers } from "../../src/pipeline/worklist-outliers.ts";
import { countWorklist, filterWorklist, sortWorklist } from "../../src/pipeline/worklist-query.ts";
import type { Take } from "../state/use-issues.ts";
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
export function useWorklist(project: Project, take: Take, idle: () => Promise<void>) {
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

  /** The row that would come next once these are dealt with takes the cursor. */
  const goOn = (done: readonly string[]) => {
    const next = rowAfter(done, order.current);
    if (next !== null) choose(next);
    return next;
  };
  const changes = useStateChanges(byId, take, idle);
  const { forget } = changes;
  const opened = facts?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every project anew
  useEffect(() => {
    setSelection(nothingSelected);
    change({ kind: "everything" });
    forget();
  }, [opened, forget]);
  return {
    facts,
    rows,
    shown,
    ids,
    byId,
    outliers,
    counts,
    readers,
    view,
    change,
    selection,
    select,
    choose,
    chosen,
    goOn,
    setStates: changes.setStates,
    undo: changes.undo,
    setFlags: changes.setFlags,
  };
}

export type Worklist = ReturnType<typeof useWorklist>;
