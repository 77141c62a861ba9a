import type { MouseEvent } from "react";
import type { ChooseMode } from "../../state/project/row-selection.ts";

/** The row of the list that an event is about. */
const rowOfEvent = (event: MouseEvent): string | undefined =>
  (event.target as HTMLElement).closest<HTMLElement>("[data-id]")?.dataset.id;

/** Chooses the row under the pointer, as lists do: alone, with Ctrl in addition, with Shift up to it. */
export function chooseByPointer(event: MouseEvent, choose: (id: string, mode: ChooseMode) => void): void {
  const id = rowOfEvent(event);
  if (id === undefined || event.button !== 0) return;
  choose(id, event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "one");
}
