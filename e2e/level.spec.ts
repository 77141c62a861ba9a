import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTruth, type StudyTruth } from "../sample-dicom/truth.ts";
import { commandLine } from "./command-line.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";

const studies = fileURLToPath(new URL("../sample-dicom/studies/", import.meta.url));

/** How a hand with a mouse misses a border: half a pixel of the sagittal slice, 0.44 mm; over 34 mm, 0.75 degrees at each end. */
const clickMm = 0.5;
const clickDegrees = 1;

const vertebra = (truth: StudyTruth, name: string) =>
  truth.vertebrae.find((one) => one.name === name)!.centre.sagittalPixel;

/** Without what the model proposes: labels from the sacrum up to L3 and marks its lower endplate, on the sagittal slice in the midline. */
async function markEndplate(workbench: Workbench, truth: StudyTruth): Promise<void> {
  const { l3InferiorEndplate: endplate } = truth;
  await workbench.page.getByTestId("level-discard").click();
  await workbench.scrollSagittalTo(endplate.sagittalSopInstanceUid);
  await workbench.clickSagittal(vertebra(truth, "L5"));
  await workbench.page.getByTestId("vertebra-L5").click();
  for (const name of ["L4", "L3"]) {
    await workbench.clickSagittal(vertebra(truth, name));
    await expect(workbench.page.getByTestId(`vertebra-mark-${name}`)).toBeVisible();
  }
  await workbench.clickSagittal(endplate.anterior.sagittalPixel);
  await workbench.clickSagittal(endplate.posterior.sagittalPixel);
}

for (const { study, open } of [
  { study: "lean", open: "." },
  { study: "moderate", open: "." },
  { study: "heavy", open: "DICOMDIR" },
]) {
  test(`the endplate marked on the sagittal leads to the true slice: ${study}`, async ({
    launch,
    folder,
  }) => {
    const truth = await readTruth(path.join(studies, study));
    const { l3InferiorEndplate: endplate } = truth;
    const { app, page, pageErrors } = await launch({ paths: [folder] });
    const workbench = new Workbench(page);
    await answerOpenDialog(app, [path.join(studies, study, open)]);
    await page.getByTestId("open-files").click();
    await workbench.ready();
    await expect(page.getByTestId("level-chip")).toHaveAttribute("data-state", "proposed");

    await workbench.press("Home");
    await expect.poll(() => workbench.sopInstanceUid()).not.toBe(endplate.axialSopInstanceUid);
    await workbench.findLevel();
    await markEndplate(workbench, truth);
    await expect.poll(() => workbench.sopInstanceUid()).toBe(endplate.axialSopInstanceUid);
    await expect(page.getByTestId("level-is-nearest")).toBeVisible();
    // The truth counts the way from the endplate to the slice, the program that from the slice to the endplate.
    expect(Math.abs((await workbench.level("distance"))! + endplate.sliceDistanceMm)).toBeLessThan(clickMm);
    const angle = Math.abs(endplate.sliceAngleDegrees);
    expect(Math.abs((await workbench.level("sagittal"))! - angle)).toBeLessThan(clickDegrees);
    expect(await workbench.level("coronal")).toBeLessThan(0.1);

    await page.getByTestId("level-measure").click();
    await workbench.ready();
    await expect(workbench.sagittal).toHaveCount(0);
    expect(await workbench.sopInstanceUid()).toBe(endplate.axialSopInstanceUid);
    await expect(page.getByTestId("level-chip")).toHaveAttribute("data-state", "confirmed");
    await workbench.kept();
    expect(pageErrors).toEqual([]);
  });
}

