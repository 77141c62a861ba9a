import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { openProject } from "../src/node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../src/node/project-file/sample-work.ts";
import type { ProjectStore } from "../src/project/project-store.ts";
import { parseTable } from "../src/stats/table/table.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { must, projectOf, sampleCases, sampleReader, sampleStudies } from "./sample-project.ts";
import { shoot } from "./shoot.ts";

const reference = (name: string) => fileURLToPath(new URL(`reference/r-risk/${name}`, import.meta.url));

async function openPanel(page: Page, id: string) {
  await page.getByTestId("project-studies").click();
  await page.getByTestId(`panel-${id}`).click();
}

interface Cohort {
  readonly rows: readonly (readonly string[])[];
  of(row: readonly string[], column: string): string;
}

async function readCohort(): Promise<Cohort> {
  const { columns, rows } = parseTable(await readFile(reference("cohort.csv"), "utf8"));
  return { rows, of: (row, column) => row[columns.indexOf(column)]! };
}

const patientOf = (index: number) => sampleSlice(index + 1).image.patientId!;

/** A slice of every patient of the cohort, measured as the cohort has it. */
function addCohort(store: ProjectStore, { rows, of }: Cohort): void {
  must(
    store.addSlices(
      rows.map((_, index) => sampleSlice(index + 1)),
      sampleReader,
    ),
  );
  for (const [index, row] of rows.entries()) {
    const made = sampleCase(index + 1);
    const patient = {
      ...made.result!.patient,
      csaCm2: Number(of(row, "csaCm2")),
      fdrPercent: Number(of(row, "fdrPercent")),
    };
    const work = { ...made, result: { ...made.result!, patient } };
    must(store.writeCase(sampleSlice(index + 1).id, work, "checked", sampleReader));
  }
}

const headings = "住院号,新发椎体骨折,年龄,糖尿病,25-OH-D,骨密度T值,规律锻炼,抗骨质疏松治疗,姓名,病区";

/** The cohort's clinical values as a hospital's table: without CSA and FDR, and without the unit of vitamin D. */
const tableOf = ({ rows, of }: Cohort, patients: number) =>
  rows.slice(0, patients).map((row, index) => {
    const keys = ["newFracture", "ageYears", "diabetes", "vitaminDNmolL", "bmdTScore"];
    const values = [...keys, "exercise", "antiOsteoporosis"].map((key) => of(row, key));
    return [patientOf(index), ...values, "王某", index % 2 === 0 ? "一区" : "二区"].join(",");
  });

async function pdfText(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
  return stdout.replace(/\s+/g, " ");
}

