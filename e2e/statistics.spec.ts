import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import readSheets from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/universal";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { StatisticsPage } from "./pages/statistics.ts";
import { Workbench } from "./pages/workbench.ts";

const reference = (name: string) => fileURLToPath(new URL(`reference/r/${name}`, import.meta.url));
const study = fileURLToPath(new URL("../sample-dicom/studies/lean", import.meta.url));

type Numbers = Record<string, number>;
interface R {
  readonly groups: readonly (Numbers & { readonly variable: string })[];
  readonly categorical: readonly {
    readonly variable: string;
    readonly levels: readonly string[];
    readonly table: readonly (readonly [number, number])[];
    readonly pearson_p: number;
    readonly yates_p: number;
    readonly fisher_p: number;
  }[];
  readonly univariate: readonly { readonly variable: string; readonly terms: readonly RTerm[] }[];
  readonly multivariable: Numbers & { readonly terms: readonly RTerm[] };
  readonly roc: readonly {
    readonly variable: string;
    readonly auc: number;
    readonly ci: readonly number[];
    readonly best: readonly Numbers[];
  }[];
  readonly agreement: {
    readonly inter: { readonly icc: readonly Numbers[]; readonly bland_altman: Numbers };
  };
}
type RTerm = Numbers & { readonly term: string; readonly or_ci: readonly number[] };

/** Every number as R has it, to a millionth (P to a hundred thousandth) of itself. */
function expectAll(found: readonly number[], wanted: readonly unknown[], tolerance = 1e-6) {
  expect(found.length).toBeGreaterThanOrEqual(wanted.length);
  for (const [index, value] of wanted.entries()) {
    const error = Math.abs(found[index]! - (value as number)) / Math.abs(value as number);
    expect(error, `${found[index]} against ${value}`).toBeLessThanOrEqual(tolerance);
  }
}

