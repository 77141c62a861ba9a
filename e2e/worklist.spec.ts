import { execFile } from "node:child_process";
import { cp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import readSheets from "read-excel-file/node";
import { readTruth } from "../sample-dicom/truth.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";

const run = promisify(execFile);
const samples = fileURLToPath(new URL("../sample-dicom/studies", import.meta.url));

/** Every nth vertex, so that a mouse can draw it. */
const thinned = <Point>(points: readonly Point[], count: number): readonly Point[] =>
  points.filter((_, index) => index % Math.max(1, Math.floor(points.length / count)) === 0);

/** The outline of a muscle as it truly is on a slice of a sample. */
async function trueOutline(study: string, sopInstanceUid: string, name: string) {
  const truth = await readTruth(path.join(samples, study));
  const slice = truth.axialSlices.find((one) => one.sopInstanceUid === sopInstanceUid)!;
  return slice.regions.find((region) => region.name === name)!;
}

test("a project from the samples: batch, one outline corrected, all approved from the gallery, exports, and all of it there again", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, page, pageErrors, userData, close } = await launch();
  const workbench = new Workbench(page);
  const worklist = new WorklistPage(page);
  await workbench.ready();
  await worklist.createWithOpenStudies(app, path.join(folder, "Lumbar cohort.paraspine"), "Wang");
  await expect(worklist.rows).toHaveCount(3);
  expect(await worklist.states()).toEqual(["new", "new", "new"]);

  await worklist.runBatch();
  await expect.poll(() => worklist.states()).toEqual(["proposed", "proposed", "proposed"]);
  const heavy = worklist.rows.first();
  const before = await worklist.cell(heavy, "csaCm2");
  expect(Number(before)).toBeGreaterThan(10);
  expect(await worklist.cell(heavy, "reader")).toBe("Wang");

  // One outline is drawn again by mouse, as it truly is.
  await heavy.click();
  await worklist.focus();
  await page.keyboard.press("Enter");
  await workbench.ready();
  await expect(page.getByTestId("row-panel")).toContainText("SAMPLE-HEAVY");
  await expect.poll(() => workbench.result("MF_L-csa")).toBeGreaterThan(0);
  const corrected = (await workbench.sopInstanceUid())!;
  const muscle = await trueOutline("heavy", corrected, "MF_L");
  await workbench.drawPolygon("1", thinned(muscle.outline.points, 24));
  // Over a finished outline the window asks; Enter replaces it.
  await expect(page.getByTestId("question")).toBeVisible();
  await page.keyboard.press("Enter");
  const drawn = (await workbench.result("MF_L-csa"))! * 100;
  expect(Math.abs(drawn / muscle.csaMm2 - 1)).toBeLessThan(0.03);
  const csaCm2 = (await workbench.result("patient-csa"))!;
  await workbench.kept();
  await page.keyboard.press("t");
  await expect.poll(() => worklist.states()).toEqual(["drawn", "proposed", "proposed"]);
  expect(await worklist.cell(heavy, "csaCm2")).toBe(csaCm2.toFixed(2));

  // All approved from the gallery, by keyboard.
  await page.getByTestId("layout-gallery").click();
  await expect(worklist.cards.locator("img")).toHaveCount(3, { timeout: 30_000 });
  await worklist.focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByTestId("worklist-chosen")).toContainText("3");
  await page.keyboard.press("a");
  await worklist.approveAllTheSame();
  await expect(worklist.root.locator('[data-testid="gallery-card"][data-state="checked"]')).toHaveCount(3);

  const workbook = path.join(folder, "cohort.xlsx");
  await answerSaveDialog(app, workbook);
  await page.getByTestId("project-export").click();
  await page.getByTestId("project-export-xlsx").click();
  await expect(page.getByTestId("worklist-note")).toContainText("cohort.xlsx");
  const [patients] = await readSheets(workbook);
  const [names, ...cells] = patients!.data;
  expect(cells).toHaveLength(3);
  const column = (name: string) => cells.map((row) => row[names!.indexOf(name)]);
  expect(column("patient_id")).toContain("SAMPLE-HEAVY");
  expect(column("patient_csa_cm2")).toContain(csaCm2);

  const reports = path.join(folder, "cohort.pdf");
  await answerSaveDialog(app, reports);
  await page.getByTestId("project-export").click();
  await page.getByTestId("project-export-pdf").click();
  await expect(page.getByTestId("worklist-note")).toContainText("cohort.pdf", { timeout: 60_000 });
  expect((await run("pdfinfo", [reports])).stdout).toMatch(/Pages:\s+3\n/);
  expect((await run("pdftotext", [reports, "-"])).stdout).toContain("SAMPLE-HEAVY");

  await page.getByTestId("project-menu").click();
  await page.getByTestId("project-verify").click();
  await expect(page.getByTestId("worklist-note")).toContainText("intact");
  expect(pageErrors).toEqual([]);
  await close();

  const again = await launch({ userData, paths: [path.join(samples, "lean")] });
  const reopened = new WorklistPage(again.page);
  await again.page.getByTestId("page-worklist").click();
  await again.page.getByTestId("recent-project").click();
  await expect(reopened.rows).toHaveCount(3);
  expect(await reopened.states()).toEqual(["checked", "checked", "checked"]);
  expect(await reopened.cell(reopened.rows.first(), "csaCm2")).toBe(csaCm2.toFixed(2));
  await expect(again.page.getByTestId("reader")).toHaveValue("Wang");
  await again.page.getByTestId("layout-gallery").click();
  await expect(reopened.cards.locator("img")).toHaveCount(3);

  // A slice whose study is not open is shown with its study around it.
  await reopened.focus();
  await again.page.keyboard.press("Home");
  await again.page.keyboard.press("Enter");
  const bench = new Workbench(again.page);
  await bench.ready();
  await expect(again.page.getByTestId("row-panel")).toContainText("SAMPLE-HEAVY");
  await expect.poll(() => bench.result("patient-csa")).toBe(csaCm2);
  await expect(again.page.getByRole("navigation", { name: "Studies" })).toContainText("17 slices");
  expect(await bench.sopInstanceUid()).toBe(corrected);
  expect(again.pageErrors).toEqual([]);
});

