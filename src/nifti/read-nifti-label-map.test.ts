import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSlice } from "../dicom/slice/read-slice.ts";
import type { Slice } from "../image/slice.ts";
import { labelOfRegion } from "../roi/label-map.ts";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import type { Roi } from "../roi/roi.ts";
import { readNiftiLabelMap } from "./read-nifti-label-map.ts";

const folder = new URL("../../e2e/reference/dicom/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, folder)));
const labels: number[] = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")).labels;

const read = readSlice(bytesOf("explicit-16-signed.dcm"));
if (!read.ok) throw new Error("no slice");
const slice = read.value;
const { geometry: _, ...factsWithoutPlace } = slice.facts;
const unplaced: Slice = { ...slice, facts: factsWithoutPlace };

function labelsOf(rois: readonly Roi[]): number[] {
  const painted: number[] = Array(35).fill(0);
  for (const roi of rois) {
    for (const [index, inside] of rasteriseRoi(roi, slice.image).data.entries()) {
      if (inside) painted[index] = labelOfRegion[roi.name as keyof typeof labelOfRegion];
    }
  }
  return painted;
}

describe("label maps written by nibabel give their pixels back", () => {
  it.each([
    "labels-2d.nii",
    "labels-volume.nii.gz",
    "labels-canonical.nii.gz",
    "labels-turned.nii.gz",
    "labels-qform.nii",
  ])("%s", (name) => {
    const result = readNiftiLabelMap(bytesOf(name), slice);
    expect(result.issues).toEqual([]);
    expect(result.ok && labelsOf(result.value)).toEqual(labels);
  });

  it("as it lies, with a warning, where the map or the slice states no place", () => {
    for (const [name, on] of [
      ["labels-unplaced.nii", slice],
      ["labels-2d.nii", unplaced],
    ] as const) {
      const result = readNiftiLabelMap(bytesOf(name), on);
      expect(result.issues.map(({ code }) => code)).toEqual(["nifti-assumed-geometry"]);
      expect(result.ok && labelsOf(result.value)).toEqual(labels);
    }
  });
});

describe("what is unclear is an issue", () => {
  it.each([
    ["tilted", bytesOf("labels-tilted.nii"), slice, "nifti-other-plane"],
    ["elsewhere", bytesOf("labels-far.nii"), slice, "nifti-other-plane"],
    ["a volume for a slice without place", bytesOf("labels-volume.nii.gz"), unplaced, "nifti-other-plane"],
    ["fractions for labels", bytesOf("labels-half.nii"), slice, "nifti-unreadable"],
    ["truncated", bytesOf("labels-2d.nii").subarray(0, 380), slice, "nifti-unreadable"],
    ["truncated gzip", bytesOf("labels-volume.nii.gz").subarray(0, 60), slice, "nifti-unreadable"],
    ["no NIfTI", bytesOf("explicit-8.dcm"), slice, "nifti-unreadable"],
    ["nothing", new Uint8Array(0), slice, "nifti-unreadable"],
  ] as const)("%s", (_name, bytes, on, code) => {
    expect(readNiftiLabelMap(bytes, on).issues.map((found) => found.code)).toEqual([code]);
  });

  it("never throws on changed bytes", () => {
    const seeds = ["labels-2d.nii", "labels-volume.nii.gz", "labels-qform.nii"].map(bytesOf);
    const change = fc.tuple(fc.nat(700), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { maxLength: 8 }), (seed, changes) => {
        const bytes = new Uint8Array(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(typeof readNiftiLabelMap(bytes, slice).ok).toBe("boolean");
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