test("Tables 1 to 3 and Figure 3 from the cohort in the real window, with R's numbers, in both languages", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const r: R = JSON.parse(await readFile(reference("r.json"), "utf8"));
  const { app, page, pageErrors } = await launch({ paths: [study] });
  const statistics = new StatisticsPage(page);
  await new Workbench(page).ready();
  await page.keyboard.press("s");
  await expect(page.getByTestId("page-statistics")).toHaveAttribute("aria-pressed", "true");
  await answerOpenDialog(app, [reference("cohort.csv")]);
  await statistics.open("cohort.csv");

  // Tables 1 and 2: all variables are compared at once.
  await expect(page.getByTestId("statistics-outcome")).toHaveValue("new_fracture");
  for (const row of r.groups) {
    const numbers = (column: string) => statistics.numbers("table-1", row.variable, column);
    expectAll(await numbers("group1"), [row.mean1, row.sd1]);
    expectAll(await numbers("group0"), [row.mean0, row.sd0]);
    expectAll(await numbers("student"), [row.student_p, row.student_t, row.student_df], 1e-5);
    expectAll(await numbers("welch"), [row.welch_p, row.welch_t, row.welch_df], 1e-5);
    expectAll(await numbers("levene"), [row.levene_p, row.levene_F], 1e-5);
    expectAll(await numbers("mannWhitney"), [row.mann_whitney_p], 1e-5);
  }
  for (const row of r.categorical) {
    const numbers = (column: string) => statistics.numbers("table-2", row.variable, column);
    expect(await numbers("group1")).toEqual([row.table[0]![1]]);
    expect(await numbers("group0")).toEqual([row.table[0]![0]]);
    expectAll(await numbers("pearson"), [row.pearson_p], 1e-5);
    expectAll(await numbers("yates"), [row.yates_p], 1e-5);
    expectAll(await numbers("fisher"), [row.fisher_p], 1e-5);
  }

  const workbook = path.join(folder, "tables.xlsx");
  await answerSaveDialog(app, workbook);
  await page.getByTestId("statistics-xlsx").click();
  await expect(page.getByTestId("statistics-written")).toContainText("tables.xlsx");
  const sheets = await readSheets(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["table-1", "table-2", "numbers"]);
  const age = sheets[2]!.data.find((row) => row[1] === "age" && row[2] === "student")!;
  expectAll([Number(age[4])], [r.groups[0]!.student_p], 1e-5);
  expect(JSON.stringify(sheets[0]!.data)).toContain("Research use only.");

  // Table 3: each variable alone and all together.
  const terms = r.multivariable.terms.slice(1).map(({ term }) => term);
  await statistics.choose("logistic", terms);
  for (const { variable, terms: fitted } of r.univariate) {
    if (!terms.includes(variable)) continue;
    const numbers = (column: string) => statistics.numbers("table-3-univariable", variable, column);
    expectAll(await numbers("b"), [fitted[1]!.b]);
    expectAll(await numbers("p"), [fitted[1]!.p], 1e-5);
    expectAll(await numbers("ci95"), fitted[1]!.or_ci);
  }
  for (const term of r.multivariable.terms) {
    const numbers = (column: string) => statistics.numbers("table-3-multivariable", term.term, column);
    expectAll(await numbers("b"), [term.b]);
    expectAll(await numbers("se"), [term.se]);
    expectAll(await numbers("wald"), [term.wald]);
    expectAll(await numbers("p"), [term.p], 1e-5);
    expectAll(await numbers("oddsRatio"), [term.or]);
    expectAll(await numbers("ci95"), term.or_ci);
  }
  expectAll(await statistics.numbers("model-fit", "aic", "value"), [r.multivariable.aic]);

  // A product, and optimism from as many samples as asked for.
  await page.getByTestId("interaction-first").selectOption(terms[0]!);
  await page.getByTestId("interaction-second").selectOption(terms[1]!);
  await page.getByTestId("interaction-add").click();
  await page.getByTestId("option-bootstrap").check();
  await page.getByTestId("option-samples").fill("25");
  await page.getByTestId("option-seed").fill("7");
  await statistics.idle();
  const product = `${terms[0]}:${terms[1]}`;
  await expect(page.getByTestId(`table-3-multivariable/${product}/b`)).toBeVisible();
  await expect(page.getByTestId("table-table-3-univariable")).not.toContainText(product);
  await expect(page.getByTestId("table-model-fit")).toContainText("25 bootstrap samples");
  const [optimism] = await statistics.numbers("model-fit", "aucCorrected", "value");
  await page.getByTestId("option-seed").fill("8");
  await expect
    .poll(async () => (await statistics.numbers("model-fit", "aucCorrected", "value"))[0])
    .not.toBe(optimism);
  await page.getByTestId("option-samples").fill("many");
  await expect(page.getByTestId("option-samples")).toHaveAttribute("aria-invalid", "true");
  await page.getByTestId(`interaction-${product}`).getByRole("button").click();
  await page.getByTestId("option-bootstrap").uncheck();
  await statistics.idle();
  await expect(page.getByTestId(`table-3-multivariable/${product}/b`)).toBeHidden();
  await expect(
    page.getByTestId("statistics-issues").locator('[data-code="stats-dropped-rows"]').first(),
  ).toBeVisible();
  await expect(page.getByTestId("figure-forest").locator("img")).toBeVisible();

  // Figure 3.
  await statistics.choose(
    "roc",
    r.roc.map(({ variable }) => variable),
  );
  for (const { variable, auc, ci, best } of r.roc) {
    expectAll(await statistics.numbers("roc", variable, "auc"), [auc, ...ci]);
    const { threshold, sensitivity, specificity, ppv, npv, accuracy } = best[0]!;
    const point = { cutoff: threshold, sensitivity, specificity, ppv, npv, accuracy };
    for (const [column, value] of Object.entries(point)) {
      expectAll(await statistics.numbers("roc", variable, column), [value]);
    }
  }
  const drawn = page.getByTestId("figure-roc").locator("img");
  expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  const figure = path.join(folder, "figure.svg");
  await answerSaveDialog(app, figure);
  await page.getByTestId("roc-svg").click();
  await expect(page.getByTestId("statistics-written")).toContainText("figure.svg");
  const svg = await readFile(figure, "utf8");
  expect(svg.match(/AUC 0\.\d{3}/g)).toHaveLength(r.roc.length);
  await answerSaveDialog(app, path.join(folder, "figure.png"));
  await page.getByTestId("roc-png").click();
  await expect(page.getByTestId("statistics-written")).toContainText("figure.png", { timeout: 30_000 });
  const png = await readFile(path.join(folder, "figure.png"));
  expect(png.readUInt32BE(png.indexOf("pHYs") + 4)).toBe(11811);
  const points = Number(/width="([\d.]+)pt"/.exec(svg)![1]);
  expect(Math.abs(png.readUInt32BE(16) - (points * 300) / 72)).toBeLessThan(2);

  // The same in Chinese.
  await page.getByTestId("language").selectOption("zh-CN");
  await expect(page.getByTestId("statistics-methods")).toContainText("ROC 曲线下面积");
  await page.getByTestId("methods-copy").click();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain("paraspine");
  await page.getByTestId("statistics-groups").click();
  await statistics.idle();
  await expect(page.getByTestId("table-table-1")).toContainText("连续变量的组间比较");
  await page.keyboard.press("Escape");
  await expect(statistics.root).toBeHidden();
  expect(pageErrors).toEqual([]);
});

