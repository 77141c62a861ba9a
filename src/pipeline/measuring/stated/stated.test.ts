import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSlice } from "../../../dicom/slice/read-slice.ts";
import { caseImage } from "../case-image.ts";
import { acquisitionOf } from "./acquisition-of.ts";
import { scannedPatientOf } from "./scanned-patient-of.ts";

const folder = new URL("../../../../e2e/reference/dicom/", import.meta.url);
/** As pydicom reads the files (make_acquisition.py). */
const expected: {
  readonly [name: string]: readonly { readonly facts: object; readonly age: string | null }[];
} = JSON.parse(readFileSync(new URL("acquisition.json", folder), "utf8"));

function read(name: string, frame: number) {
  const slice = readSlice(new Uint8Array(readFileSync(new URL(`files/${name}`, folder))), frame);
  if (!slice.ok) throw new Error(slice.issues[0].message);
  return slice.value;
}

const noFacts = { transferSyntaxUid: "1.2.840.10008.1.2", frame: 1, frames: 1 };

it("reads patient and acquisition of classic and enhanced files as pydicom does", () => {
  for (const [name, frames] of Object.entries(expected)) {
    for (const [index, { facts, age }] of frames.entries()) {
      const read1 = read(name, index + 1).facts;
      expect(read1).toMatchObject(facts);
      expect(read1.patientAge ?? null).toBe(age);
    }
  }
});

it("keeps them in the image of a Case, which an older Case gets from the file", () => {
  const image = caseImage(read("acquisition-enhanced.dcm", 2), "00".repeat(32), {});
  expect(image.patient).toEqual({ sex: "F", ageYears: 70, sizeM: 1.625, weightKg: 71.4 });
  expect(image.acquisition).toEqual({
    manufacturer: "SIEMENS",
    model: "Müller Vida",
    fieldStrengthT: 2.89362,
    repetitionTimeMs: 4200,
    echoTimeMs: 91,
    echoTrainLength: 21,
    sliceThicknessMm: 3.5,
    sliceSpacingMm: 3.85,
    matrix: { frequency: 384, phase: 269 },
    pixelBandwidthHz: 230.5,
    date: "20260319",
  });
  const kept = { patient: { sex: "M" }, acquisition: { date: "20200101" } };
  expect(caseImage(read("acquisition-enhanced.dcm", 2), "00".repeat(32), kept)).toMatchObject(kept);
});

it.each([
  ["070Y", "19000101", "20260101", 70],
  ["018M", undefined, undefined, 1.5],
  ["026W", undefined, undefined, 0.5],
  ["000Y", "19551109", "20260315", 70],
  [undefined, "19551109", "20261109", 71],
  [undefined, "19551109", "20261108", 70],
  [undefined, "1955.11.09", "20261109", 71],
  ["70", undefined, undefined, undefined],
  [undefined, "20270101", "20261109", undefined],
  [undefined, "17000101", "20261109", undefined],
  [undefined, "19000101", "20240315", undefined],
  [undefined, "1900.01.01", "19900315", undefined],
  [undefined, "19010101", "19900315", undefined],
  [undefined, "19000102", "19900315", 90],
  [undefined, "19090315", "20240315", 115],
  [undefined, "19080315", "20240315", undefined],
  [undefined, "20240315", "20240315", undefined],
  [undefined, "20240316", "20240315", undefined],
  [undefined, "20231101", "20240315", undefined],
  ["070Y", "20240315", "20240315", 70],
])("age %s, born %s, study %s: %s years", (patientAge, patientBirthDate, studyDate, years) => {
  const stated = Object.fromEntries(
    Object.entries({ patientAge, patientBirthDate, studyDate }).filter(([, value]) => value !== undefined),
  );
  expect(scannedPatientOf({ ...noFacts, ...stated })?.ageYears).toBe(years);
});

it("leaves out what cannot be meant: zeros, centimetres, gauss, the date that stands for none", () => {
  expect(scannedPatientOf({ ...noFacts, patientSizeM: 170, patientWeightKg: 0 })).toBeUndefined();
  expect(
    acquisitionOf({ ...noFacts, fieldStrengthT: 15000, echoTimeMs: 0, acquisitionDate: "19000101" }),
  ).toBeUndefined();
  expect(acquisitionOf({ ...noFacts, acquisitionDate: "2026.03.01" })).toEqual({ date: "20260301" });
});
