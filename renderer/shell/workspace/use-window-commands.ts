import type { Result } from "../../../src/base/result.ts";
import { bridge } from "../../state/bridge.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { useShortcuts } from "../../state/commands/use-shortcuts.ts";
import { useTake } from "../../state/issues-context.tsx";
import { useSettings } from "../../state/settings-context.ts";
import { appearanceCommands } from "../commands/appearance-commands.ts";
import { type CommandSources, commandTable } from "../commands/command-table.ts";
import { type Pages, reachableCommands } from "../pages/use-pages.ts";
import { useMachineEvents } from "./use-machine-events.ts";

interface WindowSources extends CommandSources {
  readonly pages: Pages;
  /** What can be done with the slice as a row of the project. */
  readonly rowCommands: CommandTable;
  /** Whether a blinded repeat has taken the window: then nothing here can be reached. */
  readonly reading: boolean;
  /** Whether something is over the window that takes the keys. */
  readonly keysTaken: boolean;
}

/** Every command of the window as it is now, carried out by keys, the menu and the machine as well. */
export function useWindowCommands(sources: WindowSources): CommandTable {
  const { pages, session, studies } = sources;
  const take = useTake();
  const { settings, change } = useSettings();
  const { reader } = settings;
  /** A project is begun and opened on the worklist's page, under a name: without one the page asks for it. */
  const onProjects = (work: () => Promise<Result<unknown>>) => async () => {
    pages.show("worklist");
    if (reader === undefined) return;
    await session.history.idle();
    take(await work());
  };
  const ofSlice = { ...commandTable(sources), ...sources.rowCommands };
  const appearance = appearanceCommands(change);
  const commands: CommandTable = {
    // From a page the risk is opened, never closed.
    ...reachableCommands(
      pages,
      pages.shown === null ? ofSlice : { ...ofSlice, "page-risk": sources.risk.show },
    ),
    ...appearance,
    "new-project": onProjects(() => bridge().createProject()),
    "open-project": onProjects(() => bridge().openProject()),
  };
  const reached = sources.reading ? appearance : commands;
  useShortcuts(sources.keysTaken ? {} : reached);
  useMachineEvents(reached, studies.showProgress, studies.open);
  return commands;
}