test("agreement of two readers, an audit, a workbook, and tables that cannot be used", async ({
  launch,
  folder,
}) => {
  const r: R = JSON.parse(await readFile(reference("r.json"), "utf8"));
  const { app, page, pageErrors } = await launch({ paths: [study] });
  const statistics = new StatisticsPage(page);
  await page.getByTestId("page-statistics").click();
  await answerOpenDialog(app, [reference("agreement.csv")]);
  await statistics.open("agreement.csv");
  await statistics.choose("agreement", ["reader_a", "reader_b"]);
  const { icc, bland_altman: limits } = r.agreement.inter;
  for (const [index, form] of [
    "ICC(1,1)",
    "ICC(2,1)",
    "ICC(3,1)",
    "ICC(1,k)",
    "ICC(2,k)",
    "ICC(3,k)",
  ].entries()) {
    const { icc: value, lower, upper } = icc[index]!;
    expectAll(await statistics.numbers("icc", form, "icc"), [value, lower, upper]);
  }
  expectAll(await statistics.numbers("agreement", "bias", "value"), [limits.bias]);
  expectAll(await statistics.numbers("agreement", "upper", "value"), [limits.upper]);
  await expect(page.getByTestId("figure-bland-altman").locator("img")).toBeVisible();

  await answerOpenDialog(app, [
    fileURLToPath(new URL("../src/stats/audit/yang-2025-tables.json", import.meta.url)),
  ]);
  await page.getByTestId("statistics-open").click();
  await expect(page.getByTestId("table-audit")).toContainText("not to 186");

  // A workbook that this page wrote is a table too, though one of words.
  const workbook = path.join(folder, "audit.xlsx");
  await answerSaveDialog(app, workbook);
  await page.getByTestId("statistics-xlsx").click();
  await expect(page.getByTestId("statistics-written")).toContainText("audit.xlsx");
  await answerOpenDialog(app, [workbook]);
  await statistics.open("audit.xlsx");
  await answerOpenDialog(app, [fileURLToPath(new URL("reference/r/nothing.csv", import.meta.url))]);
  await page.getByTestId("statistics-open").click();
  await expect(page.getByTestId("statistics-issues").locator('[data-code="file-not-found"]')).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a table file let go over the page is opened, and the page shows that it would take it", async ({
  launch,
}) => {
  const { page, pageErrors } = await launch({ paths: [study] });
  const statistics = new StatisticsPage(page);
  await new Workbench(page).ready();
  await page.getByTestId("page-statistics").click();
  const box = (await statistics.root.boundingBox())!;
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [reference("cohort.csv")], dragOperationsMask: 1 };
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, ...place, data });
  await drag("dragEnter");
  await drag("dragOver");
  await expect(statistics.root).toHaveAttribute("data-dropping", "true");
  await drag("drop");
  await expect(page.getByTestId("statistics-file")).toHaveText("cohort.csv");
  await statistics.idle();
  await expect(statistics.root).toHaveAttribute("data-dropping", "false");
  expect(await statistics.numbers("table-1", "age", "group1")).toHaveLength(2);
  // The slice behind the page is still the one that was open: the page took the file, not the window.
  await page.keyboard.press("Escape");
  await new Workbench(page).ready();
  expect(pageErrors).toEqual([]);
});

