import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import { countPixels } from "../../image/mask.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import { type CaseExportKind, exportCase } from "../export/export-case.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { readRois } from "../studies/read-rois.ts";
import { cropAround } from "./crop.ts";
import { patientSides } from "./patient-sides.ts";
import { renderFigure, renderReportPanels } from "./render-figure.ts";
import { scaleBar } from "./scale-bar.ts";
import { textShape, wrapText } from "./text-shape.ts";

const phantom = (name: string) =>
  fileURLToPath(new URL(`../../../e2e/reference/imagej/phantoms/${name}`, import.meta.url));

async function measuredPhantom(name: string): Promise<MeasuredSlice> {
  const slice = await loadSlice(phantom(`${name}.dcm`), 1);
  if (!slice.ok) throw new Error("The phantom cannot be read");
  const rois = await readRois(phantom(`${name}.RoiSet.zip`), slice.value);
  if (!rois.ok) throw new Error("The outlines cannot be read");
  const { sha256 } = slice.value;
  const recipe = resolveRecipe({ scope: "image" });
  const start = caseFromSlice({ slice: slice.value, sha256, rois: rois.value.rois, recipe });
  return { ...measureCase(start, slice.value, sha256), slice: slice.value };
}

interface Picture {
  readonly data: Buffer;
  readonly width: number;
}
const isRed = (r: number, g: number, b: number) => r === 255 && g === 0 && b === 0;
const isYellow = (r: number, g: number, b: number) => r > 240 && g > 240 && b < 16;

/** How many pixels of one of the three panels have a colour. */
function count({ data, width }: Picture, panel: number, is: (r: number, g: number, b: number) => boolean) {
  const [left, right] = [(panel * width) / 3, ((panel + 1) * width) / 3];
  let found = 0;
  for (let at = 0; at < data.length; at += 3) {
    const x = (at / 3) % width;
    if (x >= left && x < right && is(data[at]!, data[at + 1]!, data[at + 2]!)) found++;
  }
  return found;
}

describe("renderFigure", () => {
  let measured: MeasuredSlice;
  let png: Uint8Array;
  let picture: Picture;
  beforeAll(async () => {
    measured = await measuredPhantom("case01");
    png = await renderFigure(measured.slice, measured.analysis, "en");
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    picture = { data, width: info.width };
  }, 30_000);

  it("is a PNG of 180 mm at 300 dpi", () => {
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    const start = Buffer.from(png).indexOf("pHYs") + 4;
    expect([view.getUint32(start), view.getUint32(start + 4), png[start + 8]]).toEqual([11811, 11811, 1]);
    expect(picture.width / 300).toBeCloseTo(180 / 25.4, 2);
  });

  it("outlines in yellow in A and C only, and paints red in B and C only", () => {
    expect([0, 1, 2].map((panel) => count(picture, panel, isYellow) > 1000)).toEqual([true, false, true]);
    expect([0, 1, 2].map((panel) => count(picture, panel, isRed) > 1000)).toEqual([false, true, true]);
  });

  it("paints each fat pixel red, at its size in the panel", () => {
    const { analysis, slice } = measured;
    const muscles = analysis.regions.filter(({ roi }) => roi.name !== "VB");
    const counted = muscles.reduce((sum, { fat }) => sum + countPixels(fat!), 0);
    const crop = cropAround(
      analysis.regions.map(({ roi }) => roi),
      slice.image,
      slice.image.pixelSpacingMm,
    );
    // A panel is (2126 - 2 x 24 - 2 x 20) / 3 = 679 dots wide and as high as its millimetres ask.
    const { row, column } = slice.image.pixelSpacingMm!;
    const dotsPerMm = 679 / (crop.columns * column);
    const wanted = counted * row * column * dotsPerMm ** 2;
    const painted = count(picture, 2, isRed);
    // The yellow lines cover some of the red at the borders.
    expect(painted / wanted).toBeGreaterThan(0.8);
    expect(painted / wanted).toBeLessThan(1.01);
  });

  it("paints as much of the panels red in a report, at 200 dpi", async () => {
    const made = await renderReportPanels(measured.slice, measured.analysis);
    const { data, info } = await sharp(made).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [width, panels] = [info.width, { data, width: info.width }];
    expect(width / 200).toBeCloseTo(180 / 25.4, 2);
    for (const panel of [1, 2]) {
      const share = count(panels, panel, isRed) / count(picture, panel, isRed);
      expect(share / (width / picture.width) ** 2).toBeCloseTo(1, 1);
    }
  });

  it("is the same when it is made again, and another in Chinese", { timeout: 30_000 }, async () => {
    const { slice, analysis } = measured;
    expect(Buffer.compare(png, await renderFigure(slice, analysis, "en"))).toBe(0);
    expect(Buffer.compare(png, await renderFigure(slice, analysis, "zh-CN"))).not.toBe(0);
  });
});

