import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { patientToPixel } from "../image/patient-to-pixel.ts";
import { pixelToPatient } from "../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import { referenceLine } from "../image/reference-line.ts";
import type { Vector3 } from "../image/slice-geometry.ts";
import { sliceNormal } from "../image/slice-normal.ts";
import { endplateAngle } from "./endplate-angle.ts";

interface ReferenceSlice {
  readonly row: Vector3;
  readonly column: Vector3;
  readonly position: Vector3;
  readonly spacing: readonly [number, number];
  readonly rows: number;
  readonly columns: number;
}

interface ReferencePair {
  readonly axial: ReferenceSlice;
  readonly sagittal: ReferenceSlice;
  readonly point: readonly [number, number];
  readonly patient: Vector3;
  readonly onSagittal: Vector3;
  readonly normal: Vector3;
  readonly referenceLine: readonly (readonly [number, number])[] | null;
  readonly endplate: { readonly anterior: Vector3; readonly posterior: Vector3 };
  readonly angle: { readonly sagittal: number; readonly coronal: number; readonly tilt: number };
}

const { pairs } = JSON.parse(
  readFileSync(new URL("../../e2e/reference/geometry/geometry.json", import.meta.url), "utf8"),
) as { pairs: readonly ReferencePair[] };

const placed = (slice: ReferenceSlice): PlacedSlice => ({
  geometry: {
    imagePositionPatient: slice.position,
    imageOrientationPatient: [slice.row, slice.column],
  },
  pixelSpacingMm: { row: slice.spacing[0], column: slice.spacing[1] },
  rows: slice.rows,
  columns: slice.columns,
});

function expectClose(actual: readonly number[], expected: readonly number[], tolerance = 1e-6) {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of actual.entries()) {
    expect(Math.abs(value - expected[index]!)).toBeLessThan(tolerance);
  }
}

describe("geometry against numpy (e2e/reference/geometry/make_geometry.py)", () => {
  it.each(pairs.map((pair, index) => [index, pair] as const))("pair %i", (_, pair) => {
    const axial = placed(pair.axial);
    const sagittal = placed(pair.sagittal);
    expectClose(pixelToPatient(axial, ...pair.point), pair.patient);
    const seen = patientToPixel(sagittal, pair.patient);
    expectClose([seen.x, seen.y, seen.distanceMm], pair.onSagittal);
    expectClose(sliceNormal(axial.geometry), pair.normal);

    const line = referenceLine(sagittal, axial);
    if (pair.referenceLine === null) expect(line).toBeUndefined();
    else {
      const found = [line!.from, line!.to].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const expected = [...pair.referenceLine].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expectClose(found.flat(), expected.flat());
    }

    const angle = endplateAngle(axial.geometry, {
      ...pair.endplate,
      sagittalNormal: sliceNormal(sagittal.geometry),
    })!;
    expectClose(
      [angle.sagittal, angle.coronal, angle.tilt],
      [pair.angle.sagittal, pair.angle.coronal, pair.angle.tilt],
    );
  });
});
