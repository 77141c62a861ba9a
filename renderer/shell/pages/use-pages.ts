import { useState } from "react";
import type { CommandTable } from "../../state/commands/command-id.ts";

/** Pages that are over the slice. Once opened a page keeps its work. */
const pages = ["worklist", "statistics"] as const;
export type Page = (typeof pages)[number];

/** Which page is in sight, and which were opened before. */
export function usePages() {
  const [shown, setShown] = useState<Page | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<Page>>(new Set());
  const show = (page: Page | null) => {
    setShown(page);
    if (page !== null) setOpened((before) => new Set([...before, page]));
  };
  return { shown, opened, show };
}

export type Pages = ReturnType<typeof usePages>;

/** What the keys and buttons do: beneath a page nothing of the slice can be reached. */
export function reachableCommands({ shown, show }: Pages, commands: CommandTable): CommandTable {
  const uncovered = (work: (() => void) | undefined) =>
    work &&
    (() => {
      show(null);
      work();
    });
  const toggles: CommandTable = Object.fromEntries(
    pages.map((page) => [`page-${page}`, () => show(shown === page ? null : page)]),
  );
  if (shown === null) return { ...commands, ...toggles };
  return {
    ...toggles,
    "page-viewer": uncovered(commands["page-viewer"]),
    "page-risk": uncovered(commands["page-risk"]),
    cancel: () => show(null),
    help: commands.help,
  };
}