test("a million rows: the window goes on drawing while they are read and computed, and the work can be stopped", async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const rows = Array.from(
    { length: 1_000_000 },
    (_, row) => `${row % 3 === 0 ? 1 : 0},${(row * 7919) % 1009}`,
  );
  const table = path.join(folder, "million.csv");
  await writeFile(table, ["event,value", ...rows].join("\n"));
  const { app, page, pageErrors } = await launch({ paths: [study] });
  await new Workbench(page).ready();
  const statistics = new StatisticsPage(page);
  await page.getByTestId("page-statistics").click();
  await answerOpenDialog(app, [table]);
  await page.evaluate(() => {
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      document.body.dataset.pause = String(Math.max(Number(document.body.dataset.pause ?? 0), now - last));
      last = now;
      setTimeout(beat, 10);
    };
    beat();
  });
  await page.getByTestId("statistics-open").click();
  await expect(page.getByTestId("statistics-file")).toHaveText("million.csv", { timeout: 60_000 });
  await expect(page.getByTestId("table-table-1")).toBeVisible({ timeout: 60_000 });
  expect(await statistics.numbers("table-1", "value", "group1")).toHaveLength(2);
  await statistics.choose("logistic", ["value"]);
  await page.getByTestId("option-bootstrap").check();
  await page.getByTestId("statistics-stop").click();
  await expect(statistics.root).toHaveAttribute("data-busy", "no");
  await page.getByTestId("statistics-groups").click();
  await expect(page.getByTestId("table-table-1")).toBeVisible({ timeout: 60_000 });
  expect(Number(await page.evaluate(() => document.body.dataset.pause))).toBeLessThan(1000);
  expect(pageErrors).toEqual([]);
});

test("a workbook's sheet and the outcome's event are the reader's choice", async ({ launch, folder }) => {
  const { app, page, pageErrors } = await launch({ paths: [study] });
  const statistics = new StatisticsPage(page);
  await new Workbench(page).ready();
  await page.keyboard.press("s");
  const rows = [1, 2, 1, 2, 2, 1].map((side, row) => [{ value: side }, { value: 10 * (row + 1) }]);
  const workbook = writeXlsxFile([
    { sheet: "Notes", data: [[{ value: "side" }, { value: "other" }], ...rows.slice(0, 4)] },
    { sheet: "Data", data: [[{ value: "side" }, { value: "area" }], ...rows] },
  ]);
  const file = path.join(folder, "sheets.xlsx");
  await writeFile(file, new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
  await answerOpenDialog(app, [file]);
  await statistics.open("sheets.xlsx");
  await expect(page.getByTestId("statistics-sheet")).toHaveValue("Notes");
  await page.getByTestId("statistics-sheet").selectOption("Data");
  await expect(page.getByTestId("variable-area")).toBeVisible();
  await expect(page.getByTestId("statistics-outcome")).toHaveValue("");
  await page.getByTestId("statistics-outcome").selectOption("side");
  await expect(page.getByTestId("statistics-event")).toHaveValue("2");
  await expect(page.locator('[data-code="stats-event-chosen"]')).toBeVisible();
  await page.getByTestId("statistics-event").selectOption("1");
  await expect(page.locator('[data-code="stats-event"]')).toBeVisible();
  await expect(page.locator('[data-code="stats-event-chosen"]')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
