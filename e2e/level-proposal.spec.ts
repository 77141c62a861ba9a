import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { commandLine } from "./command-line.ts";
import { answerOpenDialog, answerSaveDialog, type Desktop, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { shoot } from "./shoot.ts";

const studies = fileURLToPath(new URL("../sample-dicom/studies/", import.meta.url));
const model = /^spine-level \d+\.\d+\.\d+$/;

const chip = ({ page }: Pick<Desktop, "page">) => page.getByTestId("level-chip");

/** Saves the Case of the slice in sight and reads it. */
async function savedCase({ app, page }: Desktop, folder: string) {
  const document = path.join(folder, `${Math.random()}.case.json`);
  await answerSaveDialog(app, document);
  await page.keyboard.press("Control+s");
  await expect(page.getByTestId("status-written")).toContainText(path.basename(document));
  return JSON.parse(await readFile(document, "utf8"));
}

for (const study of ["lean", "moderate", "heavy"]) {
  test(`the true slice is proposed, confirmed by one key and measured: ${study}`, async ({
    launch,
    folder,
  }) => {
    const truth = await readTruth(path.join(studies, study));
    const { l3InferiorEndplate: endplate } = truth;
    const desktop = await launch({ paths: [path.join(studies, study)] });
    const { page } = desktop;
    const workbench = new Workbench(page);
    await workbench.ready();
    await expect.poll(() => workbench.sopInstanceUid()).toBe(endplate.axialSopInstanceUid);
    await expect(chip(desktop)).toHaveAttribute("data-state", "proposed");
    await expect(page.getByTestId("proposal-inset")).toBeVisible();
    await shoot(page, `proposed-${study}`);

    await workbench.press("y");
    await expect(chip(desktop)).toHaveAttribute("data-state", "confirmed");
    await expect(page.getByTestId("proposal-inset")).toHaveCount(0);
    await workbench.press("d");
    await expect(page.getByTestId("result-patient-csa")).toHaveAttribute("data-value", /\d/, {
      timeout: 60_000,
    });
    await workbench.kept();

    const { level, levelProposal, result } = await savedCase(desktop, folder);
    expect(level).toMatchObject({
      confirmed: "endplate",
      endplate: levelProposal.endplate,
      frameOfReferenceUid: truth.frameOfReferenceUid,
    });
    expect(`${levelProposal.model.name} ${levelProposal.model.version}`).toMatch(model);
    expect(result.levelProposal.movedMm).toBe(0);
    expect(Math.abs(result.level.distanceMm + endplate.sliceDistanceMm)).toBeLessThan(1.5);
    expect(result.issues.map(({ code }: { code: string }) => code)).not.toContain("level-label-mismatch");
  });
}

test("a mark of the proposal is dragged, undone and kept as the reader's; without a key it stays a proposal", async ({
  launch,
  folder,
}) => {
  const desktop = await launch({ paths: [path.join(studies, "lean")] });
  const { page } = desktop;
  const workbench = new Workbench(page);
  await workbench.ready();
  await expect(chip(desktop)).toHaveAttribute("data-state", "proposed");
  await workbench.findLevel();
  await shoot(page, "proposed-level");
  const mark = page.getByTestId("sagittal").getByTestId("endplate-mark");
  await expect(mark).toHaveAttribute("data-proposed", "true");
  await expect(page.getByTestId("proposal-model")).toHaveText(model);
  const before = await workbench.level("sagittal");
  const end = await workbench.sagittalMark("endplate-mark");
  await workbench.dragSagittal(end, [end[0], end[1] - 6]);
  await expect(mark).toHaveAttribute("data-proposed", "false");
  expect(await workbench.level("sagittal")).not.toBe(before);
  await page.getByTestId("undo").click();
  await expect(mark).toHaveAttribute("data-proposed", "true");
  expect(await workbench.level("sagittal")).toBe(before);
  await workbench.dragSagittal(end, [end[0], end[1] - 3]);
  await shoot(page, "proposed-level-moved");
  await page.getByTestId("level-measure").click();
  await workbench.ready();
  await expect(chip(desktop)).toHaveAttribute("data-state", "confirmed");
  const moved = await savedCase(desktop, folder);
  expect(moved.result.levelProposal.movedMm).toBeGreaterThan(1);
  expect(moved.level.endplate.anterior).not.toEqual(moved.levelProposal.endplate.anterior);
  expect(moved.level.endplate.posterior).toEqual(moved.levelProposal.endplate.posterior);

  await page.getByTestId("undo").click();
  await expect(chip(desktop)).not.toHaveAttribute("data-state", "confirmed");
  const open = await savedCase(desktop, folder);
  expect(open.level).toBeUndefined();
  expect(open.levelProposal.endplate).toEqual(moved.levelProposal.endplate);
});

test("a reader whose hand is on the picture keeps it, and looking leaves no work behind", async ({
  launch,
  folder,
}) => {
  const desktop = await launch({ paths: [path.join(studies, "lean")] });
  const { page, userData, close } = desktop;
  const workbench = new Workbench(page);
  await workbench.ready();
  await expect(chip(desktop)).toHaveAttribute("data-state", "proposed");
  const proposed = await workbench.sopInstanceUid();
  const kept = await readdir(path.join(userData, "kept-cases")).catch(() => []);
  expect(kept).toEqual([]);
  await workbench.press("Home");
  await expect.poll(() => workbench.sopInstanceUid()).not.toBe(proposed);
  await page.getByTestId("proposal-go").click();
  await expect.poll(() => workbench.sopInstanceUid()).toBe(proposed);
  await close();
  expect(folder).toBeDefined();
});

/** Copies a series' files, one UID in them replaced by another of the same length. */
async function copySeries(from: string, to: string, uid: string, other: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = (await readFile(path.join(from, name))).toString("latin1");
    await writeFile(path.join(to, name), text.replaceAll(uid, other), "latin1");
  }
}

