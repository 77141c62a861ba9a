import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { answerSaveDialog, expect, test } from "./fixtures.ts";
import { lacksOracle } from "./lacks-oracle.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";

const run = promisify(execFile);
const regions = ["MF_L", "MF_R", "ES_L", "ES_R", "VB"];
const words = {
  en: [
    "Research use only",
    `Model draft, not corrected: ${regions.join(", ")}.`,
    "Outline model:",
    "Recipe:",
  ],
  "zh-CN": ["仅供研究使用", `模型初稿，未修正：${regions.join("、")}。`, "轮廓模型：", "测量方案："],
} as const;

test("the reports of a project are one PDF, a page a patient, in both languages", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const { app, page, pageErrors } = await launch();
  const worklist = new WorklistPage(page);
  await new Workbench(page).ready();
  await worklist.createWithOpenStudies(app, path.join(folder, "study.paraspine"), "LW");
  await worklist.runBatch();
  await expect.poll(() => worklist.states()).toEqual(["proposed", "proposed", "proposed"]);
  const rows = await page.evaluate(async () => {
    const answer = await window.paraspine.worklist();
    return answer.ok ? answer.value : [];
  });

  for (const language of ["en", "zh-CN"] as const) {
    const target = path.join(folder, `${language}.pdf`);
    await answerSaveDialog(app, target);
    await page.getByTestId("language").selectOption(language);
    await page.getByTestId("project-export").click();
    await page.getByTestId("project-export-pdf").click();
    await expect(page.getByTestId("worklist-note")).toContainText(`${language}.pdf`, { timeout: 60_000 });
    const pdf = await readFile(target);
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    if (lacksOracle("poppler")) continue;
    expect((await run("pdfinfo", [target])).stdout).toMatch(/^Pages: +3$/m);
    const { stdout, stderr } = await run("pdftotext", ["-layout", target, "-"]);
    expect(stderr).toBe("");
    const pages = stdout.split("\f").slice(0, 3);
    for (const [index, { patientId, csaCm2, faCm2, fdrPercent }] of rows.entries()) {
      const text = pages[index]!.replace(/\s+/g, " ");
      const numbers = [
        `${csaCm2!.toFixed(2)} cm²`,
        `${faCm2!.toFixed(2)} cm²`,
        `${fdrPercent!.toFixed(1)} %`,
      ];
      for (const expected of [patientId!, ...words[language], ...numbers]) expect(text).toContain(expected);
    }
    // Panels A, B and C, and the sagittal slice with its proposed level, on each page.
    expect((await run("pdfimages", ["-list", target])).stdout.match(/^ +\d+ +\d+ image/gm)?.length).toBe(6);
    await run("pdftoppm", ["-r", "60", "-png", target, test.info().outputPath(`report-${language}`)]);
  }
  expect(app.windows()).toHaveLength(1);
  expect(pageErrors).toEqual([]);
});
