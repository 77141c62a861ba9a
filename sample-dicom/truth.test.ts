import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSlice } from "../src/dicom/slice/read-slice.ts";
import type { MeasureResult } from "../src/measure/measure-result.ts";
import { measureSlice } from "../src/pipeline/measuring/analyse-slice.ts";
import { measuredImage } from "../src/pipeline/measuring/measured-image.ts";
import { isMuscle, muscleNames, type Roi } from "../src/roi/roi.ts";
import { type AxialSliceTruth, type RegionTruth, readTruth, type StudyTruth } from "./truth.ts";

const studies = join(fileURLToPath(import.meta.url), "../studies");
const truths = await Promise.all(
  ["lean", "moderate", "heavy"].map(async (name) => ({ name, truth: await readTruth(join(studies, name)) })),
);

const roi = ({ name, outline }: RegionTruth, { convention }: StudyTruth): Roi => ({
  id: name,
  name,
  outlines: [outline],
  ...(isMuscle(name) ? { convention } : {}),
  origin: "drawn",
});

function measure(truth: StudyTruth, slice: AxialSliceTruth): MeasureResult {
  const bytes = readFileSync(join(studies, truth.study, slice.file));
  const read = readSlice(bytes);
  if (!read.ok) throw new Error(read.issues[0].message);
  expect(read.value.facts.sopInstanceUid).toBe(slice.sopInstanceUid);
  return measureSlice({
    image: read.value.image,
    measured: measuredImage(read.value, createHash("sha256").update(bytes).digest("hex")),
    rois: slice.regions.map((region) => roi(region, truth)),
    recipe: slice.recipe,
  });
}

const spacingOf = (result: MeasureResult) => result.image.pixelSpacingMm![0];

/** FDR of the four muscles together in the truth; undefined where the slice does not hold all four. */
function patientFdr({ regions }: AxialSliceTruth): number | undefined {
  const muscles = regions.filter(({ name }) => isMuscle(name));
  if (muscles.length < muscleNames.length) return undefined;
  const sum = (pick: (region: RegionTruth) => number) =>
    muscles.reduce((total, region) => total + pick(region), 0);
  return (100 * sum(({ faMm2 }) => faMm2!)) / sum(({ csaMm2 }) => csaMm2);
}

describe.each(truths)("true outlines of study $name, measured", ({ truth }) => {
  const measured = truth.axialSlices.map((slice) => ({ slice, result: measure(truth, slice) }));

  it("give the true CSA within the rasterisation error", () => {
    for (const { slice, result } of measured) {
      const spacing = spacingOf(result);
      for (const { name, csaMm2, perimeterMm } of slice.regions) {
        const found = result.rois.find((region) => region.name === name)!.csaMm2!;
        const bound =
          truth.tolerance.csaPerRootPerimeterPixel * Math.sqrt(perimeterMm / spacing) * spacing * spacing;
        expect(Math.abs(found - csaMm2), `${slice.file} ${name}`).toBeLessThan(bound);
      }
    }
  });

  it("give the true FDR and FA within the stated error", () => {
    for (const { slice, result } of measured) {
      const onL3 = slice.sopInstanceUid === truth.l3InferiorEndplate.axialSopInstanceUid;
      const bound = onL3 ? truth.tolerance.l3 : truth.tolerance.anySlice;
      for (const { name, csaMm2, faMm2, fdrPercent } of slice.regions) {
        if (faMm2 === undefined || fdrPercent === undefined) continue;
        const found = result.rois.find((region) => region.name === name)!;
        const where = `${slice.file} ${name}`;
        expect(Math.abs(found.fdrPercent! - fdrPercent), where).toBeLessThan(bound.musclePoints);
        // FA errs by the FDR's error and by the CSA's (at most 3 %, half a pixel all round being far less).
        const faBound = (bound.musclePoints / 100 + 0.03 * (fdrPercent / 100)) * csaMm2;
        expect(Math.abs(found.faMm2! - faMm2), where).toBeLessThan(faBound);
      }
      const expected = patientFdr(slice);
      if (expected !== undefined) {
        expect(Math.abs(result.patient.fdrPercent! - expected), slice.file).toBeLessThan(bound.patientPoints);
      }
    }
  });
});

