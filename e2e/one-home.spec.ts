import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { readTruth } from "../sample-dicom/truth.ts";
import { type Desktop, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";

const lean = fileURLToPath(new URL("../sample-dicom/studies/lean", import.meta.url));

/** Draws the left multifidus as it truly is on the current slice; answers its area as it is shown. */
async function drawLeftMultifidus(workbench: Workbench): Promise<number> {
  const truth = await readTruth(lean);
  const uid = await workbench.sopInstanceUid();
  const { regions } = truth.axialSlices.find((one) => one.sopInstanceUid === uid)!;
  const { points } = regions.find(({ name }) => name === "MF_L")!.outline;
  const every = Math.max(1, Math.floor(points.length / 20));
  await workbench.drawPolygon(
    "1",
    points.filter((_, index) => index % every === 0),
  );
  await workbench.kept();
  return (await workbench.result("MF_L-csa"))!;
}

async function confirmByHand(page: Page): Promise<void> {
  await page.getByTestId("level-chip").click();
  await page.getByTestId("level-by-hand").click();
  await expect(page.getByTestId("level-chip")).toHaveAttribute("data-state", "confirmed");
}

/** Draws and confirms outside of any project, then begins one with the open study. */
async function begin({ app, page }: Desktop, file: string) {
  const workbench = new Workbench(page);
  await workbench.ready();
  const csa = await drawLeftMultifidus(workbench);
  await confirmByHand(page);
  await workbench.kept();
  const worklist = new WorklistPage(page);
  await worklist.createWithOpenStudies(app, file, "Wang");
  await expect(page.getByTestId("take-over")).toBeVisible();
  return { workbench, worklist, csa };
}

test("work that was done before is taken over with its level, and is the same inside and outside", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const desktop = await launch({ paths: [lean] });
  const { page } = desktop;
  const { workbench, worklist, csa } = await begin(desktop, path.join(folder, "home.paraspine"));
  await page.getByTestId("take-over-do").click();
  await expect.poll(() => worklist.states()).toEqual(["drawn"]);
  const row = worklist.rows.first();
  await expect(row.locator('[data-column="levelConfirmed"] .good')).toBeVisible();

  // The batch leaves it alone.
  await row.click();
  await page.getByTestId("panel-batch").click();
  await page.getByTestId("batch-which-chosen").click();
  await expect(page.getByTestId("batch-left-alone")).toContainText("1");
  await expect(page.getByTestId("batch-start")).toBeDisabled();

  // What is done in the project is outside as well, once it is closed.
  await row.dblclick();
  await workbench.ready();
  await expect.poll(() => workbench.result("MF_L-csa")).toBe(csa);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => workbench.result("MF_L-csa").catch(() => null)).not.toBe(csa);
  await page.keyboard.press("Control+Shift+Z");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => workbench.result("MF_L-csa")).toBe(csa);
  await workbench.kept();
  await page.keyboard.press("t");
  await page.getByTestId("project-menu").click();
  await page.getByTestId("project-close").click();
  await page.keyboard.press("t");
  await workbench.ready();
  await expect.poll(() => workbench.result("MF_L-csa")).toBe(csa);
  await expect(page.getByTestId("level-chip")).toHaveAttribute("data-state", "confirmed");
  expect(desktop.pageErrors).toEqual([]);
});

test("a reader who declines begins blind: the slice is empty, and the earlier work stays as it was outside", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const desktop = await launch({ paths: [lean] });
  const { page } = desktop;
  const { workbench, worklist, csa } = await begin(desktop, path.join(folder, "blind.paraspine"));
  await page.getByTestId("take-over-not").click();
  await expect.poll(() => worklist.states()).toEqual(["new"]);
  await worklist.rows.first().dblclick();
  await workbench.ready();
  await expect(page.getByTestId("row-panel")).toHaveAttribute("data-state", "new");
  expect(await workbench.result("MF_L-csa")).toBeNull();

  // A refused key stays with the slice.
  const shown = await workbench.sopInstanceUid();
  await page.keyboard.press("a");
  await page.getByTestId("status-messages").click();
  await expect(
    page.getByTestId("issue-list").locator('[data-code="project-nothing-to-approve"]'),
  ).toBeVisible();
  expect(await workbench.sopInstanceUid()).toBe(shown);
  await page.keyboard.press("Escape");

  await page.keyboard.press("t");
  await page.getByTestId("project-menu").click();
  await page.getByTestId("project-close").click();
  await page.keyboard.press("t");
  await workbench.ready();
  await expect.poll(() => workbench.result("MF_L-csa")).toBe(csa);
});
