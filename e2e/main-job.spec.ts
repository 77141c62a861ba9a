import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTruth } from "../sample-dicom/truth.ts";
import { commandLine } from "./command-line.ts";
import { answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";

const study = fileURLToPath(new URL("../sample-dicom/studies/lean", import.meta.url));

/** Every nth vertex, so that a mouse can draw it. */
const thinned = <Point>(points: readonly Point[], count: number): readonly Point[] => {
  const step = Math.max(1, Math.floor(points.length / count));
  return points.filter((_, index) => index % step === 0);
};

test("a reader outlines the muscles by mouse, drags the threshold, exports; the command line gives the same table", async ({
  launch,
  folder,
}) => {
  const truth = await readTruth(study);
  const file = truth.l3InferiorEndplate.axialFile;
  const slice = truth.axialSlices.find((candidate) => candidate.file === file)!;
  const { app, page, pageErrors } = await launch({ paths: [study] });
  const workbench = new Workbench(page);
  await workbench.ready();
  await expect
    .poll(
      async () => {
        const shown = await workbench.sopInstanceUid();
        if (shown === slice.sopInstanceUid) return shown;
        const at = truth.axialSlices.findIndex((candidate) => candidate.sopInstanceUid === shown);
        const to = truth.axialSlices.indexOf(slice);
        if (at >= 0) await workbench.press(at < to ? "ArrowDown" : "ArrowUp");
        return shown;
      },
      { intervals: [100] },
    )
    .toBe(slice.sopInstanceUid);

  const outline = (name: string) => slice.regions.find((region) => region.name === name)!.outline.points;
  await workbench.drawPolygon("1", thinned(outline("MF_L"), 24));
  await workbench.drawPolygon("2", thinned(outline("MF_R"), 24));
  await workbench.drawFreehand("3", thinned(outline("ES_L"), 60));
  await workbench.drawFreehand("4", thinned(outline("ES_R"), 60));
  await workbench.drawFreehand("5", thinned(outline("VB"), 60));
  for (const region of slice.regions) {
    const drawn = (await workbench.result(`${region.name}-csa`))! * 100;
    expect(Math.abs(drawn / region.csaMm2 - 1), `${region.name} as drawn`).toBeLessThan(0.03);
  }

  const before = await workbench.result("patient-fdr");
  await workbench.dragLimit("lower", 0.35);
  const fdr = await workbench.result("patient-fdr");
  expect(fdr).not.toBe(before);
  await workbench.kept();

  const table = path.join(folder, "table.csv");
  const outlines = path.join(folder, "RoiSet.zip");
  const document = path.join(folder, "result.json");
  for (const [target, testid] of [
    [table, "export-csv"],
    [outlines, "export-roiset"],
    [path.join(folder, "figure.png"), "export-figure"],
  ] as const) {
    await answerSaveDialog(app, target);
    await page.getByTestId(testid).click();
    await expect(page.getByTestId("status-written")).toContainText(path.basename(target));
  }
  await answerSaveDialog(app, document);
  await workbench.press("Control+s");
  await expect(page.getByTestId("status-written")).toContainText("result.json");

  const written = await readFile(table, "utf8");
  const { lower, upper } = JSON.parse(await readFile(document, "utf8")).recipe.threshold;
  const argv = ["measure", path.join(study, file), "--rois", outlines, "--threshold", `${lower}..${upper}`];
  expect(await commandLine(...argv, "--csv")).toBe(written);
  expect(JSON.parse(await commandLine(...argv, "--json")).patient.fdrPercent).toBe(fdr);
  const figure = await readFile(path.join(folder, "figure.png"));
  expect(figure.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(pageErrors).toEqual([]);
});
