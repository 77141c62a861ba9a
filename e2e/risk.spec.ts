import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readTruth } from "../sample-dicom/truth.ts";
import { inputFromMeasurement } from "../src/risk/input/input-from-measurement.ts";
import { writeRoiSet } from "../src/roi/write-roi-set.ts";
import { commandLine } from "./command-line.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { lacksOracle } from "./lacks-oracle.ts";
import { Workbench } from "./pages/workbench.ts";

const study = fileURLToPath(new URL("../sample-dicom/studies/moderate", import.meta.url));

/** The words of a PDF in reading order, with single spaces (poppler's pdftotext). */
async function pdfText(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
  return stdout.replace(/\s+/g, " ");
}

async function pdfPages(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)("pdfinfo", [file]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

const reportWords = {
  en: [
    "Research use only. Not validated. Not for diagnosis or treatment decisions.",
    "Multifidus, left",
    "L3 inferior endplate confirmed by hand.",
    "Recalibrated reference score (Yang 2025)",
    "third of the 250 studied patients",
    "16 ng/mL × 2.496 = 39.936 nmol/L",
  ],
  "zh-CN": [
    "仅供研究使用。未经验证。不得用于诊断或治疗决策。",
    "左侧多裂肌",
    "L3 下终板水平由阅片者手动确认。",
    "再校准参考评分（Yang 2025）",
    "250 例研究患者中",
    "16 ng/mL × 2.496 = 39.936 nmol/L",
  ],
} as const;

test("a reader measures, fills in the form by keyboard, reads band and contributions, and prints the report", async ({
  launch,
  folder,
}) => {
  const truth = await readTruth(study);
  const file = path.join(study, truth.l3InferiorEndplate.axialFile);
  const slice = truth.axialSlices.find((one) => one.file === truth.l3InferiorEndplate.axialFile)!;
  const outlines = path.join(folder, "RoiSet.zip");
  const rois = slice.regions.map(({ name, outline }) => ({
    id: name,
    name,
    outlines: [outline] as const,
    ...(name === "VB" ? {} : { convention: truth.convention }),
    origin: "drawn" as const,
  }));
  await writeFile(outlines, writeRoiSet(rois));

  const { app, page, pageErrors } = await launch({ paths: [file] });
  const workbench = new Workbench(page);
  await workbench.ready();
  await answerOpenDialog(app, [outlines]);
  await workbench.press("Control+i");
  await expect.poll(() => workbench.result("patient-csa")).not.toBeNull();
  const { recipe } = slice;
  await test.step("the slice at the level by hand, fat by the sample's limits", async () => {
    await page.getByTestId("level-chip").click();
    await page.getByTestId("level-by-hand").click();
    await workbench.press("Escape");
    if (recipe.threshold.kind !== "manual") throw new Error("The sample's recipe has limits");
    await page.getByTestId("threshold-lower").fill(String(recipe.threshold.lower));
    await page.getByTestId("threshold-lower").press("Enter");
  });
  await page.getByTestId("view-A").click();
  await page.getByTestId("page-risk").click();
  const risk = page.getByTestId("risk");
  await expect(risk).toContainText("Research use only; not validated; not for treatment decisions");
  await expect(page.getByTestId("risk-interval")).toHaveText(/cannot be estimated|about/);

  await test.step("the form is filled in by keyboard alone", async () => {
    await page.getByTestId("risk-input-ageYears").focus();
    await page.keyboard.type("73");
    for (const step of ["Tab", "y", "Tab", "16", "Tab", "n", "Tab", "-3.4", "Tab"]) {
      if (step === "Tab") await page.keyboard.press("Tab");
      else await page.keyboard.type(step);
    }
    await page.getByTestId("risk-input-exercise").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByTestId("risk-input-antiOsteoporosis").focus();
    await page.keyboard.type("n");
  });
  await expect(page.getByTestId("risk-conversions")).toContainText("16 ng/mL × 2.496 = 39.936 nmol/L");

  const result = JSON.parse(await measured());
  const input = {
    ...inputFromMeasurement(result, { weighting: "T2", level: "L3-inferior-endplate" }),
    ...{ ageYears: 73, diabetes: 1, vitaminDNgMl: 16, bmdTScore: -3.4, exercise: 0, antiOsteoporosis: 0 },
  };
  const inputFile = path.join(folder, "input.json");
  await writeFile(inputFile, JSON.stringify(input));
  const told = JSON.parse(await commandLine("risk", inputFile, "--json"));
  const attribute = (id: string, name: string) => page.getByTestId(id).getAttribute(name);
  await expect(page.getByTestId("risk-band")).toHaveAttribute("data-value", told.band);
  expect(Number(await attribute("risk-percentile", "data-value"))).toBe(told.percentile);
  expect(Number(await attribute("risk-interval", "data-lower"))).toBe(told.interval[0]);
  expect(Number(await attribute("risk-interval", "data-upper"))).toBe(told.interval[1]);
  expect(await attribute("risk-confidence", "data-value")).toBe(told.confidence);
  expect(told.contributions).toHaveLength(8);
  for (const { variable, logOdds } of told.contributions) {
    expect(Number(await attribute(`risk-contribution-${variable}`, "data-value")), variable).toBe(logOdds);
  }
  const caveats = page.getByTestId("risk-caveats").locator("li[data-code]");
  expect(await caveats.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.code))).toEqual(
    told.caveats.map(({ code }: { code: string }) => code),
  );

  await test.step("the reader's own error comes from an agreement study, as on the command line", async () => {
    const study = path.join(folder, "agreement.json");
    await writeFile(study, JSON.stringify({ readerError: { csaCm2: 3.5, fdrPercent: 4.25, pairs: 30 } }));
    await answerOpenDialog(app, [study]);
    await page.getByTestId("risk-sem-open").click();
    await expect(page.getByTestId("risk-sem-source")).toContainText("30 slices read twice");
    await expect(page.getByTestId("risk-sem-fdrPercent")).toHaveValue("4.25");
    const own = JSON.parse(await commandLine("risk", inputFile, "--sem", study, "--json"));
    await expect(page.getByTestId("risk-interval")).toHaveAttribute("data-upper", String(own.interval[1]));
    await expect(page.getByTestId("risk-interval")).toHaveAttribute("data-lower", String(own.interval[0]));
    await expect(page.getByTestId("risk-caveats")).toContainText("(SEM: CSA 3.5 cm², FDR 4.25 points)");
    for (const key of ["csaCm2", "fdrPercent"]) {
      await page.getByTestId(`risk-sem-${key}`).fill("");
      await page.getByTestId(`risk-sem-${key}`).press("Enter");
    }
    await expect(
      page.getByTestId("risk-caveats").locator('[data-code="reader-error-assumed"]'),
    ).toBeVisible();
  });

  async function measured(): Promise<string> {
    const document = path.join(folder, "case.json");
    await answerSaveDialog(app, document);
    await workbench.press("Control+s");
    await expect(page.getByTestId("status-written")).toContainText("case.json");
    const work = JSON.parse(await readFile(document, "utf8"));
    expect(work.clinical).toEqual({
      values: {
        ageYears: 73,
        antiOsteoporosis: 0,
        bmdTScore: -3.4,
        diabetes: 1,
        exercise: 0,
        vitaminDNgMl: 16,
      },
    });
    return JSON.stringify(work.result);
  }

  await test.step("the report, in both languages", async () => {
    const readable = !lacksOracle("poppler");
    for (const [language, button, words] of [
      ["en", "risk-print", reportWords.en],
      ["zh-CN", "print-report", reportWords["zh-CN"]],
    ] as const) {
      await page.getByTestId("language").selectOption(language);
      await page.screenshot({ path: test.info().outputPath(`risk-${language}.png`) });
      const target = path.join(folder, `${language}.pdf`);
      await answerSaveDialog(app, target);
      await page.getByTestId(button).click();
      await expect(page.getByTestId("status-written")).toContainText(`${language}.pdf`);
      const pdf = await readFile(target);
      expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      await writeFile(test.info().outputPath(`report-${language}.pdf`), pdf);
      if (!readable) continue;
      const text = await pdfText(target);
      const { csaCm2, faCm2, fdrPercent } = result.patient;
      const numbers = [`${csaCm2.toFixed(2)} cm²`, `${faCm2.toFixed(2)} cm²`, `${fdrPercent.toFixed(1)} %`];
      for (const expected of [...words, ...numbers, "SAMPLE-MODERATE", "yang-2025-recalibrated 1.0.0"])
        expect(text).toContain(expected);
      expect(text).not.toContain("Wang");
      expect(await pdfPages(target)).toBe(1);
    }
  });
  expect(app.windows()).toHaveLength(1);
  expect(pageErrors).toEqual([]);
});