describe.each(truths)("truth of study $name", ({ truth }) => {
  it("states the analytic area of each outline and the fat's share of it", () => {
    for (const { file, regions } of truth.axialSlices) {
      const bytes = readFileSync(join(studies, truth.study, file));
      const read = readSlice(bytes);
      const spacing = read.ok ? read.value.image.pixelSpacingMm!.row : Number.NaN;
      for (const { outline, csaMm2, faMm2, fdrPercent } of regions) {
        const area = outline.points.reduce((sum, [x, y], i) => {
          const [nextX, nextY] = outline.points[(i + 1) % outline.points.length]!;
          return sum + x * nextY - nextX * y;
        }, 0);
        expect((Math.abs(area) / 2) * spacing * spacing).toBeCloseTo(csaMm2, 2);
        if (faMm2 !== undefined) expect((100 * faMm2) / csaMm2).toBeCloseTo(fdrPercent!, 2);
      }
    }
  });

  it("keeps the patient's left on the right of the image", () => {
    for (const { regions } of truth.axialSlices) {
      const middle = (name: string) => {
        const points = regions.find((region) => region.name === name)?.outline.points;
        return points && points.reduce((sum, [x]) => sum + x, 0) / points.length;
      };
      for (const muscle of ["MF", "ES"]) {
        const left = middle(`${muscle}_L`);
        const right = middle(`${muscle}_R`);
        if (left !== undefined && right !== undefined) expect(left).toBeGreaterThan(right);
      }
    }
  });

  it("places the L3 inferior endplate on its axial slice and on the sagittal one", () => {
    const { l3InferiorEndplate: endplate, vertebrae } = truth;
    const axial = readSlice(readFileSync(join(studies, truth.study, endplate.axialFile)));
    const sagittal = readSlice(readFileSync(join(studies, truth.study, endplate.sagittalFile)));
    if (!axial.ok || !sagittal.ok) throw new Error("unreadable");
    const {
      imagePositionPatient: origin,
      imageOrientationPatient: [row, column],
    } = axial.value.facts.geometry!;
    const normal = [
      row[1] * column[2] - row[2] * column[1],
      row[2] * column[0] - row[0] * column[2],
      row[0] * column[1] - row[1] * column[0],
    ];
    const middle = endplate.anterior.patient.map((value, i) => (value + endplate.posterior.patient[i]!) / 2);
    const above = -normal.reduce((sum, value, i) => sum + value * (middle[i]! - origin[i]!), 0);
    expect(Math.abs(above - endplate.sliceDistanceMm)).toBeLessThan(0.15);
    // The same two points through the header of the sagittal slice.
    const geometry = sagittal.value.facts.geometry!;
    const spacing = sagittal.value.image.pixelSpacingMm!;
    for (const { patient, sagittalPixel } of [endplate.anterior, endplate.posterior]) {
      const d = patient.map((value, i) => value - geometry.imagePositionPatient[i]!);
      const along = (axis: readonly number[]) => axis.reduce((sum, value, i) => sum + value * d[i]!, 0);
      const [rowAxis, columnAxis] = geometry.imageOrientationPatient;
      expect(along(rowAxis) / spacing.column + 0.5).toBeCloseTo(sagittalPixel[0], 2);
      expect(along(columnAxis) / spacing.row + 0.5).toBeCloseTo(sagittalPixel[1], 2);
    }
    expect(vertebrae.map(({ name }) => name)).toEqual(["T12", "L1", "L2", "L3", "L4", "L5", "S1"]);
    expect(axial.value.facts.geometry!.frameOfReferenceUid).toBe(truth.frameOfReferenceUid);
    expect(sagittal.value.facts.geometry!.frameOfReferenceUid).toBe(truth.frameOfReferenceUid);
  });
});
