import { useEffect, useRef, useState } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { sliceIdOf } from "../../../src/study/project/project-slice.ts";
import type { WorklistState } from "../../../src/study/project/worklist-state.ts";
import { bridge } from "../../state/bridge.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { useTake } from "../../state/issues-context.tsx";
import type { Worklist } from "../../state/project/use-worklist.ts";
import type { SlicePlace } from "../../state/studies/slice-store.ts";
import type { ReasonWanted } from "./use-worklist-actions.ts";

interface SliceInSight {
  /** Whether a page is over the slice. */
  readonly covered: boolean;
  /** Whether a stroke on it is not finished: it is not in the work yet, so that the slice is not judged. */
  readonly inHand: boolean;
}

/**
 * The current slice as a row of the project: going through the worklist, and what can be said of the slice. A slice
 * that is left, or covered by the worklist, is settled: what was drawn on it becomes a version. The next one is read ahead.
 */
export function useRowInSight(
  worklist: Worklist,
  slice: LoadedSlice | null,
  show: (place: SlicePlace) => void,
  readAhead: (place: SlicePlace) => void,
  { covered, inHand }: SliceInSight,
  idle: () => Promise<void>,
) {
  const take = useTake();
  const [wanted, setWanted] = useState<ReasonWanted | null>(null);
  const { byId, ids } = worklist.list;
  const { facts } = worklist;
  const { choose } = worklist.choice;
  const { setFlags } = worklist.acts;
  const sliceId = slice === null ? null : sliceIdOf({ sha256: slice.sha256, frame: slice.facts.frame });
  const id = sliceId !== null && byId.has(sliceId) ? sliceId : null;

  const before = useRef<string | null>(null);
  useEffect(() => {
    const left = before.current;
    before.current = covered ? null : sliceId;
    if (facts === null || left === null || (left === sliceId && !covered)) return;
    void idle().then(async () => take(await bridge().settleWork()));
  }, [sliceId, covered, facts, idle, take]);

  /** The row whose slice is on its way. */
  const [coming, setComing] = useState<string | null>(null);
  const open = (next: string) => {
    const row = byId.get(next);
    if (row === undefined) return;
    choose(next);
    setComing(next);
    show({ path: row.path, frame: row.frame });
  };
  const { cursor } = worklist.choice.selection;
  useNewRow(id, (came) => {
    // The cursor follows the current slice; past one whose file is missing it goes on alone.
    if (came !== cursor) choose(came);
    const ahead = byId.get(ids[ids.indexOf(came) + 1] ?? "");
    if (ahead !== undefined) readAhead({ path: ahead.path, frame: ahead.frame });
  });
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  const neighbour = (by: number) => {
    const next = at < 0 ? undefined : ids[at + by];
    return next === undefined ? undefined : () => open(next);
  };
  const inSight = useRef(id);
  inSight.current = id;
  /** Judges a slice and goes on to the next, unless that was refused or the reader went elsewhere meanwhile. */
  const judge = async (done: string, state: WorklistState, reason?: string) => {
    const after = await worklist.acts.judge([done], state, reason);
    if (after !== null && inSight.current === done) open(after);
  };
  const writable = id !== null && facts?.readOnly === false;
  const judgeable = writable && !inHand;
  const commands: CommandTable =
    facts === null
      ? {}
      : {
          "row-next": neighbour(1),
          "row-previous": neighbour(-1),
          "row-check": judgeable ? () => void judge(id, "checked") : undefined,
          "row-flag": writable ? () => setWanted({ kind: "flag", ids: [id] }) : undefined,
          "row-reject": judgeable ? () => setWanted({ kind: "reject", ids: [id] }) : undefined,
        };
  return {
    id,
    /** What is beside the slice; while it is being read, already the row that it belongs to. */
    shownId: id ?? (slice === null && coming !== null && byId.has(coming) ? coming : null),
    open,
    commands,
    wanted,
    onReason(reason: string | null) {
      setWanted(null);
      const [of] = wanted?.ids ?? [];
      if (reason === null || wanted === null || of === undefined) return;
      if (wanted.kind === "flag") void setFlags([of], reason);
      else void judge(of, "rejected", reason);
    },
  };
}

/** Tells of every row whose slice came into sight, once. */
function useNewRow(id: string | null, onRow: (id: string) => void): void {
  const latest = useRef(onRow);
  latest.current = onRow;
  useEffect(() => {
    if (id !== null) latest.current(id);
  }, [id]);
}
