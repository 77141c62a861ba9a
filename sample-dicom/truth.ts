import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Recipe } from "../src/fat/recipe.ts";
import type { Vector3 } from "../src/image/slice-geometry.ts";
import type { Outline, PixelPoint } from "../src/roi/outline.ts";
import type { Convention, RegionName } from "../src/roi/roi.ts";

/**
 * What is true of a sample study, known from the continuous body model that its images were sampled from. File
 * `truth.json` in the study's folder; README.md explains every number.
 */
export interface StudyTruth {
  readonly schema: "paraspine-sample-truth";
  readonly schemaVersion: 1;
  readonly study: string;
  readonly description: string;
  readonly patientId: string;
  readonly studyInstanceUid: string;
  readonly frameOfReferenceUid: string;
  readonly convention: Convention;
  readonly series: readonly SeriesTruth[];
  readonly l3InferiorEndplate: EndplateTruth;
  /** From above, T12 to S1 where the sagittal slice shows them. */
  readonly vertebrae: readonly VertebraTruth[];
  /** Every slice of the axial T2 series, by instance number, which need not be the order in space. */
  readonly axialSlices: readonly AxialSliceTruth[];
  readonly tolerance: ToleranceTruth;
}

export interface SeriesTruth {
  readonly role: "axial-t2" | "sagittal-t2" | "axial-t1";
  /** Folder below the study's. */
  readonly folder: string;
  readonly seriesInstanceUid: string;
  readonly description: string;
  readonly sliceCount: number;
}

/** A point on the midline, in patient coordinates (mm, LPS+) and on the middle sagittal slice (pixels, corner convention). */
export interface MidlinePoint {
  readonly patient: Vector3;
  readonly sagittalPixel: PixelPoint;
}

/** One endplate in the mid-sagittal plane: where it meets the front and the back of the body. */
export interface EndplateLine {
  readonly anterior: MidlinePoint;
  readonly posterior: MidlinePoint;
  /** Tilt of the endplate against the patient's transverse plane, degrees; positive where its back lies higher. */
  readonly tiltDegrees: number;
}

export interface VertebraTruth {
  readonly name: string;
  readonly centre: MidlinePoint;
  readonly superior: EndplateLine;
  readonly inferior: EndplateLine;
}

export interface EndplateTruth extends EndplateLine {
  /** The axial T2 slice nearest to the endplate. */
  readonly axialFile: string;
  readonly axialSopInstanceUid: string;
  /** The sagittal slice nearest to the midline; the pixels of this file are meant by `sagittalPixel`. */
  readonly sagittalFile: string;
  readonly sagittalSopInstanceUid: string;
  /** From the middle of the endplate to the slice plane, mm; positive where the slice lies above it. */
  readonly sliceDistanceMm: number;
  /** Between the slice and the endplate in the sagittal plane, degrees. */
  readonly sliceAngleDegrees: number;
}

export interface AxialSliceTruth {
  readonly file: string;
  readonly sopInstanceUid: string;
  /** The vertebra ("L3") or disc ("L3/4") that the slice crosses at the middle of the spine. */
  readonly level: string;
  /** The recipe that separates fat from muscle on this slice: halfway between them under the coil's mean sensitivity. */
  readonly recipe: Recipe;
  /** Only the regions that the slice plane crosses wholly. */
  readonly regions: readonly RegionTruth[];
}

export interface RegionTruth {
  readonly name: RegionName;
  /** Intersection of the model's surface with the slice's middle plane. */
  readonly outline: Outline;
  /** Area of the outline, analytic. */
  readonly csaMm2: number;
  readonly perimeterMm: number;
  /** Area of fat inside the outline in the continuous model; absent for VB. */
  readonly faMm2?: number;
  readonly fdrPercent?: number;
}

/** How far a measurement of the true outline with the slice's recipe may lie from the truth; README.md says where each number comes from. */
export interface ToleranceTruth {
  /** CSA: this factor times the square root of the perimeter in pixels, times the area of a pixel. */
  readonly csaPerRootPerimeterPixel: number;
  /** FDR in percentage points on the L3 inferior endplate slice, and on any slice. */
  readonly l3: FdrTolerance;
  readonly anySlice: FdrTolerance;
}

/** Percent points of FDR: for one muscle, and for the four muscles together. */
export interface FdrTolerance {
  readonly musclePoints: number;
  readonly patientPoints: number;
}

/** Reads the truth of the study in `folder` (one of `sample-dicom/studies/*`). */
export async function readTruth(folder: string): Promise<StudyTruth> {
  return JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as StudyTruth;
}