test("the level stands in the Case and the table, and the command line finds the same from the Case", async ({
  launch,
  folder,
}) => {
  const study = path.join(studies, "moderate");
  const truth = await readTruth(study);
  const slice = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
  const { app, page } = await launch({ paths: [study] });
  const workbench = new Workbench(page);
  await workbench.ready();
  await workbench.findLevel();
  await markEndplate(workbench, truth);
  await expect.poll(() => workbench.sopInstanceUid()).toBe(slice.sopInstanceUid);
  await page.getByTestId("level-measure").click();
  for (const [key, name] of [
    ["1", "MF_L"],
    ["2", "MF_R"],
    ["3", "ES_L"],
    ["4", "ES_R"],
    ["5", "VB"],
  ] as const) {
    const { points } = slice.regions.find((region) => region.name === name)!.outline;
    await workbench.drawFreehand(
      key,
      points.filter((_, index) => index % Math.max(1, Math.floor(points.length / 40)) === 0),
    );
  }
  const csa = (await workbench.result("patient-csa"))!;
  const corrected = (await workbench.result("tilt-corrected"))!;
  await workbench.kept();

  const document = path.join(folder, "work.case.json");
  const table = path.join(folder, "table.csv");
  await answerSaveDialog(app, document);
  await workbench.press("Control+s");
  await expect(page.getByTestId("status-written")).toContainText("work.case.json");
  await answerSaveDialog(app, table);
  await page.getByTestId("export-csv").click();
  await expect(page.getByTestId("status-written")).toContainText("table.csv");

  const { level, result } = JSON.parse(await readFile(document, "utf8"));
  expect(level).toMatchObject({
    confirmed: "endplate",
    sagittal: { sopInstanceUid: truth.l3InferiorEndplate.sagittalSopInstanceUid },
    frameOfReferenceUid: truth.frameOfReferenceUid,
    labels: { lumbarCount: 5, vertebrae: [{ name: "L3" }, { name: "L4" }, { name: "L5" }] },
  });
  expect(corrected).toBeCloseTo(csa * Math.cos((result.level.tiltDegrees * Math.PI) / 180), 9);
  expect(result.level.tiltCorrectedCsaCm2).toBe(corrected);
  const argv = ["measure", path.join(study, slice.file), "--rois", document];
  expect(JSON.parse(await commandLine(...argv, "--json")).level).toEqual(result.level);
  expect(await commandLine(...argv, "--csv")).toBe(await readFile(table, "utf8"));
});

test("marks are dragged, renamed, counted anew and undone; the crosshair ties both slices", async ({
  launch,
}) => {
  const study = path.join(studies, "lean");
  const truth = await readTruth(study);
  const { l3InferiorEndplate: endplate } = truth;
  const { page } = await launch({ paths: [study] });
  const workbench = new Workbench(page);
  const undo = page.getByTestId("undo");
  await workbench.ready();
  await workbench.findLevel();
  await markEndplate(workbench, truth);
  const before = await workbench.level("sagittal");

  const [x, y] = endplate.posterior.sagittalPixel;
  await workbench.dragSagittal([x, y], [x, y - 9]);
  expect(await workbench.level("sagittal")).toBeGreaterThan(10);
  await expect(page.locator('[data-code="level-angle-sagittal"]')).toBeVisible();
  await undo.click();
  expect(await workbench.level("sagittal")).toBe(before);

  await workbench.clickSagittal(vertebra(truth, "L5"));
  await page.getByTestId("vertebra-S1").click();
  await expect(page.getByTestId("vertebra-mark-L4")).toBeVisible();
  await expect(page.locator('[data-code="level-label-mismatch"]')).toBeVisible();
  await page.getByTestId("lumbar-4").click();
  await expect(page.locator('[data-code="level-label-mismatch"]')).toHaveCount(0);
  await undo.click();
  await undo.click();
  await expect(page.getByTestId("vertebra-mark-L5")).toBeVisible();

  const shown = await workbench.sopInstanceUid();
  await workbench.clickSagittal(vertebra(truth, "L2"));
  await expect.poll(() => workbench.sopInstanceUid()).not.toBe(shown);
  await page.getByTestId("level-go").click();
  await expect.poll(() => workbench.sopInstanceUid()).toBe(endplate.axialSopInstanceUid);

  await workbench.press("Escape");
  await expect(workbench.sagittal).toHaveCount(0);
  await workbench.findLevel();
  await expect(page.getByTestId("endplate-mark")).toBeVisible();
});

