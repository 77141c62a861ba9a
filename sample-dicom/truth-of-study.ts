import type { PixelPoint } from "../src/roi/outline.ts";
import { type MuscleName, muscleNames } from "../src/roi/roi.ts";
import type { BodyModel } from "./anatomy/body-model.ts";
import { cleftPoints } from "./anatomy/muscles.ts";
import type { Spine } from "./anatomy/spine.ts";
import { frameOfReferenceUid, seriesInstanceUid, sopInstanceUid } from "./dicom/mr-header.ts";
import { stableUid } from "./dicom/uid.ts";
import { imagePath, seriesFolder } from "./file-name.ts";
import { arcTangent } from "./numeric/trigonometry.ts";
import { makeSensitivity } from "./render/coil.ts";
import { fascialMultifidus } from "./render/fascial-multifidus.ts";
import { planeOutline } from "./render/plane-outline.ts";
import { sampleFatField, shareAbove, visitMuscle } from "./render/sample-fat.ts";
import { normal, pixelPoint, type SlicePlane } from "./render/slice-plane.ts";
import type { SampleStudy, SeriesPlan } from "./sample-study.ts";
import type { AxialSliceTruth, EndplateLine, MidlinePoint, RegionTruth, StudyTruth } from "./truth.ts";

const smallestMuscleMm2 = 200;

const rounded = (value: number, digits: number) => {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
};
const degreesOf = (tangent: number) => (arcTangent(tangent) * 180) / Math.PI;

const seriesOf = (study: SampleStudy, role: SeriesPlan["role"]) =>
  study.series.find((series) => series.role === role)!;

function signedDistance(plane: SlicePlane, point: readonly [number, number, number]): number {
  const n = normal(plane);
  return n.reduce((sum, value, i) => sum + value * (point[i]! - plane.position[i]!), 0);
}

/** The axial T2 slice whose plane lies nearest to the middle of the L3 inferior endplate. */
export function nearestToL3InferiorEndplate(
  study: SampleStudy,
  spine: Spine,
): { readonly plane: SlicePlane; readonly index: number } {
  const planes = seriesOf(study, "axial-t2").planes(spine);
  const { y, z } = spine.axis(spine.vertebra("L3").bottom);
  const distance = (plane: SlicePlane) => Math.abs(signedDistance(plane, [0, y, z]));
  let index = 0;
  planes.forEach((plane, i) => {
    if (distance(plane) < distance(planes[index]!)) index = i;
  });
  return { plane: planes[index]!, index };
}

/** The region's true outline in the fascial convention; undefined where the slice does not hold all of it. */
export function regionTruth(
  model: BodyModel,
  plane: SlicePlane,
  name: MuscleName | "VB",
): RegionTruth | undefined {
  const loft = name === "VB" ? model.vertebralSurface : model.muscleOutlines[name];
  const exact = planeOutline(model, loft, plane);
  if (exact === undefined || !lies(exact, plane)) return undefined;
  if (name === "VB") return outlined(name, exact, plane);
  // A sliver at the end of a muscle is nothing that anybody measures.
  if (outlined(name, exact, plane).csaMm2 < smallestMuscleMm2) return undefined;
  const whole = name.startsWith("MF")
    ? fascialMultifidus(model, plane, exact, cleftPoints)
    : { points: exact, fatBesideMm2: 0 };
  const region = outlined(name, whole.points, plane);
  const level = model.fatLevels[muscleNames.indexOf(name)]!;
  const painted = outlined(name, planeOutline(model, model.muscles[name], plane)!, plane).csaMm2;
  const inMuscle = painted * shareAbove(sampleFatField(model, name, plane, 12), level);
  const faMm2 = inMuscle + whole.fatBesideMm2;
  return { ...region, faMm2: rounded(faMm2, 3), fdrPercent: rounded((100 * faMm2) / region.csaMm2, 3) };
}

const lies = (points: readonly PixelPoint[], plane: SlicePlane) =>
  points.every(([x, y]) => x >= 0 && y >= 0 && x <= plane.columns && y <= plane.rows);

/** An outline with its area and length. */
function outlined(name: RegionTruth["name"], exact: readonly PixelPoint[], plane: SlicePlane): RegionTruth {
  const points = exact.map(([x, y]): PixelPoint => [rounded(x, 3), rounded(y, 3)]);
  let twice = 0;
  let perimeter = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    twice += x * nextY - nextX * y;
    perimeter += Math.sqrt((nextX - x) * (nextX - x) + (nextY - y) * (nextY - y));
  });
  return {
    name,
    outline: { type: "polygon", points },
    csaMm2: rounded((Math.abs(twice) / 2) * plane.spacing * plane.spacing, 3),
    perimeterMm: rounded(perimeter * plane.spacing, 3),
  };
}

/** Halfway between muscle and fat under the coil's mean sensitivity where the compartments hold fat. */
function halfway(study: SampleStudy, model: BodyModel, series: SeriesPlan, plane: SlicePlane): number {
  const sensitivity = makeSensitivity(study.coil);
  let sum = 0;
  let count = 0;
  for (const name of muscleNames) {
    const level = model.fatLevels[muscleNames.indexOf(name)]!;
    visitMuscle(model, name, plane, 2, (fat, point) => {
      if (fat <= level) return;
      sum += sensitivity(...point);
      count++;
    });
  }
  const { muscle, fat } = series.signals;
  return ((count === 0 ? 1 : sum / count) * (muscle + fat)) / 2;
}