test("a value outside the studied range gives no number; typed values are marked, undone and kept", async ({
  launch,
  folder,
}) => {
  const truth = await readTruth(study);
  const file = path.join(study, truth.l3InferiorEndplate.axialFile);
  const first = await launch({ paths: [file] });
  const { page } = first;
  const workbench = new Workbench(page);
  await workbench.ready();
  await page.getByTestId("page-risk").click();
  await expect(page.getByTestId("risk-nothing")).toBeVisible();
  await expect(page.getByTestId("risk-band")).toHaveCount(0);

  await page.getByTestId("risk-typed-fdrPercent").click();
  await page.keyboard.type("0.3");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("risk-no-number")).toContainText("looks like a fraction");
  await expect(page.getByTestId("risk-band")).toHaveCount(0);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("risk-band")).toBeVisible();
  await expect(page.getByTestId("risk-caveats")).toContainText("FDR was entered by hand or imported");
  await expect(page.getByTestId("risk-contribution-fdrPercent")).not.toHaveText("–");

  await page.getByTestId("risk-input-ageYears").fill("55");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("risk-outside-ageYears")).toContainText("60 to 80 years");
  await expect(page.getByTestId("risk-no-number")).toBeVisible();
  await expect(page.getByTestId("risk-result")).toContainText(
    "55 years · entered by hand · outside the studied range",
  );
  await page.screenshot({ path: test.info().outputPath("risk-outside.png") });
  const outside = path.join(folder, "outside.pdf");
  await answerSaveDialog(first.app, outside);
  await page.getByTestId("risk-print").click();
  await expect(page.getByTestId("status-text")).toContainText("There is no outline to export");
  await page.getByTestId("undo").click();
  await expect(page.getByTestId("risk-input-ageYears")).toHaveValue("");
  await page.getByTestId("redo").click();
  await expect(page.getByTestId("risk-input-ageYears")).toHaveValue("55");
  await page.getByTestId("risk-input-ageYears").fill("sixty");
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("risk-form")).toContainText("This is not a number");
  await page.getByTestId("risk-input-ageYears").fill("66.5");
  await page.keyboard.press("Tab");

  await page.getByTestId("risk-model").selectOption("yang-2025-rebuilt");
  await expect(page.getByTestId("risk-result")).toHaveAttribute("data-model", "yang-2025-rebuilt");
  await page.getByTestId("risk-page-about").click();
  await expect(page.getByTestId("risk-about")).toContainText("What it cannot tell you");
  await page.screenshot({ path: test.info().outputPath("risk-about.png") });
  await page.getByTestId("risk-page-paper").click();
  await expect(page.getByTestId("risk-paper")).toContainText("not scores for patients");
  await page.screenshot({ path: test.info().outputPath("risk-paper.png") });
  await workbench.kept();
  await first.close();

  const again = await launch({ paths: [file], userData: first.userData });
  await new Workbench(again.page).ready();
  await again.page.getByTestId("page-risk").click();
  await expect(again.page.getByTestId("risk-input-ageYears")).toHaveValue("66.5");
  await expect(again.page.getByTestId("risk-input-fdrPercent")).toHaveValue("30");
  await expect(again.page.getByTestId("risk-model")).toHaveValue("yang-2025-rebuilt");
  await again.page.getByTestId("risk-measured-fdrPercent").click();
  await expect(again.page.getByTestId("risk-form")).toContainText("Not measured yet");
  expect(again.pageErrors).toEqual([]);
});
