import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { type RegionName, regionNames } from "../src/roi/roi.ts";
import type { Case } from "../src/study/case/case.ts";
import { commandLine } from "./command-line.ts";
import { answerSaveDialog, type Desktop, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";

const study = fileURLToPath(new URL("../sample-dicom/studies/moderate", import.meta.url));

const draft = ({ page }: Desktop, name: RegionName) => page.getByTestId(`draft-${name}`);
const drawn = ({ page }: Desktop) => page.locator('[data-testid^="region-"][data-state="drawn"]');

/** The sample opened on the slice at the L3 inferior endplate. */
async function opened(launched: Desktop): Promise<{ workbench: Workbench; file: string }> {
  const truth = await readTruth(study);
  const { axialFile } = truth.l3InferiorEndplate;
  const slice = truth.axialSlices.find(({ file }) => file === axialFile)!;
  const workbench = new Workbench(launched.page);
  await workbench.ready();
  await workbench.showAxial(
    truth.axialSlices.map(({ sopInstanceUid }) => sopInstanceUid),
    slice.sopInstanceUid,
  );
  return { workbench, file: path.join(study, axialFile) };
}

const saved = async ({ app, page }: Desktop, workbench: Workbench, target: string) => {
  await answerSaveDialog(app, target);
  await workbench.press("Control+s");
  await expect(page.getByTestId("status-written")).toContainText(path.basename(target));
  return JSON.parse(await readFile(target, "utf8")) as Case;
};

test("D draws five drafts; one is corrected, one rejected, others accepted; all of it is kept and measured as the command line does", async ({
  launch,
  folder,
}) => {
  const desktop = await launch({ paths: [study] });
  const { workbench, file } = await opened(desktop);
  const { page } = desktop;

  // Straight after the start the model may still be on its way; from then on it draws at once.
  await workbench.press("d");
  await expect(drawn(desktop)).toHaveCount(5);
  await workbench.press("Control+z");
  await expect(drawn(desktop)).toHaveCount(0);
  const pressed = performance.now();
  await workbench.press("d");
  await expect(drawn(desktop)).toHaveCount(5, { timeout: 2000 });
  test.info().annotations.push({ type: "drawn after", description: `${performance.now() - pressed} ms` });
  for (const name of regionNames) {
    await expect(draft(desktop, name)).toHaveAttribute("data-decision", "unreviewed");
    const confidence = Number(await draft(desktop, name).getAttribute("data-confidence"));
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  await expect(page.locator('.outline[data-draft="true"]')).toHaveCount(5);
  await expect(page.getByTestId("drafts-by")).toContainText("ONNX Runtime");
  await page.screenshot({ path: test.info().outputPath("drafts.png") });

  await workbench.press("Control+z");
  await expect(drawn(desktop)).toHaveCount(0);
  await workbench.press("Control+Shift+z");
  await expect(drawn(desktop)).toHaveCount(5);

  const asDrawn = await saved(desktop, workbench, path.join(folder, "as-drawn.case.json"));
  expect(asDrawn.result?.drawn?.map(({ decision, dice }) => [decision, dice])).toEqual(
    regionNames.map(() => ["unreviewed", 1]),
  );
  expect(asDrawn.rois.map(({ outlines }) => outlines)).toEqual(
    asDrawn.drawn?.structures.map(({ outlines }) => outlines),
  );
  expect(asDrawn.result?.issues.filter(({ code }) => code === "segment-draft")).toHaveLength(5);

  // The reader pulls one vertex of MF_L 6 pixels towards the middle of the muscle.
  const outline = asDrawn.rois.find(({ name }) => name === "MF_L")!.outlines[0].points;
  const middle = [0, 1].map((axis) => outline.reduce((sum, point) => sum + point[axis]!, 0) / outline.length);
  const [x, y] = outline[0]!;
  const away = Math.hypot(middle[0]! - x, middle[1]! - y);
  await workbench.press("1");
  await workbench.press("v");
  await workbench.dragAxial([x, y], [x + (6 * (middle[0]! - x)) / away, y + (6 * (middle[1]! - y)) / away]);
  await expect(draft(desktop, "MF_L")).toHaveAttribute("data-decision", "corrected");
  const dice = Number(await draft(desktop, "MF_L").getAttribute("data-dice"));
  expect(dice).toBeGreaterThan(0.8);
  expect(dice).toBeLessThan(1);

  await page.getByTestId("accept-MF_R").click();
  await page.getByTestId("accept-ES_L").click();
  await page.getByTestId("reject-VB").click();
  await expect(page.getByTestId("region-VB")).toHaveAttribute("data-state", "absent");
  await workbench.press("Control+z");
  await expect(draft(desktop, "VB")).toHaveAttribute("data-decision", "unreviewed");
  await workbench.press("Control+Shift+z");
  await expect(page.getByTestId("region-VB")).toHaveAttribute("data-draft", "rejected");
  const decisions = { MF_L: "corrected", MF_R: "accepted", ES_L: "accepted", ES_R: "unreviewed" } as const;
  await workbench.kept();

  const target = path.join(folder, "reviewed.case.json");
  const work = await saved(desktop, workbench, target);
  const result = JSON.parse(await commandLine("measure", file, "--rois", target, "--json"));
  expect(result).toEqual(work.result);
  const states = Object.fromEntries(result.drawn.map((one: { name: string }) => [one.name, one]));
  expect(states.MF_L).toMatchObject({ decision: "corrected", dice });
  expect(states.MF_L.csaMm2Before).not.toBe(states.MF_L.csaMm2After);
  expect(states.MF_L.csaMm2After).toBe(
    result.rois.find((roi: { name: string }) => roi.name === "MF_L").csaMm2,
  );
  expect(states.MF_R).toMatchObject({ decision: "accepted", dice: 1 });
  expect(states.VB.decision).toBe("rejected");
  expect(states.VB.csaMm2After).toBeUndefined();
  await desktop.close();

  const again = await launch({ paths: [study], userData: desktop.userData });
  const reopened = await opened(again);
  for (const [name, decision] of Object.entries(decisions)) {
    await expect(draft(again, name as RegionName)).toHaveAttribute("data-decision", decision);
  }
  await expect(again.page.getByTestId("region-VB")).toHaveAttribute("data-draft", "rejected");
  expect(await saved(again, reopened.workbench, path.join(folder, "again.case.json"))).toEqual(work);
  expect([...desktop.pageErrors, ...again.pageErrors]).toEqual([]);
});

test("the model leaves the reader's outline alone and draws as the command line does", async ({
  launch,
  folder,
}) => {
  const desktop = await launch({ paths: [study] });
  const { workbench, file } = await opened(desktop);
  await desktop.page.getByTestId("default-convention").selectOption("muscle");
  await workbench.press("d");
  await expect(drawn(desktop)).toHaveCount(5);
  const byWindow = await saved(desktop, workbench, path.join(folder, "window.case.json"));
  const target = path.join(folder, "command-line.case.json");
  await commandLine("segment", file, "--format", "case", "--convention", "muscle", "--out", target);
  const byCommandLine = JSON.parse(await readFile(target, "utf8")) as Case;
  expect(byWindow.drawn).toEqual(byCommandLine.drawn);
  expect(byWindow.rois).toEqual(byCommandLine.rois);

  await workbench.press("Control+z");
  await workbench.drawPolygon("5", [
    [100, 100],
    [140, 100],
    [140, 140],
    [100, 140],
  ]);
  const own = await workbench.result("VB-csa");
  await desktop.page.getByTestId("draw-by-model").click();
  await expect(drawn(desktop)).toHaveCount(5);
  expect(await workbench.result("VB-csa")).toBe(own);
  await expect(draft(desktop, "VB")).toHaveCount(0);
  await workbench.press("d");
  await expect(desktop.page.getByTestId("drafts-bar")).toHaveAttribute("data-state", "full");

  await desktop.page.getByTestId("default-convention").selectOption("fascial");
  await workbench.press("Shift+D");
  await expect(desktop.page.getByTestId("convention-ES_R")).toHaveAttribute("data-value", "fascial");
  expect(await workbench.result("VB-csa")).toBe(own);
  await workbench.press("Control+z");
  await expect(desktop.page.getByTestId("convention-ES_R")).toHaveAttribute("data-value", "muscle");
  expect(desktop.pageErrors).toEqual([]);
});

test("a series is drawn slice by slice, and on a sagittal slice the model says why it cannot", async ({
  launch,
}) => {
  const desktop = await launch({ paths: [study] });
  const { workbench } = await opened(desktop);
  const { page } = desktop;
  await page.getByTestId("draw-series").click();
  await expect(page.getByTestId("drafts-bar")).toHaveAttribute("data-state", "drawing-series");
  await page.getByTestId("stop-drawing").click();
  await expect(page.getByTestId("drafts-bar")).toHaveAttribute("data-state", "drew-series");
  await page.getByTestId("draw-series").click();
  await expect(page.getByTestId("drafts-bar")).toHaveAttribute("data-state", "drew-series", {
    timeout: 30_000,
  });
  await expect(drawn(desktop)).toHaveCount(5);
  await workbench.press("ArrowUp");
  await expect(drawn(desktop)).toHaveCount(5);
  await page.locator('[data-testid^="series-"]').filter({ hasText: /sag/i }).first().click();
  await workbench.ready();
  await workbench.press("d");
  await expect(page.getByTestId("status-text")).toContainText("axial lumbar slices only");
  expect(desktop.pageErrors).toEqual([]);
});
