import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ElectronApplication, _electron as electron, type Page } from "playwright";
import type {} from "../../renderer/state/bridge.ts";
import { projectRoot } from "../../scripts/project-root.ts";
import { canSandbox } from "../../scripts/set-up/can-sandbox.ts";
import { startPrivateDisplay } from "../../scripts/set-up/private-display.ts";
import { median } from "../../src/base/numbers/median.ts";
import type { Result } from "../../src/base/result.ts";
import { createProject } from "../../src/node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../../src/node/project-file/sample-work.ts";
import type { Case } from "../../src/study/case/case.ts";

/** Milliseconds, measured in the page, up to the frame in which the answer is drawn. */
export interface WorklistWindow {
  readonly slices: number;
  /** From the click on the project to its rows. */
  readonly openMs: number;
  /** From a letter in the search field to the rows that fit, median. */
  readonly searchMs: number;
  /** Between two frames while the wheel turns for three seconds. */
  readonly frameMs: number;
  readonly frameP95Ms: number;
}

const by = { reader: "bench", at: "2026-01-31T08:15:00.000Z" };

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

/** A Case whose numbers are those of no other. */
function variedCase(number: number): Case {
  const work = sampleCase(number);
  const csaCm2 = 30 + ((number * 7919) % 2003) / 100;
  const fdrPercent = 5 + ((number * 104_729) % 4001) / 100;
  const patient = { csaCm2, faCm2: (csaCm2 * fdrPercent) / 100, fdrPercent, fdrDenominator: "mask" as const };
  return { ...work, result: { ...work.result!, patient } };
}

function makeProject(file: string, slices: number): void {
  const store = got(createProject(file, "Bench", by));
  const numbers = Array.from({ length: slices }, (_, index) => index);
  got(store.addSlices(numbers.map(sampleSlice), by));
  for (const number of numbers)
    got(store.writeCase(sampleSlice(number).id, variedCase(number), "proposed", by));
  store.close();
}

/** Opens the project by its button and waits for the frame that shows its rows. */
const openMs = (page: Page) =>
  page.evaluate(async () => {
    const find = (testid: string) => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
    const start = performance.now();
    find("recent-project")!.click();
    while (find("worklist-row") === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });

/** Types a word letter by letter; each letter is waited for until its frame is drawn. */
const searchMs = (page: Page, word: string) =>
  page.evaluate(async (letters) => {
    const field = document.querySelector<HTMLInputElement>('[data-testid="worklist-search"]')!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    const times: number[] = [];
    for (let length = 1; length <= letters.length; length++) {
      const start = performance.now();
      set.call(field, letters.slice(0, length));
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    set.call(field, "");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return times;
  }, word);

/** Turns the wheel for three seconds; answers the times between frames. */
async function framesMs(page: Page): Promise<readonly number[]> {
  const body = (await page.getByTestId("worklist-table").boundingBox())!;
  await page.mouse.move(body.x + body.width / 2, body.y + body.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
    Object.assign(window, { frames });
  });
  const end = performance.now() + 3000;
  while (performance.now() < end) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1));
}

async function measure(app: ElectronApplication, slices: number): Promise<WorklistWindow> {
  const page = await app.firstWindow();
  // The loader of this file marks functions by name; the page does not know how.
  await page.evaluate("globalThis.__name = (named) => named");
  await page.getByTestId("page-worklist").click();
  await page.getByTestId("recent-project").waitFor();
  // Nobody reads the list of projects in less.
  await page.waitForTimeout(1000);
  const opened = await openMs(page);
  await page.waitForTimeout(1000);
  const searched = await searchMs(page, "p0099 t2");
  await page.waitForTimeout(500);
  const frames = [...(await framesMs(page))].sort((a, b) => a - b);
  return {
    slices,
    openMs: opened,
    searchMs: median(searched),
    frameMs: median(frames),
    frameP95Ms: frames[Math.floor(0.95 * frames.length)]!,
  };
}

/** Opens a project of many slices in the real window (built before), searches it and scrolls through it. */
export async function worklistWindow(slices = 10_000): Promise<WorklistWindow> {
  const folder = await mkdtemp(path.join(tmpdir(), "paraspine-worklist-"));
  const quick = await mkdtemp(
    path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "paraspine-worklist-"),
  );
  const display = process.env.DISPLAY === undefined ? await startPrivateDisplay() : undefined;
  try {
    const file = path.join(folder, "bench.paraspine");
    const made = path.join(quick, "bench.paraspine");
    makeProject(made, slices);
    await copyFile(made, file);
    const userData = path.join(folder, "user-data");
    await mkdir(userData);
    const settings = { language: "en", recipes: [], reader: "bench", recentProjects: [file] };
    await writeFile(path.join(userData, "settings.json"), JSON.stringify(settings));
    const app = await electron.launch({
      cwd: projectRoot,
      args: [projectRoot, path.join(projectRoot, "sample-dicom/studies/lean")],
      chromiumSandbox: await canSandbox(createRequire(import.meta.url)("electron")),
      env: { ...(process.env as Record<string, string>), ...display?.env, PARASPINE_USER_DATA: userData },
    });
    try {
      return await measure(app, slices);
    } finally {
      await app.close();
    }
  } finally {
    await display?.stop();
    for (const each of [folder, quick]) await rm(each, { recursive: true, force: true });
  }
}
