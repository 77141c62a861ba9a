import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, type ElectronApplication, _electron as electron, type Page } from "@playwright/test";
import type {} from "../renderer/state/bridge.ts";
import { canSandbox } from "../scripts/set-up/can-sandbox.ts";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));
const electronPath: string = createRequire(import.meta.url)("electron");
const sandboxed = canSandbox(electronPath);

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page wrote to its console as an error, and every exception that nobody caught. */
  readonly pageErrors: readonly string[];
  /** The folder of kept work and settings. */
  readonly userData: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Files or folders to open at start; the bundled sample studies where there are none. */
  readonly paths?: readonly string[];
  /** A folder of an earlier launch, to find its work again; a fresh one otherwise. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function launchDesktop(options: LaunchOptions, userData: string): Promise<Desktop> {
  const app = await electron.launch({
    cwd: projectRoot,
    args: [projectRoot, ...(options.paths ?? [])],
    // As the settings say, not as Playwright would have it.
    colorScheme: null,
    chromiumSandbox: await sandboxed,
    env: { ...(process.env as Record<string, string>), ...options.env, PARASPINE_USER_DATA: userData },
  });
  const page = await app.firstWindow();
  const pageErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") pageErrors.push(message.text());
  });
  page.on("pageerror", (error) => pageErrors.push(String(error)));
  await page.waitForLoadState("domcontentloaded");
  return { app, page, pageErrors, userData, close: () => app.close() };
}

type Launch = (options?: LaunchOptions) => Promise<Desktop>;

interface Fixtures {
  /** Starts the built desktop; what is still open at the end of the test is closed. */
  readonly launch: Launch;
  /** A desktop on the bundled sample studies, with fresh user data. */
  readonly desktop: Desktop;
  /** A new empty folder for exports. */
  readonly folder: string;
}

interface WorkerFixtures {
  /** As `launch`, for a `beforeAll`: open until the file's tests are over. */
  readonly launchOnce: Launch;
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "paraspine-e2e-"));
  await use(folder);
  await rm(folder, { recursive: true, force: true });
}

async function withLaunch(folder: string, use: (launch: Launch) => Promise<void>): Promise<void> {
  const started: Desktop[] = [];
  await use(async (options = {}) => {
    const userData = options.userData ?? (await mkdtemp(path.join(folder, "user-data-")));
    const desktop = await launchDesktop(options, userData);
    started.push(desktop);
    return desktop;
  });
  for (const desktop of started) await desktop.close().catch(() => undefined);
}

/**
 * Playwright's `test` with the built desktop in a real window.
 *
 * Native dialogs cannot be clicked: answer them beforehand, in the main process.
 * `answerSaveDialog(app, file)` and `answerOpenDialog(app, paths)` do it; by hand it is
 * `app.evaluate(({ dialog }, file) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath: file }); }, file)`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  folder: ({}, use) => withFolder(use),
  launch: ({ folder }, use) => withLaunch(folder, use),
  desktop: async ({ launch }, use) => use(await launch()),
  launchOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    ({}, use) => withFolder((folder) => withLaunch(folder, use)),
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";

/** The next save dialogs choose this file; null cancels them. */
export function answerSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? "" });
  }, file);
}

/** The next open dialogs choose these files or folders; null cancels them. */
export function answerOpenDialog(app: ElectronApplication, paths: readonly string[] | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: [...(chosen ?? [])] });
  }, paths);
}