describe("exportCase", () => {
  it("measures anew and writes each kind whole", { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "paraspine-export-"));
    const { work } = await measuredPhantom("case00");
    const kinds: CaseExportKind[] = ["case", "json", "csv", "roiset", "figure"];
    for (const kind of kinds) {
      const target = join(folder, kind);
      const written = await exportCase(kind, work, phantom("case00.dcm"), target, "en");
      expect(written).toMatchObject({ ok: true, value: target });
    }
    const start = (kind: CaseExportKind) =>
      readFileSync(join(folder, kind)).subarray(0, 4).toString("latin1");
    expect(kinds.map(start)).toEqual(["{\n  ", "{\n  ", "pati", "PK\u0003\u0004", "\u0089PNG"]);
    expect(readdirSync(folder)).toHaveLength(kinds.length);
    rmSync(folder, { recursive: true });
  });

  it("writes nothing for a Case of another file, or without an outline", async () => {
    const folder = mkdtempSync(join(tmpdir(), "paraspine-export-"));
    const { work } = await measuredPhantom("case00");
    const target = join(folder, "figure.png");
    const other = await exportCase("figure", work, phantom("case01.dcm"), target, "en");
    expect(other.issues.map(({ code }) => code)).toEqual(["case-image-changed"]);
    const empty = await exportCase("figure", { ...work, rois: [] }, phantom("case00.dcm"), target, "en");
    expect(empty.issues.map(({ code }) => code)).toEqual(["export-nothing-to-draw"]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("the figure's parts", () => {
  it("have glyphs for every Chinese and Latin letter, without any font of the system", async () => {
    const shape = await textShape("多裂肌 CSA mm² –", 100);
    const box = await textShape("\u{10ffff}", 100);
    for (const character of "多裂肌竖脊肌仅供研究使用²–") {
      expect((await textShape(character, 100)).path).not.toBe(box.path);
    }
    // Chinese letters are one em wide.
    expect((await textShape("多裂肌", 100)).width).toBeCloseTo(300, 6);
    expect(shape.width).toBeGreaterThan(300);
  });

  it("break lines where they may be broken", async () => {
    expect(await wrapText("one two three", 1e6, 10)).toEqual(["one two three"]);
    expect(await wrapText("one two three", 1, 10)).toEqual(["one", "two", "three"]);
    expect(await wrapText("多裂，肌（脂肪）。", 25, 10)).toEqual(["多", "裂，", "肌", "（脂", "肪）。"]);
  });

  it("take the longest round scale bar within a third of the panel", () => {
    const crop = { x: 0, y: 0, columns: 200, rows: 100 };
    // 200 columns of 0.5 mm are 100 mm in 600 dots: 6 dots a mm, and 20 mm the longest within 200 dots.
    expect(scaleBar(crop, 600, { row: 1, column: 0.5 })).toEqual({ lengthMm: 20, width: 120 });
    expect(scaleBar(crop, 600)).toBeUndefined();
  });

  it("name the patient's sides by the geometry only", () => {
    const at = (x: number, y: number, z: number) =>
      patientSides({
        imagePositionPatient: [0, 0, 0],
        imageOrientationPatient: [
          [x, y, z],
          [0, 1, 0],
        ],
      });
    expect(at(1, 0, 0)).toEqual({ left: "R", right: "L" });
    expect(at(-0.9, 0.3, 0)).toEqual({ left: "L", right: "R" });
    expect(at(0, 1, 0)).toEqual({ left: "A", right: "P" });
    expect(patientSides(undefined)).toBeUndefined();
  });
});
