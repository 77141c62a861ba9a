import { muscleNames } from "../src/roi/roi.ts";
import { type BodyModel, makeBodyModel } from "./anatomy/body-model.ts";
import { mrHeader, sopInstanceUid } from "./dicom/mr-header.ts";
import { stableSeed } from "./dicom/uid.ts";
import { writeDirectory } from "./dicom/write-directory.ts";
import { writeImage } from "./dicom/write-image.ts";
import { imagePath } from "./file-name.ts";
import { acquire } from "./render/acquire.ts";
import { makeSensitivity } from "./render/coil.ts";
import { renderAxial } from "./render/render-axial.ts";
import { renderSagittal } from "./render/render-sagittal.ts";
import { levelFor, sampleFatField } from "./render/sample-fat.ts";
import type { SlicePlane } from "./render/slice-plane.ts";
import { makeTissueSignal } from "./render/texture.ts";
import type { SampleStudy, SeriesPlan } from "./sample-study.ts";
import { nearestToL3InferiorEndplate, truthOfStudy } from "./truth-of-study.ts";
import { truthText } from "./truth-text.ts";

/** A file of the samples: its path below the studies' folder, and its bytes. */
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

/** Every file of a study: the DICOM files of its series, the directory of a disc, and the truth. */
export function* renderStudy(study: SampleStudy): Generator<StudyFile> {
  const model = modelOf(study);
  for (const series of study.series) yield* renderSeries(study, model, series);
  if (study.layout === "disc") yield directoryFile(study, model);
  yield truthFile(study, model);
}

/** The DICOMDIR of a study as on a disc. */
function directoryFile(study: SampleStudy, model: BodyModel): StudyFile {
  const images = study.series.flatMap((series) =>
    series.planes(model.spine).map((plane, i) => ({
      header: mrHeader(study.name, study.patient, series, plane, i + 1),
      path: imagePath(study, series, i + 1),
    })),
  );
  return { path: `${study.name}/DICOMDIR`, bytes: writeDirectory(study.name, images) };
}

const truthFile = (study: SampleStudy, model: BodyModel): StudyFile => ({
  path: `${study.name}/truth.json`,
  bytes: new TextEncoder().encode(truthText(truthOfStudy(study, model))),
});

/** The DICOM files of one series; with `only`, of the slices with these instance numbers. */
export function renderSeries(
  study: SampleStudy,
  model: BodyModel,
  series: SeriesPlan,
  only?: readonly number[],
): StudyFile[] {
  const slices = series
    .planes(model.spine)
    .map((plane, i) => ({ plane, number: i + 1 }))
    .filter(({ number }) => only === undefined || only.includes(number));
  const planes = slices.map(({ plane }) => plane);
  const signal = makeTissueSignal(series.signals, study.body.seed + 900);
  const sensitivity = makeSensitivity(study.coil);
  const images =
    series.role === "sagittal-t2"
      ? renderSagittal(model, planes, signal, sensitivity)
      : planes.map((plane) => renderAxial(model, plane, signal, sensitivity));
  return slices.map(({ plane, number }, i) => ({
    path: [study.name, ...imagePath(study, series, number)].join("/"),
    bytes: imageFile(study, series, plane, images[i]!, number),
  }));
}

function imageFile(
  study: SampleStudy,
  series: SeriesPlan,
  plane: SlicePlane,
  signal: Float64Array,
  instanceNumber: number,
): Uint8Array {
  const seed = stableSeed(sopInstanceUid(study.name, series, instanceNumber));
  const pixels = acquire(signal, plane.rows, plane.columns, study.noise, seed);
  return writeImage(mrHeader(study.name, study.patient, series, plane, instanceNumber), pixels);
}
