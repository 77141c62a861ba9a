import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { app, protocol, utilityProcess } from "electron";
import { type DesktopEvent, desktopEventChannel } from "../src/desktop-api.ts";
import { type KeptCases, keptCasesIn } from "../src/node/cases/kept-cases.ts";
import { openSettings } from "../src/node/settings/settings-store.ts";
import { userDataFolder } from "../src/node/settings/user-data-folder.ts";
import { drawingProcess } from "./engine/drawing-process.ts";
import { engineClient } from "./engine/engine-client.ts";
import { PathGrants } from "./grants/path-grants.ts";
import { desktopHandlers } from "./ipc/desktop-handlers.ts";
import { serve } from "./ipc/serve.ts";
import { batchWorkerProcess } from "./processes/batch-worker-process.ts";
import { ProjectBatch } from "./project/project-batch.ts";
import { ProjectCalls } from "./project/project-calls.ts";
import { ProjectHolder } from "./project/project-holder.ts";
import { Dialogs } from "./window/dialogs.ts";
import { lockDown } from "./window/lock-down.ts";
import { setMenu } from "./window/menu.ts";
import { declareAppScheme, serveApp } from "./window/protocol.ts";
import { startPaths } from "./window/start-paths.ts";
import { openWindow, showAs } from "./window/window.ts";

const inApplication = (...parts: string[]) => path.join(app.getAppPath(), ...parts);
const inUserData = (name: string) => path.join(app.getPath("userData"), name);

/** What a second start hands to the first (Chromium shuffles its arguments on the way). */
interface SecondStart {
  readonly paths: readonly string[];
}

/** The files and folders given, or else the bundled sample studies. */
function pathsToOpen(given: readonly string[]): readonly string[] {
  const samples = inApplication("sample-dicom/studies");
  return given.length > 0 || !existsSync(samples) ? given : [samples];
}

/** Lets the last strokes reach the disk before the program ends. */
function finishBeforeQuit(
  keptCases: KeptCases,
  project: ProjectHolder,
  processes: readonly { stop(): void }[],
): void {
  let finished = false;
  app.on("before-quit", async (event) => {
    if (finished) return;
    event.preventDefault();
    await Promise.all([keptCases.idle(), project.close()]);
    finished = true;
    for (const started of processes) started.stop();
    app.quit();
  });
}

async function run(given: readonly string[]): Promise<void> {
  serveApp(inApplication("dist/renderer"), protocol);
  const fork = (file: string, serviceName: string) => () =>
    utilityProcess.fork(inApplication("dist/electron", file), [], { serviceName });
  const forkEngine = (serviceName: string) => fork("engine.js", serviceName);
  const engine = engineClient(forkEngine("Paraspine engine"));
  const drawing = drawingProcess(() => engineClient(forkEngine("Paraspine model")));
  const keptCases = keptCasesIn(inUserData("kept-cases"));
  const systemLanguage = app.getLocale().startsWith("zh") ? "zh-CN" : "en";
  const settings = await openSettings(inUserData("settings.json"), systemLanguage);
  const grants = new PathGrants(process.platform === "win32" ? "win32" : "posix");
  const opened = pathsToOpen(given);
  const { recentPaths = [], recentProjects = [] } = settings.current;
  grants.add([...opened, ...recentPaths, ...recentProjects]);
  const window = openWindow(inApplication("dist/electron/preload.cjs"), () => settings.current);
  const tell = (event: DesktopEvent) => {
    if (!window.isDestroyed()) window.webContents.send(desktopEventChannel, event);
  };
  const appear = () => {
    setMenu(settings.current, (command) => tell({ kind: "command", command }));
    showAs(window, settings.current);
  };
  const calls = new ProjectCalls(fork("project-process.js", "Paraspine project"));
  const project = new ProjectHolder({ calls, engine, reader: () => settings.current.reader, tell, grants });
  grants.ofProject((path) => project.current?.folders.isBeside(path) ?? false);
  const batch = new ProjectBatch({
    holder: project,
    startWorker: batchWorkerProcess,
    jobs: () => Math.max(1, availableParallelism() - 1),
    language: () => settings.current.language,
  });

  appear();
  finishBeforeQuit(keptCases, project, [engine, drawing, calls]);
  app.on("second-instance", (_event, _argv, _folder, handed) => {
    const { paths } = handed as SecondStart;
    if (window.isMinimized()) window.restore();
    window.focus();
    grants.add(paths);
    if (paths.length > 0) tell({ kind: "open", paths });
  });
  serve(
    desktopHandlers({
      facts: {
        version: app.getVersion(),
        electronVersion: process.versions.electron,
        startPaths: opened,
      },
      engine,
      drawing,
      dialogs: new Dialogs(
        window,
        () => settings.current.language,
        (paths) => grants.add(paths),
      ),
      grants,
      keptCases,
      settings,
      project,
      batch,
      tell,
      settingsChanged: appear,
    }),
    grants,
  );
}

app.setPath("userData", userDataFolder());
const givenPaths = startPaths(process.argv, process.cwd(), process.defaultApp === true);
if (!app.requestSingleInstanceLock({ paths: givenPaths } satisfies SecondStart)) app.exit(0);
// As root Chromium has no sandbox, and Electron's own switch for it would restart its children for ever.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
// Machines without a usable graphics card draw in software; the pages are our own files only.
app.commandLine.appendSwitch("enable-unsafe-swiftshader");
declareAppScheme();
lockDown();
app.on("window-all-closed", () => app.quit());
app
  .whenReady()
  .then(() => run(givenPaths))
  .catch((error) => {
    console.error(error);
    app.exit(1);
  });
