import { useCallback, useRef } from "react";
import type { DoubtfulSlice } from "../../../src/project/worklist/approve-slices.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import type { WorklistState } from "../../../src/study/project/worklist-state.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";

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

/** Rows that are to have a flag again, or none. */
export interface FlagGroup {
  readonly reason: string | null;
  readonly ids: readonly string[];
}

/** The flags that rows have now, in as few calls as it takes to give them back. */
export function flagGroups(rows: readonly WorklistRow[]): readonly FlagGroup[] {
  const groups = new Map<string | null, string[]>();
  for (const { id, flaggedBecause: reason = null } of rows)
    groups.set(reason, [...(groups.get(reason) ?? []), id]);
  return [...groups].map(([reason, ids]) => ({ reason, ids }));
}

/** What takes one step back. */
type StepBack = () => Promise<void>;

/**
 * Changes states and flags, and takes back what was changed since the project was opened, the last first. Every step is in the
 * project's record, also the step back.
 */
export function useStateChanges(
  byId: ReadonlyMap<string, WorklistRow>,
  idle: () => Promise<void>,
  ask: (doubtful: readonly DoubtfulSlice[]) => Promise<boolean>,
) {
  const take = useTake();
  const done = useRef<StepBack[]>([]);
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [row];
    });
  const backTo = (before: readonly StateGroup[]) =>
    done.current.push(async () => {
      for (const group of before) take(await bridge().setStates(group.ids, group.state, group.reason));
    });
  return {
    /**
     * Approves rows; of those with open doubts, the reader is asked for a word. Answers whether all of them are
     * approved now.
     */
    async approve(ids: readonly string[]): Promise<boolean> {
      const before = rowsOf(ids);
      await idle();
      const first = take(await bridge().approve(ids, false));
      if (first === undefined) return false;
      const { approved, doubtful } = first;
      const wanted = doubtful.length > 0 && (await ask(doubtful)) ? doubtful.map(({ id }) => id) : [];
      const second = wanted.length > 0 ? take(await bridge().approve(wanted, true)) : undefined;
      const all = new Set([...approved, ...(second?.approved ?? [])]);
      if (all.size > 0) backTo(stateGroups(before.filter(({ id }) => all.has(id))));
      return all.size > 0 && doubtful.every(({ id }) => all.has(id));
    },
    /** Answers whether it was done: what was refused stays where the reader is. */
    async setStates(ids: readonly string[], state: WorklistState, reason?: string): Promise<boolean> {
      const before = stateGroups(rowsOf(ids));
      await idle();
      const changed = take(await bridge().setStates(ids, state, reason));
      if (changed === undefined) return false;
      backTo(before);
      return true;
    },
    async setFlags(ids: readonly string[], reason: string | null) {
      if (ids.length === 0) return;
      const before = flagGroups(rowsOf(ids));
      const changed = take(await bridge().setFlags(ids, reason));
      if (changed === undefined) return;
      done.current.push(async () => {
        for (const group of before) take(await bridge().setFlags(group.ids, group.reason));
      });
    },
    async undo() {
      await done.current.pop()?.();
    },
    forget: useCallback(() => {
      done.current = [];
    }, []),
  };
}
