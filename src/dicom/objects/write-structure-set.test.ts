import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Slice } from "../../image/slice.ts";
import type { PixelPoint } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";
import { readSlice } from "../slice/read-slice.ts";
import { regionPolygons } from "../write/region-polygons.ts";
import { writeStructureSet } from "./write-structure-set.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const moderate = join(root, "sample-dicom/studies/moderate/t2_tse_tra");
const file = join(moderate, readdirSync(moderate).sort()[10]!);
const read = readSlice(new Uint8Array(readFileSync(file)), 1);
if (!read.ok) throw new Error(read.issues[0].code);
const slice: Slice = read.value;

const folder = mkdtempSync(join(tmpdir(), "paraspine-rtstruct-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ring = (radius: number, corners: number): PixelPoint[] =>
  Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return [100.3 + radius * Math.cos(angle), 120.7 + radius * Math.sin(angle)];
  });
const roi = (name: string, ...outlines: readonly PixelPoint[][]): Roi => ({
  id: name,
  name,
  origin: "drawn",
  convention: "fascial",
  outlines: outlines.map((points) => ({ type: "polygon" as const, points })) as unknown as Roi["outlines"],
});
const rois: readonly Roi[] = [
  { ...roi("MF_L", ring(20, 40)), origin: "model" },
  { ...roi("MF_R", ring(15, 7)), origin: "mirrored" },
  roi("竖脊肌 R", ring(30, 50), ring(10, 12)),
  {
    id: "VB",
    name: "VB",
    origin: "drawn",
    outlines: [
      {
        type: "rectangle",
        points: [
          [10, 20],
          [30.5, 44],
        ],
      },
    ],
  },
];

function written(of: Slice, regions: readonly Roi[] = rois): Uint8Array {
  const result = writeStructureSet({
    slice: of,
    rois: regions,
    programVersion: "0.1.0",
    levelConfirmed: true,
  });
  if (!result.ok) throw new Error(result.issues[0].code);
  return result.value;
}

/** Reads both files with pydicom and gives contours, and where pydicom's numbers put the points of pixel space. */
const reader = `
import json, sys, numpy, pydicom
image = pydicom.dcmread(sys.argv[1]); rt = pydicom.dcmread(sys.argv[2])
position = numpy.array(image.ImagePositionPatient, float); cosines = numpy.array(image.ImageOrientationPatient, float)
row, column = [float(v) for v in image.PixelSpacing]
def placed(points):
  return [list(position + cosines[:3] * (x - .5) * column + cosines[3:] * (y - .5) * row) for x, y in points]
names = {r.ROINumber: [str(r.ROIName), r.ROIGenerationAlgorithm, r.ReferencedFrameOfReferenceUID] for r in rt.StructureSetROISequence}
out = {}
for item in rt.ROIContourSequence:
  name, algorithm, frame = names[item.ReferencedROINumber]
  out[name] = {"algorithm": algorithm, "frame": frame, "types": [c.ContourGeometricType for c in item.ContourSequence],
    "image": [c.ContourImageSequence[0].ReferencedSOPInstanceUID for c in item.ContourSequence],
    "contours": [numpy.array(c.ContourData, float).reshape(-1, 3).tolist() for c in item.ContourSequence]}
expected = {name: [placed(c) for c in contours] for name, contours in json.loads(sys.argv[3]).items()}
study = rt.ReferencedFrameOfReferenceSequence[0].RTReferencedStudySequence[0]
print(json.dumps({"read": out, "expected": expected, "frame": image.FrameOfReferenceUID, "sop": image.SOPInstanceUID,
  "sameStudy": study.ReferencedSOPInstanceUID == image.StudyInstanceUID == rt.StudyInstanceUID,
  "patient": [str(rt.PatientID) == str(image.PatientID), str(rt.PatientName) == str(image.PatientName)]}))
`;
const python = "/usr/bin/python3";

