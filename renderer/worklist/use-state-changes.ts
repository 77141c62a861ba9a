import { useCallback, useRef } from "react";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";
import type { WorklistState } from "../../src/study/project/worklist-state.ts";
import { bridge } from "../bridge.ts";
import type { Take } from "../state/use-issues.ts";

/** Rows that are to have a state again, with the reason that goes with it. */
export interface StateGroup {
  readonly state: WorklistState;
  readonly reason: string | undefined;
  readonly ids: readonly string[];
}

/** What rows are now, in as few calls as it takes to make them so again. */
export function stateGroups(rows: readonly WorklistRow[]): readonly StateGroup[] {
  const groups = new Map<string, StateGroup>();
  for (const { id, state, rejectedBecause: reason } of rows) {
    const key = JSON.stringify([state, reason]);
    groups.set(key, { state, reason, ids: [...(groups.get(key)?.ids ?? []), id] });
  }
  return [...groups.values()];
}

/**
 * Changes states, and takes back what was changed since the project was opened, the last first. Every step stands in the
 * project's record, also the step back.
 */
export function useStateChanges(
  byId: ReadonlyMap<string, WorklistRow>,
  take: Take,
  idle: () => Promise<void>,
) {
  const done = useRef<(readonly StateGroup[])[]>([]);
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [row];
    });
  return {
    async setStates(ids: readonly string[], state: WorklistState, reason?: string) {
      const before = stateGroups(rowsOf(ids));
      await idle();
      const changed = take(await bridge().setStates(ids, state, reason));
      if (changed !== undefined) done.current.push(before);
    },
    async undo() {
      const last = done.current.pop() ?? [];
      for (const { ids, state, reason } of last) take(await bridge().setStates(ids, state, reason));
    },
    forget: useCallback(() => {
      done.current = [];
    }, []),
  };
}
