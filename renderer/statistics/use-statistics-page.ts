import { useState } from "react";
import type { CommandTable } from "../keyboard/command-id.ts";

/** Whether the statistics page is in sight, and what the keys and buttons do then. Once opened it keeps its work. */
export function useStatisticsPage(commands: CommandTable) {
  const [page, setPage] = useState<"never" | "shown" | "hidden">("never");
  const shown = page === "shown";
  const toggle = () => setPage(shown ? "hidden" : "shown");
  const reachable: CommandTable = shown
    ? { "page-statistics": toggle, cancel: toggle, help: commands.help }
    : { ...commands, "page-statistics": toggle };
  return { opened: page !== "never", shown, commands: reachable };
}
