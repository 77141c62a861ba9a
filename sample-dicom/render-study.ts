import { muscleNames } from "../src/roi/roi.ts";
import { type BodyModel, makeBodyModel } from "./anatomy/body-model.ts";
import { mrHeader, sopInstanceUid } from "./dicom/mr-header.ts";
import { stableSeed } from "./dicom/uid.ts";
import { writeImage } from "./dicom/write-image.ts";
import { acquire } from "./render/acquire.ts";
import { makeSensitivity } from "./render/coil.ts";
import { renderAxial } from "./render/render-axial.ts";
import { renderSagittal } from "./render/render-sagittal.ts";
import { levelFor, sampleFatField } from "./render/sample-fat.ts";
import type { SlicePlane } from "./render/slice-plane.ts";
import { makeTissueSignal } from "./render/texture.ts";
import type { SampleStudy, SeriesPlan } from "./sample-study.ts";
import { nearestToL3InferiorEndplate } from "./truth-of-study.ts";

/** A file of a study: its path below the study's folder, and its bytes. */
export interface StudyFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The body of a study, its fat levels set so that each muscle holds the planned share of fat on the L3 slice. */
export function modelOf(study: SampleStudy): BodyModel {
  const model = makeBodyModel(study.body);
  const plane = nearestToL3InferiorEndplate(study, model.spine).plane;
  muscleNames.forEach((name, i) => {
    model.fatLevels[i] = levelFor(sampleFatField(model, name, plane, 4), study.body.fatPercent[name] / 100);
  });
  return model;
}

/** The DICOM files of one series. */
export function renderSeries(study: SampleStudy, model: BodyModel, series: SeriesPlan): StudyFile[] {
  const planes = series.planes(model.spine);
  const signal = makeTissueSignal(series.signals, study.body.seed + 900);
  const sensitivity = makeSensitivity(study.coil);
  const images =
    series.role === "sagittal-t2"
      ? renderSagittal(model, planes, signal, sensitivity)
      : planes.map((plane) => renderAxial(model, plane, signal, sensitivity));
  return planes.map((plane, i) => ({
    path: `${series.folder}/${fileName(i + 1)}`,
    bytes: imageFile(study, series, plane, images[i]!, i + 1),
  }));
}

export const fileName = (instanceNumber: number) => `IM${String(instanceNumber).padStart(4, "0")}.dcm`;

function imageFile(
  study: SampleStudy,
  series: SeriesPlan,
  plane: SlicePlane,
  signal: Float64Array,
  instanceNumber: number,
): Uint8Array {
  const seed = stableSeed(sopInstanceUid(study.name, series, instanceNumber));
  const pixels = acquire(signal, plane.rows, plane.columns, study.noise, seed);
  return writeImage(mrHeader(study.name, study.patient, series, plane, instanceNumber, study.window), pixels);
}
