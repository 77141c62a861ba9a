import { useEffect, useRef } from "react";
import type { MenuCommand } from "../../../src/desktop-api.ts";
import { bridge } from "../../state/bridge.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { useReporting } from "../../state/issues-context.tsx";
import type { ReadingProgress } from "../../state/studies/use-studies.ts";

/** Listens to the machine: progress, issues, files handed over by a second start, and the commands of the application menu. */
export function useMachineEvents(
  commands: CommandTable,
  onProgress: (progress: ReadingProgress) => void,
  onOpen: (paths: readonly string[]) => void,
): void {
  const { report } = useReporting();
  const current = useRef(commands);
  current.current = commands;
  useEffect(
    () =>
      bridge().onEvent((event) => {
        if (event.kind === "progress") onProgress({ done: event.done, total: event.total });
        if (event.kind === "issue") report([event.issue]);
        if (event.kind === "open") onOpen(event.paths);
        if (event.kind === "command") current.current[event.command satisfies MenuCommand]?.();
      }),
    [report, onProgress, onOpen],
  );
}
