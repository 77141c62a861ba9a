import { join } from "node:path";
import { drawingProcess } from "../../electron/engine/drawing-process.ts";
import { engineClient } from "../../electron/engine/engine-client.ts";
import { engineWork } from "../../electron/engine/engine-work.ts";
import { PathGrants } from "../../electron/grants/path-grants.ts";
import { desktopHandlers } from "../../electron/ipc/desktop-handlers.ts";
import type { ProjectBatch } from "../../electron/project/project-batch.ts";
import { ProjectCalls } from "../../electron/project/project-calls.ts";
import { ProjectHolder } from "../../electron/project/project-holder.ts";
import type { Dialogs } from "../../electron/window/dialogs.ts";
import type { DesktopApi, DesktopEvent } from "../../src/desktop-api.ts";
import { type KeptCases, keptCasesIn } from "../../src/node/cases/kept-cases.ts";
import { openSettings, type SettingsStore } from "../../src/node/settings/settings-store.ts";
import { linkedModule, linkedProcess } from "./linked-process.ts";

/** The desktop without a window: its calls, and what a test sees and answers in a person's place. */
export interface LinkedDesktop {
  readonly api: DesktopApi;
  readonly settings: SettingsStore;
  readonly keptCases: KeptCases;
  readonly grants: PathGrants;
  /** What the window was told. */
  readonly events: DesktopEvent[];
  /** What the person answers in the next dialogs; null cancels. */
  answer: string | null;
  /** The names that dialogs suggested. */
  readonly suggested: string[];
  menusShown: number;
}

/**
 * Everything that answers the window, with the real engine and the real process of a project, linked within this one. Only
 * Electron's own parts are stood in for: dialogs and the printer. One with a project a test file, since the project's
 * process begins when its module is loaded.
 *
 * @param folder for settings and kept Cases
 */
export async function linkedDesktop(folder: string): Promise<LinkedDesktop> {
  const engine = engineClient(() => linkedProcess(engineWork));
  const keptCases = keptCasesIn(join(folder, "kept"));
  const settings = await openSettings(join(folder, "settings.json"), "en");
  const grants = new PathGrants("posix");
  const events: DesktopEvent[] = [];
  const tell = (event: DesktopEvent) => events.push(event);
  const calls = new ProjectCalls(() => linkedModule(() => import("../../electron/project-process.ts")));
  const project = new ProjectHolder({ calls, engine, reader: () => settings.current.reader, tell, grants });
  const desktop: Omit<LinkedDesktop, "api"> = {
    ...{ settings, keptCases, grants, events },
    answer: null,
    suggested: [],
    menusShown: 0,
  };
  const asked = async () => desktop.answer;
  const dialogs = {
    inputs: async () => (desktop.answer === null ? null : [desktop.answer]),
    ...{ caseFile: asked, outlineFile: asked, tableFile: asked, folder: asked },
    ...{ projectFile: asked, newProject: asked },
    async target(suggestion: string) {
      desktop.suggested.push(suggestion);
      return desktop.answer;
    },
  } as unknown as Dialogs;
  const api = desktopHandlers({
    facts: { version: "1.2.3", electronVersion: "45", startPaths: ["/start"] },
    drawing: drawingProcess(() => engine),
    ...{ engine, dialogs, grants, keptCases, settings, project, tell },
    batch: {} as ProjectBatch,
    settingsChanged: () => {
      desktop.menusShown += 1;
    },
  });
  return Object.assign(desktop, { api });
}
