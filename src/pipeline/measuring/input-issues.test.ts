import { expect, test } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import { inputIssues } from "./input-issues.ts";

const t2: SliceFacts = {
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  modality: "MR",
  scanningSequence: "SE",
  repetitionTimeMs: 4000,
  echoTimeMs: 100,
  scanOptions: "",
  imageType: "ORIGINAL\\PRIMARY\\M\\NORM",
  geometry: {
    imagePositionPatient: [0, 0, 0],
    imageOrientationPatient: [
      [1, 0, 0],
      [0, 1, 0],
    ],
  },
};
const codes = (change: Partial<SliceFacts>) => inputIssues({ ...t2, ...change }).map(({ code }) => code);

test("an axial T2 slice passes, and so does one that says nothing", () => {
  expect(codes({})).toEqual([]);
  expect(inputIssues({ transferSyntaxUid: t2.transferSyntaxUid, frame: 1, frames: 1 })).toEqual([]);
});

test("each thing that makes fat unmeasurable by brightness, or areas by the slice, is warned about", () => {
  expect(codes({ repetitionTimeMs: 600, echoTimeMs: 10 })).toEqual(["input-not-t2"]);
  expect(codes({ scanOptions: "FS" })).toEqual(["input-fat-suppressed"]);
  expect(codes({ seriesDescription: "t2_tse_dixon_W tra fs" })).toEqual(["input-fat-suppressed"]);
  expect(codes({ imageType: "DERIVED\\SECONDARY\\MPR" })).toEqual(["input-reformatted"]);
  expect(codes({ lossyCompressed: true })).toEqual(["dicom-lossy"]);
  expect(codes({ imageType: "DERIVED\\PRIMARY\\DIFFUSION\\ADC" })).toEqual(["input-calculated"]);
  expect(codes({ seriesDescription: "FAT: Ax T2 IDEAL" })).toEqual(["input-calculated"]);
  const sagittal = {
    imagePositionPatient: [0, 0, 0],
    imageOrientationPatient: [
      [0, 1, 0],
      [0, 0, -1],
    ],
  } as const;
  expect(codes({ geometry: sagittal })).toEqual(["input-not-axial"]);
});