/** The vertebra or disc at the place of the spinal axis that the plane crosses. */
function levelOf(spine: Spine, plane: SlicePlane): string {
  let low = spine.vertebrae[0]!.top;
  let high = spine.vertebrae[spine.vertebrae.length - 1]!.bottom;
  for (let i = 0; i < 48; i++) {
    const middle = (low + high) / 2;
    const { y, z } = spine.axis(middle);
    if (signedDistance(plane, [0, y, z]) > 0) low = middle;
    else high = middle;
  }
  const index = spine.vertebrae.findIndex(({ bottom }) => low <= bottom + 1e-6);
  const found = spine.vertebrae[index]!;
  if (low >= found.top - 1e-6) return found.name;
  const above = spine.vertebrae[index - 1]!.name;
  return above[0] === found.name[0] ? `${above}/${found.name.slice(1)}` : `${above}/${found.name}`;
}

/** Everything that is true of the study. */
export function truthOfStudy(study: SampleStudy, model: BodyModel): StudyTruth {
  const { spine } = model;
  const axial = seriesOf(study, "axial-t2");
  const sagittal = seriesOf(study, "sagittal-t2");
  const sagittalPlanes = sagittal.planes(spine);
  const midline = model.midline(spine.vertebra("L3").bottom);
  let middle = 0;
  sagittalPlanes.forEach((plane, i) => {
    if (Math.abs(plane.position[0] - midline) < Math.abs(sagittalPlanes[middle]!.position[0] - midline))
      middle = i;
  });
  const sagittalPlane = sagittalPlanes[middle]!;
  const point = (s: number, v: number): MidlinePoint => {
    const { y, z } = spine.toPatient({ s, v });
    const patient = [rounded(model.midline(s), 3), rounded(y, 3), rounded(z, 3)] as const;
    const [px, py] = pixelPoint(sagittalPlane, patient);
    return { patient, sagittalPixel: [rounded(px, 3), rounded(py, 3)] };
  };
  const surface = model.vertebralSurface;
  const endplate = (s: number): EndplateLine => {
    const i = Math.min(surface.sections.length - 1, Math.round((s - surface.from) / surface.step));
    const section = surface.sections[i]!;
    // The outline is symmetrical and starts at the middle of its front; the middle of its back is half way round.
    const anterior = point(s, section[1]!);
    const posterior = point(s, section[2 * (surface.pointCount / 2) + 1]!);
    const dy = posterior.patient[1] - anterior.patient[1];
    const dz = posterior.patient[2] - anterior.patient[2];
    return { anterior, posterior, tiltDegrees: rounded(degreesOf(dz / dy), 3) };
  };
  const nearest = nearestToL3InferiorEndplate(study, spine);
  const l3Bottom = spine.vertebra("L3").bottom;
  const l3 = endplate(l3Bottom);
  const centre = spine.axis(l3Bottom);
  const sliceTilt = degreesOf(nearest.plane.column[2] / nearest.plane.column[1]);
  const axialSlices = axial.planes(spine).map((plane, i): AxialSliceTruth => {
    const regions = [...muscleNames, "VB" as const].flatMap((name) => regionTruth(model, plane, name) ?? []);
    return {
      file: imagePath(study, axial, i + 1).join("/"),
      sopInstanceUid: sopInstanceUid(study.name, axial, i + 1),
      level: levelOf(spine, plane),
      recipe: {
        imagej: "1.53k",
        bits: "native",
        range: { kind: "file" },
        scope: "roi",
        threshold: { kind: "manual", lower: Math.round(halfway(study, model, axial, plane)), upper: 65535 },
      },
      regions,
    };
  });
  return {
    schema: "paraspine-sample-truth",
    schemaVersion: 1,
    study: study.name,
    description: study.description,
    patientId: study.patient.id,
    studyInstanceUid: stableUid(`${study.name} study`),
    frameOfReferenceUid: frameOfReferenceUid(study.name),
    convention: "fascial",
    series: study.series.map((series) => ({
      role: series.role,
      folder: seriesFolder(study, series).join("/"),
      seriesInstanceUid: seriesInstanceUid(study.name, series),
      description: series.description,
      sliceCount: series.planes(spine).length,
    })),
    l3InferiorEndplate: {
      ...l3,
      axialFile: imagePath(study, axial, nearest.index + 1).join("/"),
      axialSopInstanceUid: sopInstanceUid(study.name, axial, nearest.index + 1),
      sagittalFile: imagePath(study, sagittal, middle + 1).join("/"),
      sagittalSopInstanceUid: sopInstanceUid(study.name, sagittal, middle + 1),
      sliceDistanceMm: rounded(-signedDistance(nearest.plane, [0, centre.y, centre.z]), 3),
      sliceAngleDegrees: rounded(sliceTilt - l3.tiltDegrees, 3),
    },
    vertebrae: spine.vertebrae
      .filter(({ name }) => name === "T12" || name.startsWith("L") || name === "S1")
      .map(({ name, top, bottom }) => ({
        name,
        centre: point((top + bottom) / 2, 0),
        superior: endplate(top),
        inferior: endplate(bottom),
      })),
    axialSlices,
    tolerance: study.tolerance,
  };
}
