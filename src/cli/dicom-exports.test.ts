import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readSegmentation } from "../dicom/objects/read-segmentation.ts";
import { readNiftiLabelMap } from "../nifti/read-nifti-label-map.ts";
import { loadSlice } from "../node/studies/load-slice.ts";
import { labelMapFromRois } from "../roi/label-map-from-rois.ts";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import { readRoiSet } from "../roi/read-roi-set.ts";
import type { Roi } from "../roi/roi.ts";
import { capturedRun } from "./captured-run.ts";

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

const root = fileURLToPath(new URL("../..", import.meta.url));
const phantom = join(root, "e2e/reference/imagej/phantoms/case00");
const folder = mkdtempSync(join(tmpdir(), "paraspine-exports-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

async function sliceOf(path: string) {
  const slice = await loadSlice(path, 1);
  if (!slice.ok) throw new Error(slice.issues[0].code);
  return slice.value;
}

describe("paraspine measure --seg --sr --nifti", () => {
  it("writes the regions so that measuring them again gives the same numbers", async () => {
    const given = ["measure", `${phantom}.dcm`, "--json"];
    const written = await paraspine(
      ...[...given, "--rois", `${phantom}.RoiSet.zip`],
      ...["--seg", at("a.dcm"), "--sr", at("a.sr.dcm"), "--nifti", at("a.nii.gz")],
    );
    expect(written.code).toBe(0);
    const numbers = (text: string) => {
      const { rois, patient } = JSON.parse(text);
      return { patient, rois: rois.toSorted((a: Roi, b: Roi) => a.name.localeCompare(b.name)) };
    };
    const again = await paraspine(...given, "--rois", at("a.dcm"));
    expect(numbers(again.stdout)).toEqual(numbers(written.stdout));

    const slice = await sliceOf(`${phantom}.dcm`);
    const [drawn, labels] = [
      readRoiSet(bytesOf(`${phantom}.RoiSet.zip`)),
      readNiftiLabelMap(bytesOf(at("a.nii.gz")), slice),
    ];
    if (!drawn.ok || !labels.ok) throw new Error("unreadable");
    expect(labelMapFromRois(labels.value, slice.image)).toEqual(labelMapFromRois(drawn.value, slice.image));
    // The phantom's outlines overlap, and a label map cannot.
    expect(written.stderr).toMatch(/^MF_R: .*shares 6 pixels.*\[label-map-overlap\]$/m);

    const text = (name: string) => Buffer.from(bytesOf(at(name))).toString("latin1");
    const [seg] = /2\.25\.\d+/.exec(text("a.dcm"))!;
    expect(text("a.sr.dcm")).toContain(seg);
  });

  it("refers to no segmentation where none is written", async () => {
    const { code } = await paraspine(
      ...["measure", `${phantom}.dcm`, "--rois", `${phantom}.RoiSet.zip`, "--sr", at("alone.dcm")],
    );
    expect(code).toBe(0);
    const text = Buffer.from(bytesOf(at("alone.dcm"))).toString("latin1");
    expect(text).not.toContain("1.2.840.10008.5.1.4.1.1.66.4");
    expect(text).toContain("POLYLINE");
  });

  it("says where a file cannot be written", async () => {
    const { code, stderr } = await paraspine(
      ...["measure", `${phantom}.dcm`, "--rois", `${phantom}.RoiSet.zip`, "--seg", at("no/such/folder.dcm")],
    );
    expect(code).toBe(1);
    expect(stderr).toContain("folder.dcm");
  });
});

describe("paraspine segment --format seg|nifti", () => {
  it("writes what it writes as RoiSet.zip", { timeout: 120_000 }, async () => {
    const image = join(root, "sample-dicom/studies/moderate/t2_tse_tra/IM0011.dcm");
    const draw = (format: string, out: string) =>
      paraspine("segment", image, "--format", format, "--out", at(out));
    const outputs = [await draw("roiset", "b.zip"), await draw("seg", "b.dcm"), await draw("nifti", "b.nii")];
    expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const slice = await sliceOf(image);
    const drawn = readRoiSet(bytesOf(at("b.zip")));
    const segments = readSegmentation(bytesOf(at("b.dcm")), slice);
    const labels = readNiftiLabelMap(bytesOf(at("b.nii")), slice);
    if (!drawn.ok || !segments.ok || !labels.ok) throw new Error("unreadable");
    const masks = (rois: readonly Roi[]) =>
      Object.fromEntries(rois.map((roi) => [roi.name, rasteriseRoi(roi, slice.image)]));
    expect(masks(segments.value)).toEqual(masks(drawn.value));
    expect(labelMapFromRois(labels.value, slice.image)).toEqual(labelMapFromRois(drawn.value, slice.image));
    const text = Buffer.from(bytesOf(at("b.dcm"))).toString("latin1");
    expect(text).toContain("AUTOMATIC");
    expect(text).toContain("paraspinal-unet");
  });
});
