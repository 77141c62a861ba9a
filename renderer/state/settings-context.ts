import { createContext, useContext } from "react";
import type { Settings } from "../../src/desktop-api.ts";

interface SettingsInUse {
  readonly settings: Settings;
  /** Changes some of them, and keeps all. */
  readonly change: (changed: Partial<Settings>) => void;
  /** Who reads; an empty name is none. */
  readonly sign: (reader: string) => void;
}

export const SettingsContext = createContext<SettingsInUse>({
  settings: { language: "en", recipes: [] },
  change: () => undefined,
  sign: () => undefined,
});

/** What the reader has set, and changing it. */
export const useSettings = (): SettingsInUse => useContext(SettingsContext);