test("what was drawn is there after the program was killed, and becomes a version", async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const first = await launch({ paths: [path.join(samples, "lean")] });
  const workbench = new Workbench(first.page);
  const worklist = new WorklistPage(first.page);
  await workbench.ready();
  await worklist.createWithOpenStudies(first.app, path.join(folder, "killed.paraspine"), "Li");
  await worklist.rows.first().dblclick();
  await workbench.ready();
  await expect(first.page.getByTestId("row-panel")).toBeVisible();
  const muscle = await trueOutline("lean", (await workbench.sopInstanceUid())!, "MF_R");
  await workbench.drawPolygon("2", thinned(muscle.outline.points, 24));
  await workbench.kept();
  const csa = await workbench.result("MF_R-csa");
  const ended = new Promise((resolve) => first.app.process().once("exit", resolve));
  first.app.process().kill("SIGKILL");
  await ended;

  const { page } = await launch({ userData: first.userData, paths: [path.join(samples, "lean")] });
  const again = new WorklistPage(page);
  await page.getByTestId("page-worklist").click();
  await page.getByTestId("recent-project").click();
  await again.rows.first().dblclick();
  const bench = new Workbench(page);
  await bench.ready();
  await expect.poll(() => bench.result("MF_R-csa")).toBe(csa);
  await page.keyboard.press("t");
  await expect.poll(() => again.states()).toEqual(["drawn"]);
});

test("the reader goes through the worklist by keys: next, approve, flag, reject; filters and search narrow it", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const { app, page, pageErrors } = await launch();
  const workbench = new Workbench(page);
  const worklist = new WorklistPage(page);
  await workbench.ready();
  await worklist.createWithOpenStudies(app, path.join(folder, "keys.paraspine"), "Wang");
  await worklist.runBatch();
  await worklist.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const panel = page.getByTestId("row-panel");
  await expect(panel).toContainText("SAMPLE-HEAVY");
  await page.keyboard.press("j");
  await expect(panel).toContainText("SAMPLE-LEAN");
  await page.keyboard.press("k");
  await expect(panel).toContainText("SAMPLE-HEAVY");
  await page.keyboard.press("a");
  await worklist.approveAllTheSame();
  await expect(panel).toContainText("SAMPLE-LEAN");
  await page.keyboard.press("Shift+F");
  await page.getByTestId("reason-text").fill("ES reaches into the fat");
  await page.keyboard.press("Enter");
  await expect(panel).toContainText("ES reaches into the fat");
  await page.keyboard.press("Shift+R");
  await page.getByTestId("reason").getByRole("button", { name: "Motion artefact" }).click();
  await expect(panel).toContainText("SAMPLE-MODERATE");
  await page.keyboard.press("t");
  await expect.poll(() => worklist.states()).toEqual(["checked", "rejected", "proposed"]);

  // A flag put on by mistake is taken back, too, and only it.
  const flags = page.getByTestId("filter-flagged").locator("b");
  await worklist.rows.nth(2).click();
  await worklist.focus();
  await page.keyboard.press("f");
  await page.getByTestId("reason-text").fill("a slip");
  await page.keyboard.press("Enter");
  await expect(flags).toHaveText("2");
  await worklist.focus();
  await page.keyboard.press("Control+z");
  await expect(flags).toHaveText("1");
  expect(await worklist.states()).toEqual(["checked", "rejected", "proposed"]);

  // R takes a rejected slice back.
  await worklist.rows.nth(1).click();
  await worklist.focus();
  await page.keyboard.press("r");
  await expect.poll(() => worklist.states()).toEqual(["checked", "proposed", "proposed"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => worklist.states()).toEqual(["checked", "rejected", "proposed"]);

  const count = page.getByTestId("worklist-count");
  await page.getByTestId("filter-rejected").click();
  await expect(count).toHaveText("1 of 3");
  await page.getByTestId("filter-rejected").click();
  await page.getByTestId("filter-flagged").click();
  await expect(worklist.rows).toHaveCount(1);
  await expect(worklist.rows.first()).toContainText("SAMPLE-LEAN");
  await page.getByTestId("filter-flagged").click();
  await page.getByTestId("worklist-search").fill("moder wang");
  await expect(count).toHaveText("1 of 3");
  await page.getByTestId("worklist-search").press("Escape");
  await expect(count).toHaveText("3 of 3");
  await page.getByTestId("sort-fdrPercent").click();
  await page.getByTestId("sort-fdrPercent").click();
  const fdr = await worklist.rows.evaluateAll((rows) =>
    rows.map((row) => Number(row.querySelector('[data-column="fdrPercent"]')?.textContent)),
  );
  expect(fdr).toEqual([...fdr].sort((a, b) => b - a));
  await page.getByTestId("language").selectOption("zh-CN");
  await expect(page.getByTestId("filter-checked")).toContainText("已通过");
  expect(await readFile(path.join(folder, "keys.paraspine"))).not.toHaveLength(0);
  expect(pageErrors).toEqual([]);
});

