/** Which rows of a list are chosen: the one with the cursor, and all that are selected. Rows go by their ids. */
export interface RowSelection {
  readonly cursor: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  readonly selected: ReadonlySet<string>;
}

export const nothingSelected: RowSelection = { cursor: null, anchor: null, selected: new Set() };

/** How a row was chosen: alone, added or taken away (Ctrl), or as the end of a range (Shift). */
export type ChooseMode = "one" | "toggle" | "range";

export type SelectionAction =
  | { readonly kind: "choose"; readonly id: string; readonly mode: ChooseMode }
  | { readonly kind: "all" }
  | { readonly kind: "none" };

/** @param shown ids in the order of the list */
export function changeSelection(
  state: RowSelection,
  action: SelectionAction,
  shown: readonly string[],
): RowSelection {
  switch (action.kind) {
    case "none":
      return { ...state, selected: new Set() };
    case "all":
      return { ...state, selected: new Set(shown) };
    case "choose":
      return choose(state, action.id, action.mode, shown);
  }
}

function choose(state: RowSelection, id: string, mode: ChooseMode, shown: readonly string[]): RowSelection {
  if (mode === "one") return { cursor: id, anchor: id, selected: new Set() };
  if (mode === "toggle") {
    // The row under the cursor counts as chosen before: Ctrl adds to it.
    const selected = new Set(state.selected);
    if (selected.size === 0 && state.cursor !== null && state.cursor !== id) selected.add(state.cursor);
    if (!selected.delete(id)) selected.add(id);
    return { cursor: id, anchor: id, selected };
  }
  const anchor = state.anchor !== null && shown.includes(state.anchor) ? state.anchor : id;
  const [from, to] = [shown.indexOf(anchor), shown.indexOf(id)].sort((a, b) => a - b) as [number, number];
  return { cursor: id, anchor, selected: new Set(shown.slice(from, to + 1)) };
}

/** Whether an action is for a row: one of the selected, else the one with the cursor. */
export const isChosen = ({ selected, cursor }: RowSelection, id: string): boolean =>
  selected.size === 0 ? id === cursor : selected.has(id);

/** The rows that an action is for, in the order of the list: the selected ones, else the one with the cursor. */
export function chosenRows({ selected, cursor }: RowSelection, shown: readonly string[]): readonly string[] {
  const chosen = shown.filter((id) => selected.has(id));
  if (chosen.length > 0) return chosen;
  return cursor !== null && shown.includes(cursor) ? [cursor] : [];
}

/** The row that takes the cursor when these rows are dealt with: the next one that stays, else the one before. */
export function rowAfter(ids: readonly string[], shown: readonly string[]): string | null {
  const gone = new Set(ids);
  const last = shown.reduce((at, id, index) => (gone.has(id) ? index : at), -1);
  const next = shown.slice(last + 1).find((id) => !gone.has(id));
  return (
    next ??
    shown.slice(0, Math.max(0, last)).reduce((at: string | null, id) => (gone.has(id) ? at : id), null)
  );
}
