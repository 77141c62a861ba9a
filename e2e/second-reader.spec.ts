import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { openProject } from "../src/node/project-file/open-project.ts";
import { quantityOf } from "../src/pipeline/agreement/agreement-of-pairs.ts";
import type { Case } from "../src/study/case/case.ts";
import { commandLine } from "./command-line.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { must, projectOf, sampleCases, sampleStudies } from "./sample-project.ts";
import { shoot } from "./shoot.ts";

/** Everything that a reader could read in the window: texts, tooltips, values of fields, the title. */
async function everythingSaid(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = [document.title, document.documentElement.outerHTML];
    for (const field of document.querySelectorAll("input, select, textarea")) {
      said.push((field as HTMLInputElement).value);
    }
    return said.join("\n");
  });
}

async function openPanel(page: Page, id: string) {
  await page.getByTestId("project-studies").click();
  await page.getByTestId(`panel-${id}`).click();
}

test("blinded repeats: drawn by lot, read under their codes, and their agreement as on the command line", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const file = path.join(folder, "Study.paraspine");
  const cases = (await Promise.all(sampleStudies.map((name) => sampleCases(name, 2)))).flat();
  projectOf(file, cases).close();
  const telling = new Set(
    cases.flatMap(({ file: where, work: { image } }) => [
      ...[image.patientId, image.studyDate, image.seriesDescription, image.sopInstanceUid],
      ...[image.studyInstanceUid, image.seriesInstanceUid, path.basename(where), path.dirname(where)],
    ]),
  );
  telling.delete(undefined);

  let { app, page, pageErrors, userData, close } = await launch();
  await new Workbench(page).ready();
  await page.getByTestId("page-worklist").click();
  const worklist = new WorklistPage(page);
  await worklist.signAs("LW");
  await answerOpenDialog(app, [file]);
  await page.getByTestId("project-open").click();
  await expect(worklist.rows).toHaveCount(cases.length);

  await test.step("a study is drawn by lot, and kept with its seed", async () => {
    await openPanel(page, "repeats");
    await page.getByTestId("study-name").fill("intra");
    await page.getByTestId("study-count").fill("4");
    await page.getByTestId("study-seed").fill("2026");
    await shoot(page, "second-reader-new");
    await page.getByTestId("study-draw").click();
    await expect(page.getByTestId("study")).toHaveAttribute("data-done", "0");
  });

  await test.step("a repeat is for its own reader", async () => {
    await worklist.signAs("QZ");
    await page.getByTestId("study-read").click();
    await expect(page.getByTestId("status-text")).toContainText("LW");
    await expect(page.getByTestId("repeat")).toHaveCount(0);
    await worklist.signAs("LW");
  });

  const ready = async (code: string) => {
    await expect(page.getByTestId("repeat")).toHaveAttribute("data-code", code);
    await new Workbench(page).ready();
    await expect(page.getByTestId("repeat-code")).toHaveText(code);
  };

  await test.step("nothing in the window tells whose slice it is, nor what was drawn on it", async () => {
    await page.getByTestId("study-read").click();
    await ready("R001");
    const said = await everythingSaid(page);
    for (const word of telling) expect(said).not.toContain(word);
    await expect(page.locator(".outline")).toHaveCount(0);
    await expect(page.getByTestId("result-patient-csa")).toHaveCount(0);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())).toBe(
      "Paraspine",
    );
    await shoot(page, "second-reader-blinded");
  });

  await test.step("work on a repeat survives a kill", async () => {
    await new Workbench(page).drawFreehand("1", square(200, 300));
    await expect(page.getByTestId("delete-MF_L")).toBeEnabled();
    await new Workbench(page).kept();
    app.process().kill("SIGKILL");
    await close().catch(() => undefined);
    ({ app, page, pageErrors, userData, close } = await launch({ userData }));
    await new Workbench(page).ready();
    await page.getByTestId("page-worklist").click();
    await page.getByTestId("recent-project").click();
    await openPanel(page, "repeats");
    await page.getByTestId("study-read").click();
    await ready("R001");
    await expect(page.getByTestId("delete-MF_L")).toBeEnabled();
  });

  for (const code of ["R001", "R002", "R003", "R004"]) {
    await ready(code);
    await page.keyboard.press("d");
    await expect(page.getByTestId("accept-drafts")).toBeEnabled({ timeout: 30_000 });
    if (code === "R001") {
      await page.keyboard.press("1");
      await page.keyboard.press("m");
      // The other side is drawn already: replace it.
      await page.keyboard.press("Enter");
    }
    await page.getByTestId("accept-drafts").click();
    await page.keyboard.press("g");
  }

  await test.step("the agreement is that of the command line on the same project", async () => {
    await expect(page.getByTestId("study")).toHaveAttribute("data-done", "4");
    await expect(page.getByTestId("study-ended")).toBeVisible();
    await page.getByTestId("study-agreement").click();
    const shown = page.getByTestId("agreement");
    await expect(shown).toHaveAttribute("data-study", "intra");
    await shoot(page, "second-reader-agreement");
    const cell = async (id: string) =>
      ((await shown.getByTestId(id).getAttribute("data-value")) ?? "").split(" ").map(Number);
    const found = {
      sem: await cell("reliability/sum-csa/sem"),
      icc: await cell("reliability/sum-fdr/agreement"),
      bias: await cell("limits/sum-csa/bias"),
      dice: await cell("dice/MF_L/dice"),
      error: Number(await page.getByTestId("agreement-error").getAttribute("data-fdr")),
    };
    const printed = JSON.parse(
      await commandLine("stats", "agreement", "--project", file, "--study", "intra", "--json"),
    );
    const of = (quantity: string) =>
      printed.quantities.find(
        (one: { region: string; quantity: string }) => one.region === "sum" && one.quantity === quantity,
      );
    const iccOf = (quantity: string) =>
      of(quantity).icc.find(({ type }: { type: string }) => type === "ICC(2,1)");
    expect(printed.pairs).toBe(4);
    expect(found.sem).toEqual([of("csa").sem]);
    expect(found.icc).toEqual([iccOf("fdr").icc, ...iccOf("fdr").ci95]);
    expect(found.bias).toEqual([of("csa").blandAltman.bias, ...of("csa").blandAltman.biasCi95]);
    expect(found.dice[0]).toBe(printed.dice.find(({ region }: { region: string }) => region === "MF_L").mean);
    expect(found.error).toBe(printed.readerError.fdrPercent);
    const target = path.join(folder, "agreement.csv");
    await answerSaveDialog(app, target);
    await page.getByTestId("agreement").getByTestId("statistics-csv").click();
    await expect(page.getByTestId("statistics-written")).toBeVisible();
    expect(await readFile(target, "utf8")).toContain("ICC(3,1)");
  });

  await test.step("a risk of the project is told with the study's own error, and says so", async () => {
    await page.getByTestId("page-worklist").click();
    await page.getByTestId("study-use-error").click();
    await expect(page.getByTestId("study-error-used")).toBeVisible();
    await shoot(page, "second-reader-done");
    await new WorklistPage(page).rows.first().dblclick();
    await new Workbench(page).ready();
    await page.getByTestId("page-risk").click();
    await expect(page.getByTestId("risk-sem-source")).toContainText("4 slices read twice");
    await expect(page.getByTestId("risk-caveats")).toContainText("4 slices read twice");
    await shoot(page, "second-reader-risk");
  });

  await test.step("the bias of CSA is the mean difference of what the project holds", async () => {
    await close();
    const store = must(openProject(file, { readOnly: true }));
    const csa = (work: Case | null) => quantityOf(work!.result!, "sum", "csa")!;
    const differences = must(store.repeats()).map(
      ({ study, code, sliceId }) =>
        csa(must(store.repeatCase(study, code))) - csa(must(store.latestCase(sliceId))),
    );
    expect(must(store.verify()).ok).toBe(true);
    store.close();
    const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    const printed = JSON.parse(
      await commandLine("stats", "agreement", "--project", file, "--study", "intra", "--json"),
    );
    expect(printed.quantities[0].blandAltman.bias).toBeCloseTo(mean, 9);
    expect(await readdir(folder)).toContain("Study.paraspine");
  });
  expect(pageErrors).toEqual([]);
});

const square = (x: number, y: number) =>
  [
    [x, y],
    [x + 30, y],
    [x + 30, y + 30],
    [x, y + 30],
    [x, y + 2],
  ] as const;
