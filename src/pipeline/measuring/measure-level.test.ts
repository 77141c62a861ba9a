import { expect, test } from "vitest";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import type { EndplateLevel } from "../../study/case/case-level.ts";
import { measureLevel } from "./measure-level.ts";

const image = { rows: 200, columns: 200, pixelSpacingMm: { row: 1, column: 1 } };
const geometry: SliceGeometry = {
  imagePositionPatient: [-100, -100, 0],
  imageOrientationPatient: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  frameOfReferenceUid: "1.2",
};
/** The middle 1 mm above the slice; the back 3/4 of the length above the front: 36.87 degrees. */
const tilted: EndplateLevel = {
  confirmed: "endplate",
  endplate: { anterior: [0, -16, -11], posterior: [0, 16, 13], sagittalNormal: [1, 0, 0] },
  labels: { lumbarCount: 5, vertebrae: [{ name: "L3", centre: [0, -9, 13] }] },
  sagittal: { sopInstanceUid: "1.5" },
  frameOfReferenceUid: "1.2",
  sliceDistanceMm: 4,
};
const codes = (level: EndplateLevel, where: SliceGeometry | undefined = geometry) =>
  measureLevel(level, image, where, 10).issues.map(({ code }) => code);

test("distance, angles and the tilt-corrected area of a slice against the endplate", () => {
  const { level, issues } = measureLevel(tilted, image, geometry, 10);
  expect(level).toMatchObject({ confirmed: "endplate" });
  expect(level?.distanceMm).toBeCloseTo(1, 12);
  expect(level?.sagittalDegrees).toBeCloseTo(36.8698976, 6);
  expect(level?.coronalDegrees).toBeCloseTo(0, 10);
  expect(level?.tiltDegrees).toBeCloseTo(36.8698976, 6);
  expect(level?.tiltCorrectedCsaCm2).toBeCloseTo(8, 12);
  expect(issues.map(({ code }) => code)).toEqual(["level-angle-sagittal"]);
});

test("half a slice distance is the most it may be away", () => {
  expect(codes({ ...tilted, sliceDistanceMm: 1.9 })).toContain("level-distance");
  const { sliceDistanceMm: _, ...lone } = tilted;
  expect(codes(lone)).not.toContain("level-distance");
});

test("by hand, in another frame of reference and without geometry there are no numbers, and it is said", () => {
  const byHand = measureLevel({ confirmed: "hand" }, image, geometry, 10);
  expect(byHand.level).toEqual({ confirmed: "hand" });
  expect(byHand.issues.map(({ code }) => code)).toEqual(["level-by-hand"]);
  expect(codes(tilted, { ...geometry, frameOfReferenceUid: "9" })).toEqual(["level-other-frame"]);
  expect(measureLevel(tilted, image, undefined, 10)).toMatchObject({
    level: { confirmed: "endplate" },
    issues: [{ code: "level-no-geometry" }],
  });
  expect(measureLevel(undefined, image, geometry, 10)).toEqual({ issues: [] });
});

test("a mark that is not under L3 is named", () => {
  const labels = { lumbarCount: 5, vertebrae: [{ name: "L4", centre: [0, -9, 13] }] } as const;
  expect(codes({ ...tilted, labels })).toContain("level-label-mismatch");
});
