import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { ElectronApplication, Page } from "@playwright/test";
import { sliceIdOf } from "../src/study/project/project-slice.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { must, projectOf, sampleCases, sampleReader, sampleStudies } from "./sample-project.ts";

const run = promisify(execFile);

/** A project of the sample studies with approved work on two slices of each, and `fresh` new ones of each, open in the window. */
async function openProjectOf(app: ElectronApplication, page: Page, file: string, fresh = 0) {
  const cases = await Promise.all(sampleStudies.map((name) => sampleCases(name, 2 + fresh)));
  const store = projectOf(
    file,
    cases.flatMap((of) => of.slice(0, 2)),
  );
  const added = cases.flatMap((of) => of.slice(2));
  const slices = added.map(({ file: where, work: { image } }) => ({
    id: sliceIdOf(image),
    image,
    path: where,
  }));
  must(store.addSlices(slices, sampleReader));
  store.close();
  const worklist = new WorklistPage(page);
  await page.getByTestId("page-worklist").click();
  await worklist.signAs("Wang");
  await answerOpenDialog(app, [file]);
  await page.getByTestId("project-open").click();
  await expect(worklist.rows).toHaveCount(6 + 3 * fresh);
  return worklist;
}

async function exportAs(page: Page, kind: string): Promise<void> {
  await page.getByTestId("project-export").click();
  await page.getByTestId(`project-export-${kind}`).click();
}

const jobs = (page: Page) => page.getByTestId("job");
const states = (page: Page) =>
  jobs(page).evaluateAll((all) => all.map((one) => `${one.dataset.kind} ${one.dataset.state}`));
const filesIn = (folder: string) => readdirSync(folder).sort();

async function killProjectProcess(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === "Paraspine project")!.pid,
  );
  process.kill(pid, "SIGKILL");
}

test("a second export waits for the first, a batch for both, and all are whole", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, page, pageErrors } = await launch();
  await new Workbench(page).ready();
  const worklist = await openProjectOf(app, page, path.join(folder, "jobs.paraspine"), 1);
  const reports = path.join(folder, "reports.pdf");
  await answerSaveDialog(app, reports);
  await exportAs(page, "pdf");
  await expect(jobs(page).first()).toHaveAttribute("data-state", "running");
  const figures = path.join(folder, "out");
  await mkdir(figures);
  await answerOpenDialog(app, [figures]);
  await exportAs(page, "png");
  await page.getByTestId("panel-batch").click();
  await page.getByTestId("batch-start").click();
  expect(existsSync(reports)).toBe(false);
  await expect.poll(() => states(page)).toEqual(["export running", "export queued", "batch queued"]);
  await expect(jobs(page).nth(1)).toContainText("waiting");
  await expect(page.getByTestId("batch-done")).toContainText("Waiting");
  await expect
    .poll(() => states(page), { timeout: 120_000 })
    .toEqual(["export done", "export done", "batch done"]);
  await expect(jobs(page).nth(0)).toContainText("exported: reports.pdf");
  await expect(jobs(page).nth(1)).toContainText("exported: jobs-png");
  expect((await worklist.states()).filter((state) => state === "proposed")).toHaveLength(3);
  expect((await run("pdfinfo", [reports])).stdout).toMatch(/Pages:\s+6\n/);
  expect(filesIn(figures)).toEqual(["jobs-png"]);
  await run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: path.join(figures, "jobs-png") });
  expect(pageErrors).toEqual([]);
});

test("a stopped export is not called written and leaves nothing; one that waits never begins", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, page } = await launch();
  await new Workbench(page).ready();
  await openProjectOf(app, page, path.join(folder, "stop.paraspine"));
  const out = path.join(folder, "out");
  await mkdir(out);
  await answerSaveDialog(app, path.join(out, "reports.pdf"));
  await exportAs(page, "pdf");
  await answerSaveDialog(app, path.join(out, "second.pdf"));
  await exportAs(page, "pdf");
  await expect.poll(() => states(page)).toEqual(["export running", "export queued"]);
  await jobs(page).nth(1).getByTestId("job-stop").click();
  await jobs(page).nth(0).getByTestId("job-stop").click();
  await expect.poll(() => states(page), { timeout: 60_000 }).toEqual(["export stopped", "export stopped"]);
  await expect(page.getByTestId("jobs")).not.toContainText("exported:");
  await expect(page.getByTestId("worklist-note")).not.toContainText("Saved");
  expect(filesIn(out)).toEqual([]);
  await page.getByTestId("jobs-hide").click();
  await expect(page.getByTestId("jobs")).toBeHidden();
});

test("what is killed during an export leaves nothing of its name, and the next export is whole", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, page } = await launch();
  await new Workbench(page).ready();
  await openProjectOf(app, page, path.join(folder, "killed.paraspine"));
  const out = path.join(folder, "out");
  await mkdir(out);
  const reports = path.join(out, "reports.pdf");
  await answerSaveDialog(app, reports);
  await exportAs(page, "pdf");
  await expect(jobs(page).first()).toContainText(/[1-5] of 6/, { timeout: 60_000 });
  await killProjectProcess(app);
  await expect(jobs(page).first()).toHaveAttribute("data-state", "failed", { timeout: 60_000 });
  expect(filesIn(out).filter((name) => !name.startsWith("."))).toEqual([]);
  await expect(page.getByTestId("worklist-note")).not.toContainText("Saved");
  await exportAs(page, "pdf");
  await expect(jobs(page).last()).toContainText("exported: reports.pdf", { timeout: 120_000 });
  expect((await run("pdfinfo", [reports])).stdout).toMatch(/Pages:\s+6\n/);
  // The whole program is killed during another one.
  const folderOut = path.join(folder, "figures");
  await mkdir(folderOut);
  await answerOpenDialog(app, [folderOut]);
  await exportAs(page, "png");
  await expect(jobs(page).last()).toContainText(/[1-5] of 6/, { timeout: 60_000 });
  const ended = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await ended;
  expect(filesIn(folderOut).filter((name) => !name.startsWith("."))).toEqual([]);
});

test("a program that is killed during a batch leaves each slice measured or as it was", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, page, userData } = await launch();
  await new Workbench(page).ready();
  const file = path.join(folder, "batch.paraspine");
  const worklist = await openProjectOf(app, page, file, 2);
  await page.getByTestId("panel-batch").click();
  await page.getByTestId("batch-start").click();
  await expect.poll(() => worklist.states(), { timeout: 60_000 }).toContain("proposed");
  const ended = new Promise((resolve) => app.process().once("exit", resolve));
  app.process().kill("SIGKILL");
  await ended;
  const again = await launch({ userData });
  const reopened = new WorklistPage(again.page);
  await new Workbench(again.page).ready();
  await again.page.getByTestId("page-worklist").click();
  await again.page.getByTestId("recent-project").click();
  await expect(reopened.rows).toHaveCount(12);
  for (const row of await reopened.rows.all()) {
    const isNew = (await row.getAttribute("data-state")) === "new";
    expect((await reopened.cell(row, "csaCm2")) === "–").toBe(isNew);
  }
  await again.page.getByTestId("project-menu").click();
  await again.page.getByTestId("project-verify").click();
  await expect(again.page.getByTestId("worklist-note")).toContainText("intact");
  await reopened.runBatch();
  await expect.poll(() => reopened.states()).not.toContain("new");
});
