import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { gzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../e2e/lacks-oracle.ts";
import { readSlice } from "../dicom/slice/read-slice.ts";
import type { Slice } from "../image/slice.ts";
import type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
import { labelMapFromRois } from "../roi/label-map-from-rois.ts";
import { readNiftiLabelMap } from "./read-nifti-label-map.ts";
import { writeNiftiLabelMap } from "./write-nifti-label-map.ts";

const read = readSlice(
  new Uint8Array(
    readFileSync(new URL("../../e2e/reference/dicom/files/explicit-16-signed.dcm", import.meta.url)),
  ),
);
if (!read.ok) throw new Error("no slice");
const slice = read.value;
const { rows, columns } = slice.image;
const data = Uint8Array.from({ length: rows * columns }, (_, pixel) => (pixel * 5) % 6);
const labels = { rows, columns, data };

/** Rotates the axes about an axis (Rodrigues), so that a slice lies in any way. */
function turned(axis: Vector3, angle: number): SliceGeometry["imageOrientationPatient"] {
  const size = Math.hypot(...axis);
  const [x, y, z] = axis.map((part) => part / size) as [number, number, number];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const t = 1 - cos;
  return [
    [t * x * x + cos, t * x * y + sin * z, t * x * z - sin * y],
    [t * x * y - sin * z, t * y * y + cos, t * y * z + sin * x],
  ];
}

function lying(geometry: SliceGeometry, spacing = slice.image.pixelSpacingMm!): Slice {
  return { image: { ...slice.image, pixelSpacingMm: spacing }, facts: { ...slice.facts, geometry } };
}

function writtenOn({ image, facts }: Slice): Uint8Array {
  const result = writeNiftiLabelMap({
    labels,
    pixelSpacingMm: image.pixelSpacingMm,
    geometry: facts.geometry,
    thicknessMm: 4,
  });
  expect(result.issues).toEqual([]);
  return result.ok ? result.value : new Uint8Array(0);
}

/** The labels that our reader finds; it is tested against nibabel's files. */
function labelsRead(bytes: Uint8Array, on: Slice) {
  const rois = readNiftiLabelMap(bytes, on);
  expect(rois.issues).toEqual([]);
  return rois.ok ? [...labelMapFromRois(rois.value, on.image).data] : [];
}

const python = "/usr/bin/python3";
const folder = mkdtempSync(join(tmpdir(), "paraspine-nifti-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("writeNiftiLabelMap", () => {
  it("gives the labels back to our own reader, wherever the slice lies", () => {
    const part = fc.double({ min: -1, max: 1, noNaN: true });
    const axes = fc.tuple(part, part, part).filter((axis) => Math.hypot(...axis) > 0.1);
    fc.assert(
      fc.property(axes, fc.double({ min: -3.2, max: 3.2, noNaN: true }), (axis, angle) => {
        const on = lying({
          imagePositionPatient: [-110, 35.5, 12],
          imageOrientationPatient: turned(axis, angle),
        });
        expect(labelsRead(writtenOn(on), on)).toEqual([...data]);
      }),
      { seed: 3, numRuns: 200 },
    );
    expect(labelsRead(gzipSync(writtenOn(slice)), slice)).toEqual([...data]);
  });

  it("states no place where the slice states none", () => {
    const { ok, issues } = writeNiftiLabelMap({ labels, pixelSpacingMm: slice.image.pixelSpacingMm });
    expect([ok, issues.map(({ code }) => code)]).toEqual([true, ["nifti-no-place"]]);
  });

  it.skipIf(lacksOracle("nibabel"))("says the same to nibabel, sform and qform", { timeout: 60_000 }, () => {
    const slices = [
      slice,
      lying({ imagePositionPatient: [100, -20, 7.25], imageOrientationPatient: turned([1, 2, 3], 2.8) }),
      lying(
        { imagePositionPatient: [0, 0, 0], imageOrientationPatient: turned([0, 0, 1], Math.PI) },
        { row: 0.5, column: 0.75 },
      ),
      lying({ imagePositionPatient: [1, 2, 3], imageOrientationPatient: turned([1, 0, 0], Math.PI / 2) }),
    ];
    const paths = slices.map((on, index) => {
      const path = join(folder, `${index}.nii`);
      writeFileSync(path, writtenOn(on));
      return path;
    });
    const script = `
import json, sys, nibabel as n, numpy as np
def facts(path):
  i = n.load(path)
  return dict(shape=i.shape, dtype=str(i.get_data_dtype()), units=i.header.get_xyzt_units()[0], zooms=[float(z) for z in i.header.get_zooms()],
    sform=i.get_sform(coded=True)[0].tolist(), qform=i.get_qform(coded=True)[0].tolist(),
    codes=[int(i.get_sform(coded=True)[1]), int(i.get_qform(coded=True)[1])],
    intent=i.header.get_intent()[0], data=np.asanyarray(i.dataobj)[:, :, 0].T.flatten().tolist())
print(json.dumps([facts(p) for p in sys.argv[1:]]))`;
    const { stdout, stderr } = spawnSync(python, ["-c", script, ...paths], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    slices.forEach((on, index) => {
      const found = JSON.parse(stdout)[index];
      const { row, column } = on.image.pixelSpacingMm!;
      expect(found).toMatchObject({
        shape: [columns, rows, 1],
        dtype: "uint8",
        units: "mm",
        codes: [1, 1],
        intent: "label",
        data: [...data],
      });
      [column, row, 4].forEach((size, axis) => {
        expect(found.zooms[axis]).toBeCloseTo(size, 5);
      });
      // The centre of the last pixel, from the header's own definition (PS3.3 C.7.6.2.1.1), turned from LPS to RAS.
      const [alongRow, downColumn] = on.facts.geometry!.imageOrientationPatient;
      const position = on.facts.geometry!.imagePositionPatient;
      // A qform leaves the quaternion's first part to be worked out from float32, so it is off by up to 3e-4 there.
      for (const [affine, digits] of [
        [found.sform, 3],
        [found.qform, 2],
      ] as [number[][], number][]) {
        for (const [i, j] of [
          [0, 0],
          [columns - 1, 0],
          [0, rows - 1],
          [columns - 1, rows - 1],
        ] as const) {
          [-1, -1, 1].forEach((sign, axis) => {
            const lps = position[axis]! + alongRow[axis]! * column * i + downColumn[axis]! * row * j;
            const [a, b, , d] = affine[axis]!;
            expect(a! * i + b! * j + d!).toBeCloseTo(sign * lps, digits);
          });
        }
      }
    });
  });
});
