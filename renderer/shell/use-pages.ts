import { useState } from "react";
import type { CommandTable } from "../keyboard/command-id.ts";

/** Pages that lie over the slice. Once opened a page keeps its work. */
export const pages = ["worklist", "statistics"] as const;
export type Page = (typeof pages)[number];

/** Which page is in sight, which were opened before, and what the keys and buttons do then. */
export function usePages(commands: CommandTable) {
  const [shown, setShown] = useState<Page | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<Page>>(new Set());
  const show = (page: Page | null) => {
    setShown(page);
    if (page !== null) setOpened((before) => new Set([...before, page]));
  };
  const toggles = Object.fromEntries(
    pages.map((page) => [`page-${page}`, () => show(shown === page ? null : page)]),
  ) as CommandTable;
  const reachable: CommandTable =
    shown === null
      ? { ...commands, ...toggles }
      : { ...toggles, cancel: () => show(null), help: commands.help };
  return { shown, opened, show, commands: reachable };
}
