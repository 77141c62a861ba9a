import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSlice } from "../dicom/slice/read-slice.ts";
import { readNiftiSlice } from "./read-nifti-slice.ts";

/** Written by nibabel on the place of a DICOM slice that pydicom wrote (make_files.py). */
const folder = new URL("../../e2e/reference/dicom/", import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, folder)));
const labels: number[] = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")).labels;

const source = readSlice(bytesOf("explicit-16-signed.dcm"));
if (!source.ok) throw new Error("no slice");

describe("a plane of a NIfTI image", () => {
  it.each([
    ["labels-volume.nii.gz", 3],
    ["labels-qform.nii", 3],
    ["labels-2d.nii", 1],
  ] as const)("%s: voxels, place and spacing", (name, frame) => {
    const slice = readNiftiSlice(bytesOf(name), frame);
    if (!slice.ok) throw new Error(slice.issues[0].message);
    const { image, facts } = slice.value;
    expect([image.rows, image.columns]).toEqual([5, 7]);
    expect([...image.pixels]).toEqual(labels);
    const { pixelSpacingMm } = source.value.image;
    expect(image.pixelSpacingMm?.row).toBeCloseTo(pixelSpacingMm!.row, 5);
    expect(image.pixelSpacingMm?.column).toBeCloseTo(pixelSpacingMm!.column, 5);
    const found = [facts.geometry!.imagePositionPatient, ...facts.geometry!.imageOrientationPatient].flat();
    const { geometry } = source.value.facts;
    const expected = [geometry!.imagePositionPatient, ...geometry!.imageOrientationPatient].flat();
    for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 4);
  });

  it("keeps stored values and scale apart", () => {
    const slice = readNiftiSlice(bytesOf("labels-half.nii"), 3);
    expect(slice.ok && [...slice.value.image.pixels]).toEqual(labels.map((label) => label / 2));
  });

  it("without a place has no millimetres", () => {
    const slice = readNiftiSlice(bytesOf("labels-unplaced.nii"));
    expect(slice.issues.map(({ code }) => code)).toEqual(["dicom-no-pixel-spacing", "dicom-no-geometry"]);
  });

  it("that is not there, or no NIfTI, is an issue", () => {
    expect(readNiftiSlice(bytesOf("labels-2d.nii"), 2).issues[0]?.code).toBe("dicom-frame-out-of-range");
    expect(readNiftiSlice(new Uint8Array(400)).issues[0]?.code).toBe("nifti-image-unreadable");
    expect(readNiftiSlice(bytesOf("labels-volume.nii.gz").subarray(0, 90)).issues[0]?.code).toBe(
      "nifti-image-unreadable",
    );
  });
});
