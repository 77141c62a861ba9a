import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import type { RoiMeasurement } from "../../measure/measure-result.ts";
import type { PixelPoint } from "../../roi/outline.ts";
import { type MuscleName, muscleNames } from "../../roi/roi.ts";
import type { Case, CaseImage } from "../../study/case/case.ts";
import { program } from "../../study/case/program.ts";
import { type ProjectSlice, sliceIdOf } from "../../study/project/project-slice.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";

/** A made-up slice, for tests and benchmarks: the same number gives the same one. */
export function sampleSlice(number: number): ProjectSlice {
  const image: CaseImage = {
    sha256: sha256OfText(`slice ${number}`),
    rows: 512,
    columns: 512,
    pixelSpacingMm: [0.5, 0.5],
    bitsStored: 12,
    sopInstanceUid: `1.2.826.0.1.3680043.10.${number}`,
    patientId: `P${String(number).padStart(5, "0")}`,
    studyDate: "20260131",
    seriesDescription: "T2 轴位",
  };
  return { id: sliceIdOf(image), image, path: `/scans/${number}.dcm` };
}

/** Areas of the four muscles of a sample, mm²; MF is 200 and ES 800 on the left, each a tenth smaller on the right. */
const areas: Readonly<Record<MuscleName, number>> = { MF_L: 200, MF_R: 180, ES_L: 800, ES_R: 720 };

/**
 * A made-up Case of a made-up slice, for tests and benchmarks.
 *
 * @param stroke distinguishes versions: the outline's first point moves by it
 * @param vertices of each outline
 */
export function sampleCase(number: number, stroke = 0, vertices = 12): Case {
  const recipe = resolveRecipe({});
  const ring = (x: number): readonly PixelPoint[] =>
    Array.from({ length: vertices }, (_, index): PixelPoint => {
      const angle = (2 * Math.PI * index) / vertices;
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      return [
        Math.round(100 * (x + 20 * across)) / 100 + (index === 0 ? stroke : 0),
        Math.round(100 * (200 + 20 * down)) / 100,
      ];
    });
  const { image } = sampleSlice(number);
  const { patientId: _, studyDate: __, seriesDescription: ___, ...measured } = image;
  const rois = muscleNames.map((name): RoiMeasurement => {
    const csaMm2 = areas[name];
    return {
      name,
      convention: "fascial",
      pixelCount: csaMm2 * 4,
      csaMm2,
      faMm2: csaMm2 / 4,
      fdrPercent: 25,
      fdrDenominator: "mask",
    };
  });
  return {
    schema: "paraspine-case",
    schemaVersion: 4,
    program,
    image,
    recipe,
    rois: muscleNames.map((name, index) => ({
      id: name,
      name,
      outlines: [{ type: "freehand", points: ring(100 + 60 * index) }],
      convention: "fascial",
      origin: "drawn",
    })),
    result: {
      image: measured,
      recipe,
      displayRange: { lower: 0, upper: 4095 },
      rois,
      patient: { csaCm2: 19, faCm2: 4.75, fdrPercent: 25, fdrDenominator: "mask" },
      shading: {},
      issues: [],
    },
  };
}
