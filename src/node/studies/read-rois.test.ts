import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultRecipe } from "../../fat/recipe.ts";
import { countPixels } from "../../image/mask.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { loadSlice } from "./load-slice.ts";
import { outlineFileKind } from "./outline-file-kind.ts";
import { readRois } from "./read-rois.ts";

const phantom = (name: string) =>
  fileURLToPath(new URL(`../../../e2e/reference/imagej/phantoms/${name}`, import.meta.url));

let folder: string;
let slice: LoadedSlice;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-rois-"));
  const loaded = await loadSlice(phantom("case00.dcm"), 1);
  if (!loaded.ok) throw new Error("The phantom cannot be read");
  slice = loaded.value;
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: Uint8Array | string): string {
  const path = join(folder, "outlines");
  writeFileSync(path, content);
  return path;
}

describe("readRois", () => {
  it("reads what ImageJ saved", async () => {
    const read = await readRois(phantom("case00.RoiSet.zip"), slice);
    expect(read.ok && read.value.rois.map(({ name }) => name)).toEqual([
      "VB",
      "MF_R",
      "ES_R",
      "MF_L",
      "ES_L",
    ]);
  });

  it("reads a Case with the areas that were typed in", async () => {
    const set = await readRois(phantom("case00.RoiSet.zip"), slice);
    const rois = set.ok ? set.value.rois : [];
    const externalCsa = { source: "PACS", csaMm2: { MF_L: 300 } };
    const work = caseFromSlice({ slice, sha256: slice.sha256, rois, recipe: defaultRecipe, externalCsa });
    const read = await readRois(file(serialiseCase(work)), slice);
    expect(read).toEqual({
      ok: true,
      value: { rois, externalCsa, recipe: defaultRecipe, isOfSlice: true },
      issues: [],
    });
    const changed = await readRois(file(serialiseCase(work)), { ...slice, sha256: "00".repeat(32) });
    expect(!changed.ok && changed.issues).toMatchObject([{ code: "case-image-changed" }]);
    const other = await readRois(file(serialiseCase(work)), {
      ...slice,
      sha256: "00".repeat(32),
      facts: { ...slice.facts, sopInstanceUid: "1.2.3" },
    });
    expect(other.ok && other.issues).toMatchObject([
      { code: "case-other-image", path: join(folder, "outlines") },
    ]);
    expect(other.ok && other.value).toEqual({ rois, recipe: defaultRecipe });
  });

  it("reads a NIfTI label map", async () => {
    const { rows, columns } = slice.image;
    const bytes = new Uint8Array(352 + rows * columns);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 348, true);
    for (const [index, size] of [2, columns, rows, 1, 1, 1, 1, 1].entries())
      view.setInt16(40 + 2 * index, size, true);
    view.setInt16(70, 2, true);
    view.setInt16(72, 8, true);
    for (let index = 0; index < 8; index++) view.setFloat32(76 + 4 * index, 1, true);
    view.setFloat32(108, 352, true);
    bytes.set([0x6e, 0x2b, 0x31, 0], 344);
    // 20 x 10 pixels of label 1 and a single one of label 5.
    for (let row = 30; row < 50; row++) bytes.fill(1, 352 + row * columns + 40, 352 + row * columns + 50);
    bytes[352 + 5] = 5;
    const read = await readRois(file(bytes), slice);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const areas = read.value.rois.map((roi) => [roi.name, countPixels(rasteriseRoi(roi, slice.image))]);
    expect(areas).toEqual([
      ["MF_L", 200],
      ["VB", 1],
    ]);
  });

  it("takes a DICOM image that is no segmentation for unreadable", async () => {
    const read = await readRois(phantom("case00.dcm"), slice);
    expect(read.issues.map(({ code }) => code)).toEqual(["segmentation-unreadable"]);
  });

  it("gives every issue the path of the file", async () => {
    const read = await readRois(file("nothing of the kind"), slice);
    expect(read.issues).toMatchObject([{ code: "roi-unreadable", path: join(folder, "outlines") }]);
  });
});

describe("outlineFileKind", () => {
  const nifti = (headerSize: number, littleEndian: boolean) => {
    const bytes = new Uint8Array(400);
    new DataView(bytes.buffer).setInt32(0, headerSize, littleEndian);
    return bytes;
  };

  it.each([
    ["imagej", readFileSync(phantom("case00.RoiSet.zip"))],
    ["dicom", readFileSync(phantom("case00.dcm"))],
    ["case", new TextEncoder().encode('\ufeff\n {"schema":')],
    ["nifti", nifti(348, true)],
    ["nifti", nifti(348, false)],
    ["nifti", nifti(540, true)],
    ["nifti", Uint8Array.of(0x1f, 0x8b, 8, 0)],
    [undefined, new TextEncoder().encode("[]")],
    [undefined, new Uint8Array()],
    [undefined, new Uint8Array(1000)],
  ])("tells %s by its content", (kind, bytes) => {
    expect(outlineFileKind(bytes)).toBe(kind);
  });
});
