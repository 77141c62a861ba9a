import { type Settings, textSizes, themes } from "../../../src/study/case/settings.ts";
import type { CommandTable } from "../../state/commands/command-id.ts";

/** How light the window is and how large its text: possible at any time. */
export const appearanceCommands = (change: (changed: Partial<Settings>) => void): CommandTable =>
  Object.fromEntries([
    ...themes.map((theme) => [`theme-${theme}`, () => change({ theme })]),
    ...textSizes.map((textSize) => [`text-${textSize}`, () => change({ textSize })]),
  ]);
