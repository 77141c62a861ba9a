import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Mask } from "../../image/mask.ts";
import type { Slice } from "../../image/slice.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import { readRoiSet } from "../../roi/read-roi-set.ts";
import type { Roi } from "../../roi/roi.ts";
import { traceMask } from "../../roi/trace-mask.ts";
import { readSlice } from "../slice/read-slice.ts";
import { readSegmentation } from "./read-segmentation.ts";
import { type MaskedRegion, writeSegmentation } from "./write-segmentation.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(root, path)));

function sliceOf(path: string, frame = 1): Slice {
  const read = readSlice(bytesOf(path), frame);
  if (!read.ok) throw new Error(read.issues[0].code);
  return read.value;
}

const moderate = "sample-dicom/studies/moderate/t2_tse_tra";
const sample = `${moderate}/${readdirSync(join(root, moderate)).sort()[10]}`;
const phantom = "e2e/reference/imagej/phantoms/case00";
const phantomRois = readRoiSet(bytesOf(`${phantom}.RoiSet.zip`));
if (!phantomRois.ok) throw new Error("no outlines");

const box = (name: string, left: number, top: number, right: number, bottom: number): Roi => ({
  id: name,
  name,
  outlines: [
    {
      type: "rectangle",
      points: [
        [left, top],
        [right, bottom],
      ],
    },
  ],
  origin: "drawn",
});
const boxes = [
  { ...box("MF_L", 3, 1, 5, 4), origin: "model", convention: "fascial" } as const,
  { ...box("MF_R", 0, 1, 2, 4), origin: "mirrored" } as const,
  box("VB", 2, 0, 3, 3),
];

const masked = (rois: readonly Roi[], { image }: Slice): MaskedRegion[] =>
  rois.map((roi) => ({ roi, mask: rasteriseRoi(roi, image) }));

function written(slice: Slice, regions: readonly MaskedRegion[], corrected?: readonly string[]) {
  const result = writeSegmentation({
    slice,
    regions,
    programVersion: "0.1.0",
    model: { name: "paraspinal-unet", version: "1" },
    corrected,
  });
  if (!result.ok) throw new Error(result.issues[0].code);
  return result.value;
}

function masksRead(bytes: Uint8Array, slice: Slice) {
  const read = readSegmentation(bytes, slice);
  expect(read.issues).toEqual([]);
  return read.ok ? read.value.map((roi) => [roi.name, [...rasteriseRoi(roi, slice.image).data]]) : [];
}
const masksOf = (regions: readonly MaskedRegion[]) =>
  regions.map(({ roi, mask }) => [roi.name, [...mask.data]]);

const small = sliceOf("e2e/reference/dicom/files/explicit-16-signed.dcm");
const { geometry: _, ...placeless } = small.facts;
const { frameOfReferenceUid: _uid, ...unreferenced } = small.facts.geometry!;
const oddNames = ["多裂肌 左侧", "a".repeat(90), "psoas\\L\n2"].map((name, index) =>
  box(name, index, 0, index + 1, 2),
);
const { image: ofFrames, facts: factsOfFrames } = sliceOf("e2e/reference/dicom/files/multi-frame.dcm", 2);
/** The file calls its many frames an MR Image; Multi-frame Grayscale Word Secondary Capture may have many. */
const multiFrame = {
  image: ofFrames,
  facts: { ...factsOfFrames, sopClassUid: "1.2.840.10008.5.1.4.1.1.7.3" },
};
const subjects: readonly (readonly [name: string, slice: Slice, rois: readonly Roi[]])[] = [
  ["a phantom", sliceOf(`${phantom}.dcm`), phantomRois.value],
  ["a sample study with a Chinese name", sliceOf(sample), phantomRois.value],
  ["5 x 7 pixels, frames not on whole bytes", small, boxes],
  ["a frame of an enhanced file", sliceOf("e2e/reference/dicom/files/enhanced.dcm", 2), boxes],
  ["a frame of a multi-frame file", multiFrame, boxes],
  ["a slice without place", { ...small, facts: placeless }, boxes],
  [
    "a slice without frame of reference",
    { ...small, facts: { ...placeless, geometry: unreferenced } },
    boxes,
  ],
  ["regions with odd names", small, oddNames],
  ["a slice without spacing", withoutSpacing(small), boxes],
  [
    "a slice once compressed with loss",
    { ...small, facts: { ...small.facts, lossyCompressed: true } },
    boxes,
  ],
];

function withoutSpacing({ image: { pixelSpacingMm: _, ...image }, facts }: Slice): Slice {
  return { image, facts };
}

const folder = mkdtempSync(join(tmpdir(), "paraspine-seg-"));
afterAll(() => rmSync(folder, { recursive: true }));
const python = "/usr/bin/python3";

