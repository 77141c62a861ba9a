import { success } from "../../../src/base/result.ts";
import type { SeriesEntry } from "../../../src/dicom/series/study-listing.ts";
import { patientToPixel } from "../../../src/image/patient-to-pixel.ts";
import type { SliceGeometry } from "../../../src/image/slice-geometry.ts";
import { usualEndplate } from "../../../src/level/find/endplate-target.ts";
import type { LoadedSpineModel } from "../../../src/node/model/load-spine-model.ts";
import { levelOfPicture } from "../../../src/pipeline/level/level-of-picture.ts";
import { levelOfStudy } from "../../../src/pipeline/level/level-of-study.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { LevelPicture, LevelSeries } from "./level-series.ts";
import type { LevelAnswer } from "./score-level.ts";

/** What `paraspine level` says of one picture. */
export async function answerOnPicture(
  { spacingMm }: LevelSeries,
  { image }: LevelPicture,
  model: LoadedSpineModel,
): Promise<LevelAnswer> {
  const spaced = { ...image, pixelSpacingMm: { row: spacingMm, column: spacingMm } };
  const found = await levelOfPicture(spaced, model);
  if (!found.ok) return { issues: found.issues };
  const { vertebrae, issues } = found.value;
  const seen = vertebrae.find(({ level }) => level === "L3")?.seen;
  return {
    issues,
    ...(seen === undefined
      ? {}
      : {
          l3: {
            centre: seen.centre,
            inferior: [seen.corners.inferiorAnterior, seen.corners.inferiorPosterior],
          },
        }),
  };
}

/** The slices lie about as far apart as those of a series; how far exactly is not known. */
const sliceDistanceMm = 4;

/** What `paraspine level` says of a study with these slices as its sagittal series; points on the middle one. */
export async function answerOnSeries(
  { spacingMm, slices, patient }: LevelSeries,
  model: LoadedSpineModel,
): Promise<LevelAnswer> {
  const geometries = slices.map(
    (_, at): SliceGeometry => ({
      imagePositionPatient: [at * sliceDistanceMm, 0, 0],
      imageOrientationPatient: [
        [0, 1, 0],
        [0, 0, -1],
      ],
    }),
  );
  const { rows, columns } = slices[0]!.image;
  const pixelSpacingMm = { row: spacingMm, column: spacingMm };
  const series: SeriesEntry = {
    seriesInstanceUid: patient,
    modality: "MR",
    description: null,
    plane: "sagittal",
    weighting: "T2",
    fatSuppressed: false,
    rows,
    columns,
    pixelSpacingMm: [spacingMm, spacingMm],
    sliceCount: slices.length,
    transferSyntaxUid: "",
    files: [],
    slices: geometries.map((geometry, at) => ({
      path: `${at}`,
      frame: 1,
      positionMm: at * sliceDistanceMm,
      geometry,
    })),
  };
  const study = {
    studyInstanceUid: patient,
    patientId: null,
    patientName: null,
    studyDate: null,
    description: null,
    series: [series],
  };
  const { vertebrae, issues } = await levelOfStudy(study, usualEndplate, {
    ...model,
    readSlice: async (path) =>
      success({
        image: { ...slices[Number(path)]!.image, pixelSpacingMm },
        facts: { transferSyntaxUid: "", frame: 1, frames: 1, geometry: geometries[Number(path)]! },
      }),
  });
  const l3 = vertebrae.find(({ level }) => level === "L3");
  if (l3?.inferior === undefined) return { issues };
  const slice = { geometry: geometries[Math.floor(slices.length / 2)]!, pixelSpacingMm, rows, columns };
  const on = (point: typeof l3.centreMm): PixelPoint => {
    const { x, y } = patientToPixel(slice, point);
    return [x, y];
  };
  const { anterior, posterior } = l3.inferior.endplate;
  return { issues, l3: { centre: on(l3.centreMm), inferior: [on(anterior), on(posterior)] } };
}