test("a clinical table of a whole project, a local model from its outcomes, and the risk form that uses both", async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const cohort = await readCohort();
  const r = JSON.parse(await readFile(reference("local-model.json"), "utf8"));
  const file = path.join(folder, "Outcomes.paraspine");
  const cases = (await Promise.all(sampleStudies.map((name) => sampleCases(name, 1)))).flat();
  const store = projectOf(file, cases);
  addCohort(store, cohort);
  store.close();
  const few = path.join(folder, "few.csv");
  await writeFile(few, [headings, ...tableOf(cohort, 90)].join("\n"));
  const all = path.join(folder, "clinical.csv");
  const moderate = "SAMPLE-MODERATE,,72,1,39.936,-3.1,0,1,王某,一区";
  const strange = "X-1,1,seventy,0,40,-3,0,0,王某,二区";
  await writeFile(all, [headings, ...tableOf(cohort, cohort.rows.length), moderate, strange].join("\n"));

  const { app, page, pageErrors, close } = await launch();
  const workbench = new Workbench(page);
  await workbench.ready();
  await page.getByTestId("page-worklist").click();
  const worklist = new WorklistPage(page);
  await worklist.signAs("LW");
  await answerOpenDialog(app, [file]);
  await page.getByTestId("project-open").click();
  await expect(page.getByTestId("project-name")).toHaveText("Outcomes");

  const importTable = async (table: string, patients: number) => {
    await answerOpenDialog(app, [table]);
    await page.getByTestId("clinical-choose").click();
    const column = (name: string) => page.locator(`[data-testid="clinical-column"][data-column="${name}"]`);
    await expect(column("住院号")).toHaveAttribute("data-meaning", "patient");
    await expect(column("新发椎体骨折")).toHaveAttribute("data-meaning", "outcome");
    await expect(column("姓名")).toHaveAttribute("data-meaning", "ignore");
    await expect(column("病区")).toHaveAttribute("data-meaning", "other");
    await expect(column("25-OH-D")).toHaveAttribute("data-meaning", "unknown");
    await column("25-OH-D").locator("select").selectOption("vitaminDNmolL");
    await expect(column("25-OH-D")).toHaveAttribute("data-meaning", "vitaminDNmolL");
    await shoot(page, `clinical-${patients}`);
    await page.getByTestId("clinical-import").click();
    await expect(page.getByTestId("clinical-status")).toContainText(String(patients));
  };

  await test.step("few patients allow little, and it says why", async () => {
    await openPanel(page, "clinical");
    await importTable(few, 90);
    await openPanel(page, "local");
    await expect(page.getByTestId("step-intercept")).toHaveAttribute("data-enough", "true");
    for (const step of ["intercept-and-slope", "refit"]) {
      await expect(page.getByTestId(`make-${step}`)).toBeDisabled();
      await expect(page.getByTestId(`refused-${step}`)).toBeVisible();
    }
    await shoot(page, "local-refused");
  });

  await test.step("who is missing on either side is listed, and faults by line", async () => {
    await openPanel(page, "clinical");
    await answerOpenDialog(app, [all]);
    await page.getByTestId("clinical-choose").click();
    await expect(page.getByTestId("clinical-matched")).toHaveAttribute("data-count", "821");
    await page.getByTestId("clinical-without-slice").locator("summary").click();
    await expect(page.getByTestId("clinical-without-slice")).toContainText("X-1");
    await page.getByTestId("clinical-without-row").locator("summary").click();
    await expect(page.getByTestId("clinical-without-row")).toContainText("SAMPLE-LEAN");
    await expect(page.getByTestId("clinical-without-row")).toContainText("SAMPLE-HEAVY");
    await expect(page.getByTestId("clinical").getByTestId("statistics-issues")).toContainText("823");
    await shoot(page, "clinical-unmatched");
    await importTable(all, 822);
  });

  await test.step("intercept and slope are R's; the model is kept as a version", async () => {
    await openPanel(page, "local");
    const patients = page.getByTestId("local-patients");
    await expect(patients).toHaveAttribute("data-events", String(r.events));
    await expect(patients).toHaveAttribute("data-non-events", String(r.n - r.events));
    await page.getByTestId("make-intercept-and-slope").click();
    await expect(page.getByTestId("local-busy")).toBeVisible();
    // The window goes on while the thread computes.
    await page.getByTestId("layout-gallery").click();
    await page.getByTestId("layout-table").click();
    await expect(page.getByTestId("local-made")).toBeVisible({ timeout: 90_000 });
    const { apparent, optimism } = r.bootstrap["intercept-and-slope"];
    const auc = Number(
      await page.getByTestId("local-made").getByTestId("local-auc").getAttribute("data-value"),
    );
    expect(Math.abs(auc - (apparent.auc - optimism.auc))).toBeLessThan(0.003);
    await shoot(page, "local-made");
    await page.getByTestId("local-keep").click();
    await expect(page.getByTestId("local-kept")).toHaveAttribute("data-version", "1");
    await page.getByTestId("local-kept").getByTestId("local-report").click();
    const report = page.getByTestId("local-model-report");
    const value = async (id: string) => Number(await report.getByTestId(id).getAttribute("data-value"));
    const { a, b } = r.interceptAndSlope;
    expect(Math.abs((await value("coefficients/intercept/coefficient")) / a - 1)).toBeLessThan(1e-6);
    expect(Math.abs((await value("coefficients/slope/coefficient")) / b - 1)).toBeLessThan(1e-6);
    await expect(page.getByTestId("figure-calibration")).toBeVisible();
    await expect(page.getByTestId("figure-decision")).toBeVisible();
    await shoot(page, "local-report");
  });

  await test.step("a second version stands beside the first", async () => {
    await page.getByTestId("page-worklist").click();
    await page.getByTestId("make-intercept").click();
    await page.getByTestId("local-made").waitFor({ timeout: 90_000 });
    await page.getByTestId("local-keep").click();
    await expect(page.getByTestId("local-kept")).toHaveCount(2);
  });

  await test.step("the form of a slice has the table's values, marked; what is typed comes first", async () => {
    await page.getByTestId("panel-close").click();
    await page.getByTestId("worklist").locator(".browser-filter").fill("SAMPLE-MODERATE");
    await expect(worklist.rows).toHaveCount(1);
    await worklist.rows.first().dblclick();
    await workbench.ready();
    await page.getByTestId("page-risk").click();
    await expect(page.getByTestId("risk-known-ageYears")).toHaveAttribute("data-value", "72");
    await expect(page.getByTestId("risk-known-diabetes")).toHaveAttribute("data-value", "1");
    await expect(page.getByTestId("risk-known-csaCm2")).toHaveCount(0);
    await expect(page.getByTestId("risk-result")).toHaveAttribute("data-model", "yang-2025-recalibrated");
    await page.getByTestId("risk-model").selectOption("local-1");
    await expect(page.getByTestId("risk-result")).toHaveAttribute("data-model", "local-1");
    await expect(page.getByTestId("risk-band")).toBeVisible();
    await shoot(page, "risk-prefilled");
    await page.getByTestId("risk-page-about").click();
    await expect(page.getByTestId("risk")).toContainText("820");
    await shoot(page, "local-about");
    await page.getByTestId("risk-page-patient").click();
    await page.getByTestId("risk-input-ageYears").fill("80");
    await page.getByTestId("risk-input-ageYears").press("Enter");
    await expect(page.getByTestId("risk-known-ageYears")).toHaveCount(0);
    await workbench.kept();
    const report = path.join(folder, "report.pdf");
    await answerSaveDialog(app, report);
    await page.getByTestId("risk-print").click();
    await expect(page.getByTestId("status-written")).toContainText("report.pdf", { timeout: 30_000 });
    const text = await pdfText(report);
    expect(text).toContain("local-1 1");
    expect(text).toContain("From the project’s clinical table: Diabetes");
  });

  await test.step("what was written stands in the project's record", async () => {
    await close();
    const kept = must(openProject(file, { readOnly: true }));
    const moderateRecord = must(kept.patients()).find(({ patientId }) => patientId === "SAMPLE-MODERATE");
    expect(moderateRecord).toEqual({
      patientId: "SAMPLE-MODERATE",
      values: {
        ...{ ageYears: 72, diabetes: 1, vitaminDNmolL: 39.936, bmdTScore: -3.1 },
        ...{ exercise: 0, antiOsteoporosis: 1 },
      },
      columns: { 病区: "一区" },
    });
    expect(must(kept.documents("risk-model"))).toEqual([{ name: "local", version: 2 }]);
    expect(must(kept.audit("SAMPLE-MODERATE")).map(({ action, reader }) => [action, reader])).toEqual([
      ["patient-written", "LW"],
    ]);
    expect(must(kept.verify()).ok).toBe(true);
    kept.close();
  });
  expect(pageErrors).toEqual([]);
});
