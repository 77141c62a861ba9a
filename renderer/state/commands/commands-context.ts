import { createContext, useContext } from "react";
import type { CommandTable } from "./command-id.ts";

/** What every command does in this part of the window; without one none is possible. */
export const CommandsContext = createContext<CommandTable>({});

export const useCommands = (): CommandTable => useContext(CommandsContext);