test("one bad file is flagged and the batch goes on; what was stopped goes on later; a mistake is taken back; notes and versions stay", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const scans = path.join(folder, "scans");
  await cp(samples, scans, { recursive: true });
  const { app, page, pageErrors } = await launch({ paths: [scans] });
  const worklist = new WorklistPage(page);
  await new Workbench(page).ready();
  const project = path.join(folder, "mixed.paraspine");
  await worklist.createWithOpenStudies(app, project, "Wang");
  await expect(worklist.rows).toHaveCount(3);
  await rm(path.join(scans, "lean"), { recursive: true });

  // Stopped after the first slice, begun again: only what is new is measured.
  await page.getByTestId("panel-batch").click();
  await page.getByTestId("batch-start").click();
  await expect
    .poll(async () => (await worklist.states()).filter((state) => state === "proposed").length)
    .toBeGreaterThan(0);
  await page.getByTestId("batch-cancel").click({ force: true });
  const meter = page.getByTestId("batch-meter");
  await expect(meter).toHaveAttribute("data-state", /cancelled|finished/);
  await page.getByTestId("batch-start").click();
  await expect(meter).toHaveAttribute("data-state", "finished", { timeout: 60_000 });
  await expect.poll(() => worklist.states()).toEqual(["proposed", "new", "proposed"]);
  await page.getByTestId("filter-flagged").click();
  await expect(worklist.rows).toHaveCount(1);
  await expect(worklist.rows.locator(".flag")).toHaveAttribute("title", /file-not-found/);
  await page.getByTestId("filter-flagged").click();

  // Approving all leaves out what has no outlines, and can be taken back.
  await worklist.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("a");
  await worklist.approveAllTheSame();
  await expect.poll(() => worklist.states()).toEqual(["checked", "new", "checked"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => worklist.states()).toEqual(["proposed", "new", "proposed"]);

  // The process that holds the project dies and comes back with it.
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === "Paraspine project")!.pid,
  );
  process.kill(pid, "SIGKILL");
  await page.getByTestId("panel-slice").click();
  await worklist.rows.first().click();
  await expect
    .poll(async () => {
      await page.getByTestId("note-text").fill("Check the left side");
      await page.getByTestId("note-text").press("Enter");
      await page.waitForTimeout(500);
      return page.getByTestId("slice-panel").innerText();
    })
    .toContain("Check the left side");
  // The level by which the slice was chosen, and what the model outlined.
  await expect(page.getByTestId("slice-versions").locator("li")).toHaveCount(2);

  // A second window is told that the first one works on it.
  const other = await launch({ paths: [path.join(samples, "lean")] });
  await other.page.getByTestId("page-worklist").click();
  await new WorklistPage(other.page).signAs("Li");
  await answerOpenDialog(other.app, [project]);
  await other.page.getByTestId("project-open").click();
  await other.page.getByTestId("status-messages").click();
  await expect(other.page.getByTestId("issue-list").locator('[data-code="project-locked"]')).toBeVisible();
  await other.page.getByTestId("project-look").click();
  await expect(new WorklistPage(other.page).rows).toHaveCount(3);
  await expect(other.page.getByTestId("worklist")).toContainText("read-only");
  expect(pageErrors).toEqual([]);
});
