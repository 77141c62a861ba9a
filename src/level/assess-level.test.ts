import { describe, expect, it } from "vitest";
import { degrees, squareMillimetres } from "../base/units.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import { assessLevel } from "./assess-level.ts";
import type { Endplate } from "./endplate.ts";
import { tiltCorrectedArea } from "./tilt-corrected-area.ts";

/** Transverse slices 200 mm wide, 5 mm apart, from z = 0 upward. */
const stack = (count: number): PlacedSlice[] =>
  Array.from({ length: count }, (_, index) => ({
    geometry: {
      imagePositionPatient: [-100, -100, index * 5],
      imageOrientationPatient: [
        [1, 0, 0],
        [0, 1, 0],
      ],
    },
    pixelSpacingMm: { row: 1, column: 1 },
    rows: 200,
    columns: 200,
  }));

/** An endplate whose middle is at height `z`, tilted by `angle` degrees in the sagittal plane. */
function endplate(z: number, angle: number): Endplate {
  const rise = 15 * Math.tan((angle * Math.PI) / 180);
  return { anterior: [0, -15, z + rise], posterior: [0, 15, z - rise], sagittalNormal: [1, 0, 0] };
}

describe("assessLevel", () => {
  it("takes the slice nearest to the endplate's middle", () => {
    const level = assessLevel([stack(10)], endplate(21, 3))!;
    expect(level.index).toBe(4);
    expect(level.distanceMm).toBeCloseTo(1, 12);
    expect(level.angle.sagittal).toBeCloseTo(3, 10);
    expect(level.angle.coronal).toBeCloseTo(0, 10);
    expect(level.angle.tilt).toBeCloseTo(3, 10);
    expect(level.issues).toEqual([]);
  });

  it("warns past 10 degrees", () => {
    const codes = (angle: number) => assessLevel([stack(10)], endplate(20, angle))!.issues.map((i) => i.code);
    expect(codes(9.9)).toEqual([]);
    expect(codes(10.1)).toEqual(["level-angle-sagittal"]);
  });

  it("warns beyond half the slice distance", () => {
    const codes = (z: number) => assessLevel([stack(10)], endplate(z, 0))!.issues.map((i) => i.code);
    expect(codes(47.4)).toEqual([]);
    expect(codes(47.6)).toEqual(["level-distance"]);
  });

  it("leaves out slices whose field of view does not hold the endplate", () => {
    const elsewhere = stack(10).map((slice) => ({
      ...slice,
      geometry: { ...slice.geometry, imagePositionPatient: [300, -100, 20] as const },
    }));
    expect(assessLevel([elsewhere], endplate(20, 0))).toBeUndefined();
    expect(assessLevel([elsewhere, stack(10)], endplate(20, 0))).toMatchObject({ stack: 1, index: 4 });
  });

  it("takes half of the distance within the slice's own stack", () => {
    const between = stack(3).map((slice) => ({
      ...slice,
      geometry: { ...slice.geometry, imagePositionPatient: [-100, -100, 40.1] as const },
    }));
    expect(assessLevel([stack(10), between], endplate(38, 0))!.issues).toEqual([]);
  });

  it("finds the slice of an angled block", () => {
    const tilt = (20 * Math.PI) / 180;
    const angled = stack(3).map((slice, index) => ({
      ...slice,
      geometry: {
        imagePositionPatient: [
          -100,
          -100 * Math.cos(tilt),
          20 + 100 * Math.sin(tilt) + (index - 1) * 5,
        ] as const,
        imageOrientationPatient: [
          [1, 0, 0],
          [0, Math.cos(tilt), -Math.sin(tilt)],
        ] as const,
      },
    }));
    const level = assessLevel([stack(3), angled], endplate(20, 20))!;
    expect(level).toMatchObject({ stack: 1, index: 1 });
    expect(level.angle.tilt).toBeCloseTo(0, 9);
    expect(level.issues).toEqual([]);
  });
});

it("tilt-corrected area is CSA x cos", () => {
  expect(tiltCorrectedArea(squareMillimetres(1000), degrees(60))).toBeCloseTo(500, 9);
});
