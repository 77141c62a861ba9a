import { readFileSync } from "node:fs";
import type { Slice } from "../../../src/image/slice.ts";
import { defaultRecipe, type Recipe } from "../../../src/fat/recipe.ts";
import { caseFromSlice } from "../../../src/pipeline/measuring/case-from-slice.ts";
import type { DrawnPair } from "../../../src/pipeline/agreement/drawn-pair.ts";
import { measureCase } from "../../../src/pipeline/measuring/measure-case.ts";
import { type Convention, type MuscleName, muscleNames, type Roi } from "../../../src/roi/roi.ts";
import { parseTable } from "../../../src/stats/table/table.ts";
import type { Case } from "../../../src/study/case/case.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

interface RAgreement {
  readonly [name: string]: number & readonly number[];
}
/** What R says of the pairs, by region and quantity; Dice under `dice`. */
export const pairsReference: { [region: string]: { [quantity: string]: RAgreement } } = JSON.parse(
  read("pairs.json"),
);

/** Rows of fat and of muscle in each rectangle, by the first and the second reading. */
export const geometry = parseTable(read("pairs.csv")).rows.map(([slice, muscle, ...heights]) => ({
  slice: Number(slice),
  muscle: muscle as MuscleName,
  heights: heights.map(Number),
}));

/** Fat above row 50, muscle below; pixels of 1 mm. */
const size = 100;
export const slice: Slice = {
  image: {
    rows: size,
    columns: size,
    pixels: Uint16Array.from({ length: size * size }, (_, index) => (index < 50 * size ? 800 : 100)),
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
    pixelSpacingMm: { row: 1, column: 1 },
  },
  facts: {
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    frame: 1,
    frames: 1,
    patientId: "007",
    studyDate: "20250122",
  },
};
/** Limits between the two grey levels. */
export const recipe: Recipe = {
  ...defaultRecipe,
  range: { kind: "minmax" },
  threshold: { kind: "manual", lower: 400, upper: 4095 },
};

const rectangle = (name: string, fat: number, lean: number, convention: Convention = "fascial"): Roi => {
  const left = 20 * muscleNames.indexOf(name as MuscleName);
  const points = [
    [left, 50 - fat],
    [left + 10, 50 + lean],
  ] as const;
  return { id: name, name, convention, origin: "drawn", outlines: [{ type: "rectangle", points }] };
};

/** A reading of a slice, measured. */
export function drawn(number: number, reading: 0 | 1, change: Partial<Pick<Case, "recipe" | "rois">> = {}): Case {
  const rois = geometry
    .filter((row) => row.slice === number)
    .map(({ muscle, heights }) => rectangle(muscle, heights[2 * reading]!, heights[2 * reading + 1]!));
  const sha256 = String(number).padStart(64, "0");
  return measureCase({ ...caseFromSlice({ slice, sha256, rois, recipe }), ...change }, slice, sha256).work;
}

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
/** The 12 slices of `pairs.csv`, each outlined twice and measured. */
export const pairs: readonly DrawnPair[] = numbers.map((number) => ({
  first: drawn(number, 0),
  second: drawn(number, 1),
}));
