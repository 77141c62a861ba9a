import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { writeRoiSet } from "../src/roi/write-roi-set.ts";
import { answerOpenDialog, type Desktop, expect, test } from "./fixtures.ts";
import { StatisticsPage } from "./pages/statistics.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { projectOf, sampleCases, sampleStudies } from "./sample-project.ts";

const cohort = fileURLToPath(new URL("reference/r/cohort.csv", import.meta.url));
const study = fileURLToPath(new URL("../sample-dicom/studies/lean", import.meta.url));
const smallest = [1024, 680] as const;
const sizes = [smallest, [1440, 900], [2560, 1440]] as const;
const themes = ["dark", "light"] as const;

async function resize({ app, page }: Desktop, [width, height]: readonly [number, number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

async function choose({ page }: Desktop, entry: string): Promise<void> {
  await page.getByTestId("appearance").click();
  await page.getByTestId(entry).click();
}

/** The page in every size and theme, into the folder that PARASPINE_SCREENSHOTS names; nothing without it. */
async function pictures(desktop: Desktop, name: string): Promise<void> {
  const folder = process.env.PARASPINE_SCREENSHOTS;
  if (!folder) return;
  for (const theme of themes) {
    await choose(desktop, `theme-${theme}`);
    for (const size of sizes) {
      await resize(desktop, size);
      await desktop.page.waitForTimeout(500);
      await desktop.page.screenshot({ path: path.join(folder, `${name}-${theme}-${size.join("x")}.png`) });
    }
  }
  await resize(desktop, smallest);
}

/** Whether all of an element is in sight, without scrolling. */
async function expectInSight({ page }: Desktop, testid: string): Promise<void> {
  await expect(page.getByTestId(testid)).toBeInViewport({ ratio: 0.99 });
}

test("at 1024 x 680 the numbers are in sight, panels collapse and are remembered, with theme and size of text", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const truth = await readTruth(study);
  const slice = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
  const outlines = path.join(folder, "RoiSet.zip");
  await writeFile(
    outlines,
    writeRoiSet(
      slice.regions.map(({ name, outline }) => ({ id: name, name, outlines: [outline], origin: "drawn" })),
    ),
  );
  const desktop = await launch({ paths: [study] });
  const { app, page, userData } = desktop;
  const workbench = new Workbench(page);
  await workbench.ready();
  await resize(desktop, smallest);
  await answerOpenDialog(app, [outlines]);
  await workbench.press("Control+i");
  await expect.poll(() => workbench.result("patient-csa")).not.toBeNull();
  await expectInSight(desktop, "result-patient-fdr");
  await expectInSight(desktop, "result-VB-csa");
  for (const id of ["language", "appearance", "help"]) await expectInSight(desktop, id);
  await pictures(desktop, "viewer");

  await test.step("the list of messages leaves the picture uncovered, and Escape closes it", async () => {
    await page.getByTestId("status-messages").click();
    const list = await page.getByTestId("issue-list").boundingBox();
    const picture = await workbench.viewport.boundingBox();
    expect(picture!.y + picture!.height).toBeLessThanOrEqual(list!.y + 0.5);
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("issue-list")).toHaveCount(0);
  });

  await test.step("one place leads to every page, Escape returns", async () => {
    await page.getByTestId("page-risk").click();
    await expect(page.getByTestId("risk")).toBeVisible();
    await pictures(desktop, "risk");
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("risk")).toHaveCount(0);
    await page.getByTestId("page-statistics").click();
    const statistics = new StatisticsPage(page);
    await answerOpenDialog(app, [cohort]);
    await statistics.open("cohort.csv");
    await pictures(desktop, "statistics");
    await page.getByTestId("page-worklist").click();
    const file = path.join(folder, "Study.paraspine");
    projectOf(file, (await Promise.all(sampleStudies.map((name) => sampleCases(name, 1)))).flat()).close();
    const worklist = new WorklistPage(page);
    await worklist.signAs("LW");
    await answerOpenDialog(app, [file]);
    await page.getByTestId("project-open").click();
    await expect(worklist.rows).toHaveCount(sampleStudies.length);
    await pictures(desktop, "worklist");
    await page.getByTestId("page-viewer").click();
    await expect(workbench.viewport).toBeVisible();
  });

  await test.step("what is collapsed and how the window looks is remembered", async () => {
    await page.getByTestId("collapse-browser").click();
    await page.getByTestId("collapse-threshold").click();
    await expect(page.getByTestId("histogram")).toHaveCount(0);
    await choose(desktop, "theme-light");
    await choose(desktop, "text-125");
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(900);
    await desktop.close();
    const again = await launch({ paths: [study], userData });
    await new Workbench(again.page).ready();
    await expect(again.page.getByTestId("collapse-browser")).toHaveAttribute("aria-expanded", "false");
    await expect(again.page.getByTestId("collapse-threshold")).toHaveAttribute("aria-expanded", "false");
    const looks = () =>
      again.page.evaluate(() => [
        matchMedia("(prefers-color-scheme: light)").matches,
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector(".viewport")!).backgroundColor,
      ]);
    // The picture's surroundings stay dark.
    await expect.poll(looks).toEqual([true, "rgb(243, 245, 247)", "rgb(0, 0, 0)"]);
  });
});