describe("writeStructureSet", () => {
  it.skipIf(lacksOracle("pydicom"))("gives pydicom the same polygons, in the patient's millimetres", () => {
    const target = join(folder, "set.dcm");
    writeFileSync(target, written(slice));
    const polygons = Object.fromEntries(
      rois.slice(0, 3).map(({ name, outlines }) => [name, outlines.map(({ points }) => points)]),
    );
    polygons.VB = [
      [
        [10, 20],
        [30.5, 20],
        [30.5, 44],
        [10, 44],
      ],
    ];
    const { stdout, stderr } = spawnSync(python, ["-c", reader, file, target, JSON.stringify(polygons)], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const answer = JSON.parse(stdout);
    expect(answer.sameStudy).toBe(true);
    expect(answer.patient).toEqual([true, true]);
    expect(Object.keys(answer.read)).toEqual(["MF_L", "MF_R", "竖脊肌 R", "VB"]);
    for (const [name, contours] of Object.entries(answer.expected as Record<string, number[][][]>)) {
      const found = answer.read[name];
      expect(found.frame).toBe(answer.frame);
      expect(found.image).toEqual(contours.map(() => answer.sop));
      expect(found.contours.map((points: number[][]) => points.length)).toEqual(
        contours.map((points) => points.length),
      );
      for (const [index, value] of contours.flat(2).entries())
        expect(Math.abs(found.contours.flat(2)[index] - value)).toBeLessThan(1e-6);
    }
    expect(answer.read.MF_L.algorithm).toBe("AUTOMATIC");
    expect(answer.read.MF_R.algorithm).toBe("SEMIAUTOMATIC");
    expect(answer.read.VB.types).toEqual(["CLOSED_PLANAR"]);
    expect(answer.read["竖脊肌 R"].types).toEqual(["CLOSEDPLANAR_XOR", "CLOSEDPLANAR_XOR"]);
  });

  it.skipIf(lacksOracle("dicom3tools"))("has no error for dciodvfy", () => {
    const target = join(folder, "checked.dcm");
    writeFileSync(target, written(slice));
    const { stderr } = spawnSync("dciodvfy", ["-new", target], { encoding: "utf8" });
    // CLOSEDPLANAR_XOR is in PS3.3 C.8.8.6.1, and Debian's dciodvfy is older.
    const errors = stderr.split("\n").filter((line) => /^Error(?!.*CLOSEDPLANAR_XOR)/.test(line));
    expect(errors).toEqual([]);
    expect(stderr).toContain("RTStructureSet");
  });

  it("is the same whenever it is written", () => {
    expect(written(slice)).toEqual(written(slice));
  });

  it("draws an oval with points on the ellipse and its area but for a thousandth", () => {
    const oval: Roi = {
      ...rois[3]!,
      outlines: [
        {
          type: "oval",
          points: [
            [10, 20],
            [60, 50],
          ],
        },
      ],
    };
    const [points] = regionPolygons(oval);
    for (const [x, y] of points!) expect(((x - 35) / 25) ** 2 + ((y - 35) / 15) ** 2).toBeCloseTo(1, 12);
    const area = points!.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points![(index + 1) % points!.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(Math.abs(area / (Math.PI * 25 * 15) - 1)).toBeLessThan(0.001);
  });

  it("keeps a contour of very many points exact to a ten-thousandth, and refuses one that does not fit", () => {
    expect(() => written(slice, [roi("MF_L", ring(20, 1900))])).not.toThrow();
    expect(() => written(slice, [roi("MF_L", ring(20, 4000))])).toThrow("export-outline-too-long");
  });

  it("refuses a slice without a place, and one without outlines", () => {
    const { geometry: _, ...facts } = slice.facts;
    expect(() => written({ ...slice, facts })).toThrow("export-needs-geometry");
    expect(() => written(slice, [])).toThrow("export-nothing-to-draw");
  });
});