test("a level confirmed by hand says so, and can be withdrawn", async ({ launch }) => {
  const { page } = await launch({ paths: [path.join(studies, "lean")] });
  const workbench = new Workbench(page);
  const chip = page.getByTestId("level-chip");
  await workbench.ready();
  await chip.click();
  await page.getByTestId("level-by-hand").click();
  await expect(chip).toHaveText("L3 level confirmed by hand");
  await chip.click();
  await page.getByTestId("level-withdraw").click();
  await workbench.press("l");
  await expect(chip).toHaveText(/not confirmed/);
});

/** Copies a series' files, one UID in them replaced by another of the same length. */
async function copySeries(from: string, to: string, uid: string, other: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = (await readFile(path.join(from, name))).toString("latin1");
    await writeFile(path.join(to, name), text.replaceAll(uid, other), "latin1");
  }
}

test("without a common frame of reference no slice is chosen, and without a sagittal only the hand is left", async ({
  launch,
  folder,
}) => {
  const study = path.join(studies, "lean");
  const { frameOfReferenceUid: frame } = await readTruth(study);
  const other = frame.slice(0, -1) + (frame.endsWith("1") ? "2" : "1");
  const moved = path.join(folder, "moved");
  await copySeries(path.join(study, "t2_tse_sag"), moved, frame, other);
  const two = await launch({ paths: [path.join(study, "t2_tse_tra"), moved] });
  const workbench = new Workbench(two.page);
  await workbench.ready();
  await workbench.findLevel();
  await expect(two.page.getByTestId("level-other-frame")).toBeVisible();
  await expect(two.page.getByTestId("level-vertebra").first()).toBeDisabled();
  await expect(two.page.locator(".reference-line")).toHaveCount(0);
  await two.close();

  const { page } = await launch({ paths: [path.join(study, "t2_tse_tra")] });
  const alone = new Workbench(page);
  await alone.ready();
  await alone.press("l");
  await page.getByTestId("level-by-hand").click();
  await expect(page.getByTestId("level-chip")).toHaveAttribute("data-state", "confirmed");
});

test("a listing that is stopped answers with what it has, and says so", async ({ launch }) => {
  const { page } = await launch({ paths: [studies] });
  await new Workbench(page).ready();
  const codes = await page.evaluate(
    async (given) => {
      const listing = window.paraspine.listStudies(given);
      await window.paraspine.cancelListing();
      const answer = await listing;
      return answer.ok ? answer.value.issues.map(({ code }) => code) : [];
    },
    [studies],
  );
  expect(codes).toContain("listing-cancelled");
});

test("the browser shows an angled series as one, filters, remembers what was opened and warns of a T1 series", async ({
  launch,
  folder,
}) => {
  const { app, page, userData, close } = await launch({ paths: [folder] });
  const workbench = new Workbench(page);
  await answerOpenDialog(app, [path.join(studies, "moderate"), path.join(studies, "lean")]);
  await page.getByTestId("open-folder").click();
  await workbench.ready();
  await expect(page.locator('.series[aria-current="true"]')).toHaveCount(1);
  await expect(page.locator(".study")).toHaveCount(2);
  await expect(page.locator('.series-picture[data-loaded="true"]')).toHaveCount(6);

  await page.getByTestId("filter").fill("moderate");
  await expect(page.locator(".study")).toHaveCount(1);
  const angled = page.locator(".series", { hasText: "5 blocks" });
  await expect(angled).toHaveCount(1);
  await angled.click();
  const first = await workbench.sopInstanceUid();
  await page.getByTestId("block-5").click();
  await expect(page.getByTestId("block-5")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => workbench.sopInstanceUid()).not.toBe(first);

  await page.locator(".series", { has: page.locator(".badge-T1") }).click();
  await expect(page.getByTestId("input-not-t2")).toBeVisible();
  await close();

  const again = await launch({ paths: [folder], userData });
  await again.page.getByTestId("recent").locator("summary").click();
  await again.page.getByRole("button", { name: "studies / moderate" }).click();
  await expect(again.page.locator(".study")).toHaveCount(1);
});