test("frames of reference that differ are told, and used where the reader allows it", async ({
  launch,
  folder,
}) => {
  const study = path.join(studies, "lean");
  const { frameOfReferenceUid: frame, l3InferiorEndplate: endplate } = await readTruth(study);
  const other = frame.slice(0, -1) + (frame.endsWith("1") ? "2" : "1");
  const moved = path.join(folder, "moved");
  await copySeries(path.join(study, "t2_tse_sag"), moved, frame, other);
  const desktop = await launch({ paths: [path.join(study, "t2_tse_tra"), moved] });
  const { page } = desktop;
  const workbench = new Workbench(page);
  await workbench.ready();
  await expect(chip(desktop)).toHaveAttribute("data-state", "none");
  await workbench.findLevel();
  await expect(page.getByTestId("level-other-frame")).toBeVisible();
  await shoot(page, "proposed-other-frame");
  await page.getByTestId("level-trust").click();
  await expect(page.getByTestId("proposal-model")).toHaveText(model);
  await expect(page.locator('.side [data-code="level-other-frame"]')).toBeVisible();
  await expect.poll(() => workbench.sopInstanceUid()).toBe(endplate.axialSopInstanceUid);
  await workbench.press("y");
  await expect(chip(desktop)).toHaveAttribute("data-state", "doubtful");
  const { level, levelProposal, result } = await savedCase(desktop, folder);
  expect([level.positionsTrusted, levelProposal.positionsTrusted]).toEqual([true, true]);
  expect(result.level.distanceMm).toBeDefined();
});

test("without a sagittal series nothing is proposed", async ({ launch }) => {
  const desktop = await launch({ paths: [path.join(studies, "lean", "t2_tse_tra")] });
  const workbench = new Workbench(desktop.page);
  await workbench.ready();
  await workbench.press("l");
  await expect(desktop.page.getByTestId("level-by-hand")).toBeEnabled();
  await expect(desktop.page.getByTestId("proposal-panel")).toHaveCount(0);
  await expect(chip(desktop)).toHaveAttribute("data-state", "none");
  await workbench.press("y");
  await expect(chip(desktop)).toHaveAttribute("data-state", "none");
});

test("a project's slice brings its proposal, and what is confirmed there is kept with it", async ({
  launch,
  folder,
}) => {
  const project = path.join(folder, "study.paraspine");
  await commandLine("project", "create", project, "--reader", "Wang");
  await commandLine("project", "add", project, path.join(studies, "lean"), "--reader", "Wang");
  const userData = path.join(folder, "user");
  await mkdir(userData);
  const first = await launch({ paths: [folder], userData });
  const worklist = new WorklistPage(first.page);
  await first.page.getByTestId("page-worklist").click();
  await worklist.signAs("Wang");
  await answerOpenDialog(first.app, [project]);
  await first.page.getByTestId("project-open").click();
  await expect(worklist.rows).toHaveCount(1);
  await first.page.getByTestId("layout-gallery").click();
  await expect(first.page.locator(".gallery-card img")).toBeVisible({ timeout: 30_000 });
  await shoot(first.page, "proposed-gallery");
  await first.page.getByTestId("gallery-card").dblclick();
  const workbench = new Workbench(first.page);
  await workbench.ready();
  await expect(chip(first)).toHaveAttribute("data-state", "proposed");
  await workbench.press("y");
  await expect(chip(first)).toHaveAttribute("data-state", "confirmed");
  await workbench.kept();
  await shoot(first.page, "proposed-project");
  first.app.process().kill("SIGKILL");
  const again = await launch({ paths: [folder], userData });
  await again.page.getByTestId("page-worklist").click();
  await answerOpenDialog(again.app, [project]);
  await again.page.getByTestId("project-open").click();
  await new WorklistPage(again.page).rows.first().dblclick();
  await new Workbench(again.page).ready();
  await expect(chip(again)).toHaveAttribute("data-state", "confirmed");
});
