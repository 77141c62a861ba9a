import { expect, test } from "vitest";
import { patientLetters, sideMarks } from "./side-marks.ts";

test("an axial slice as radiology hangs it: the patient's left at the right border, the back below", () => {
  expect(
    sideMarks({
      imagePositionPatient: [0, 0, 0],
      imageOrientationPatient: [
        [1, 0, 0],
        [0, 1, 0],
      ],
    }),
  ).toEqual({ left: "R", right: "L", top: "A", bottom: "P" });
});

test("a sagittal slice: the front at the left, the head on top", () => {
  expect(
    sideMarks({
      imagePositionPatient: [0, 0, 0],
      imageOrientationPatient: [
        [0, 1, 0],
        [0, 0, -1],
      ],
    }),
  ).toEqual({ left: "A", right: "P", top: "H", bottom: "F" });
});

test("an oblique direction names its second axis too, a slight tilt does not", () => {
  expect(patientLetters([0, Math.cos(0.4), -Math.sin(0.4)])).toBe("PF");
  expect(patientLetters([0, Math.cos(0.1), Math.sin(0.1)])).toBe("P");
});

test("a mirrored slice shows its sides swapped", () => {
  const marks = sideMarks({
    imagePositionPatient: [0, 0, 0],
    imageOrientationPatient: [
      [-1, 0, 0],
      [0, 1, 0],
    ],
  });
  expect([marks.left, marks.right]).toEqual(["L", "R"]);
});