describe("writeSegmentation", () => {
  it.each(subjects)("gives its masks back to our own reader: %s", (_name, slice, rois) => {
    const regions = masked(rois, slice);
    const labels = (found: readonly (readonly unknown[])[]) =>
      found.map(([name, mask]) => [rois === oddNames ? "" : name, mask]);
    expect(labels(masksRead(written(slice, regions).bytes, slice))).toEqual(labels(masksOf(regions)));
  });

  it("keeps a name within one value of 64 characters", () => {
    const names = masksRead(written(small, masked(oddNames, small)).bytes, small).map(([name]) => name);
    expect(names).toEqual(["多裂肌 左侧", "a".repeat(64), "psoas_L_2"]);
  });

  it("gives any masks back, overlapping or with holes", () => {
    const pixels = fc.uint8Array({ min: 0, max: 1, minLength: 35, maxLength: 35 });
    const some = pixels.filter((data) => data.some((value) => value === 1));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 9 }), (frames) => {
        const regions = frames.map((data, index): MaskedRegion => {
          const mask: Mask = { rows: small.image.rows, columns: small.image.columns, data };
          const [first, ...others] = traceMask(mask);
          const name = `region ${String.fromCharCode(97 + index)}`;
          return { roi: { id: name, name, outlines: [first!, ...others], origin: "drawn" }, mask };
        });
        expect(masksRead(written(small, regions).bytes, small)).toEqual(masksOf(regions));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it("gives the same bytes again, and other UIDs for other masks", () => {
    const [one, again] = [written(small, masked(boxes, small)), written(small, masked(boxes, small))];
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
    const other = written(small, masked([boxes[0]!], small));
    expect(other.sopInstanceUid).not.toBe(one.sopInstanceUid);
    expect(other.seriesInstanceUid).toBe(one.seriesInstanceUid);
    expect(one.sopInstanceUid).toMatch(/^2\.25\.[1-9]\d{30,38}$/);
  });

  it("says what is missing", () => {
    const { sopInstanceUid: _, ...unnamed } = small.facts;
    const { contentDate: _1, studyDate: _2, ...undated } = small.facts;
    const codesOf = (facts: Slice["facts"]) =>
      writeSegmentation({ slice: { ...small, facts }, regions: [], programVersion: "0" }).issues.map(
        ({ code }) => code,
      );
    expect(codesOf(unnamed)).toEqual(["export-needs-uids"]);
    expect(codesOf(undated)).toEqual(["export-needs-date"]);
  });

  it.skipIf(lacksOracle("dicom3tools"))("is without error to dciodvfy", () => {
    for (const [name, slice, rois] of subjects) {
      const path = join(folder, "dciodvfy.dcm");
      writeFileSync(path, written(slice, masked(rois, slice)).bytes);
      const { stderr } = spawnSync("dciodvfy", [path], { encoding: "utf8" });
      expect(stderr, name).toMatch(/^Segmentation$/m);
      expect(
        stderr.split("\n").filter((line) => /^(Error|Abort)/.test(line)),
        name,
      ).toEqual([]);
    }
  });

  it.skipIf(lacksOracle("pydicom"))("says the same to pydicom", { timeout: 60_000 }, () => {
    const script = `
import json, sys, pydicom
d = pydicom.dcmread(sys.argv[1])
code = lambda s: [s[0].CodeValue, s[0].CodingSchemeDesignator, s[0].CodeMeaning] if s else None
array = d.pixel_array.reshape(d.NumberOfFrames, -1)
source = d.SharedFunctionalGroupsSequence[0].DerivationImageSequence[0].SourceImageSequence[0]
print(json.dumps(dict(name=str(d.PatientName), patient=d.PatientID, study=d.StudyInstanceUID,
  frameOfReference=d.FrameOfReferenceUID, source=source.ReferencedSOPInstanceUID, overlap=d.SegmentsOverlap,
  position=[float(v) for v in d.SharedFunctionalGroupsSequence[0].PlanePositionSequence[0].ImagePositionPatient],
  segments=[[s.SegmentNumber, s.SegmentLabel, s.SegmentAlgorithmType, s.get('SegmentAlgorithmName'),
    code(s.SegmentedPropertyTypeCodeSequence),
    code(s.SegmentedPropertyTypeCodeSequence[0].get('SegmentedPropertyTypeModifierCodeSequence'))]
    for s in d.SegmentSequence],
  frames=[f.SegmentIdentificationSequence[0].ReferencedSegmentNumber for f in d.PerFrameFunctionalGroupsSequence],
  masks=array.tolist())))`;
    const read = (slice: Slice, regions: readonly MaskedRegion[], corrected?: readonly string[]) => {
      const path = join(folder, "pydicom.dcm");
      writeFileSync(path, written(slice, regions, corrected).bytes);
      const { stdout, stderr } = spawnSync(python, ["-c", script, path], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      if (stdout === "") throw new Error(stderr);
      return JSON.parse(stdout);
    };
    const regions = masked(boxes, small);
    const { facts } = small;
    const [corrected] = read(small, regions, ["MF_L"]).segments;
    expect(corrected.slice(1, 4)).toEqual(["MF_L", "SEMIAUTOMATIC", "paraspinal-unet 1"]);
    expect(read(small, regions)).toMatchObject({
      study: facts.studyInstanceUid,
      frameOfReference: facts.geometry!.frameOfReferenceUid,
      source: facts.sopInstanceUid,
      position: facts.geometry!.imagePositionPatient,
      overlap: "NO",
      segments: [
        [
          1,
          "MF_L",
          "AUTOMATIC",
          "paraspinal-unet 1",
          ["5709001", "SCT", "Multifidus muscle"],
          ["7771000", "SCT", "Left"],
        ],
        [
          2,
          "MF_R",
          "SEMIAUTOMATIC",
          "Mirrored from the other side",
          ["5709001", "SCT", "Multifidus muscle"],
          ["24028007", "SCT", "Right"],
        ],
        [3, "VB", "MANUAL", null, ["51282000", "SCT", "Vertebra"], null],
      ],
      frames: [1, 2, 3],
      masks: regions.map(({ mask }) => [...mask.data]),
    });
    const chinese = sliceOf(sample);
    const large = masked(phantomRois.value, chinese);
    const found = read(chinese, large);
    expect(found).toMatchObject({ name: chinese.facts.patientName, patient: chinese.facts.patientId });
    expect(found.name).toMatch(/[\u4e00-\u9fff]/);
    expect(found.masks).toEqual(large.map(({ mask }) => [...mask.data]));
  });
});
