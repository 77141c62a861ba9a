import type { KeyboardEvent } from "react";
import type { Worklist } from "../../state/project/use-worklist.ts";
import type { WorklistActions } from "../rows/use-worklist-actions.ts";

interface GridShape {
  /** How many rows are beside each other. */
  readonly columns: number;
  /** How many lines are in sight. */
  readonly page: number;
}

/** The keys of the table and the gallery; every one that is used here goes no further. */
export function useGridKeys(worklist: Worklist, actions: WorklistActions, { columns, page }: GridShape) {
  const { ids } = worklist.list;
  const { selection, choose, select } = worklist.choice;
  const at = selection.cursor === null ? -1 : ids.indexOf(selection.cursor);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: columns,
    ArrowUp: -columns,
    ArrowRight: columns > 1 ? 1 : 0,
    ArrowLeft: columns > 1 ? -1 : 0,
    PageDown: columns * page,
    PageUp: -columns * page,
    Home: -ids.length,
    End: ids.length,
  };
  const commands: Readonly<Record<string, (() => void) | undefined>> = {
    Enter: actions.open,
    a: actions.approve,
    f: actions.flag,
    u: actions.unflag,
    r: actions.reject ?? actions.reopen,
    o: actions.nextOutlier,
    " ": selection.cursor === null ? undefined : () => choose(selection.cursor!, "toggle"),
    Escape: selection.selected.size > 0 ? () => select({ kind: "none" }) : undefined,
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) return;
    const held = event.ctrlKey || event.metaKey;
    const use = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (held && key === "a") return use(() => select({ kind: "all" }));
    if (held && key === "z" && !event.shiftKey) return use(() => void worklist.acts.undo());
    if (held) return;
    const step = steps[key];
    if (step !== undefined && step !== 0 && ids.length > 0) {
      const last = ids.length - 1;
      const to = at < 0 ? (key === "End" ? last : 0) : Math.min(last, Math.max(0, at + step));
      return use(() => choose(ids[to]!, event.shiftKey ? "range" : "one"));
    }
    const command = commands[key];
    if (command !== undefined) use(command);
  };
}
