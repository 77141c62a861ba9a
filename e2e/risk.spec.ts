import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { hasCommand } from "../electron/setup/run-command.ts";
import { readTruth } from "../sample-dicom/truth.ts";
import { inputFromMeasurement } from "../src/risk/input/input-from-measurement.ts";
import { writeRoiSet } from "../src/roi/write-roi-set.ts";
import { commandLine } from "./command-line.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";

const study = fileURLToPath(new URL("../sample-dicom/studies/moderate", import.meta.url));

/** The words of a PDF in reading order, with single spaces (poppler's pdftotext). */
async function pdfText(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
  return stdout.replace(/\s+/g, " ");
}

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
  await workbench.press("r");
  const risk = page.getByTestId("risk");
  await expect(risk).toContainText("Research use only; not validated; not for treatment decisions");
  await expect(page.getByTestId("risk-interval")).toHaveText(/cannot be told|about/);

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
  await page.screenshot({ path: test.info().outputPath("risk-en.png") });

  async function measured(): Promise<string> {
    const document = path.join(folder, "case.json");
    await answerSaveDialog(app, document);
    await workbench.press("Control+s");
    await expect(page.getByTestId("status-written")).toContainText("case.json");
    const work = JSON.parse(await readFile(document, "utf8"));
    expect(work.clinical).toEqual({
      values: { ageYears: 73, antiOsteoporosis: 0, bmdTScore: -3.4, diabetes: 1, exercise: 0, vitaminDNgMl: 16 },
    });
    return JSON.stringify(work.result);
  }
  expect(pageErrors).toEqual([]);
});
