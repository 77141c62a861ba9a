import { readFileSync } from "node:fs";
import path from "node:path";
import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { readPicture } from "../../../src/node/studies/read-picture.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";

/** An endplate as two ends, from the left of the picture to the right; corner convention. */
export type Ends = readonly [PixelPoint, PixelPoint];

/** What is true of one vertebra on one picture. */
export interface TrueVertebra {
  readonly outline: readonly PixelPoint[];
  readonly inferior: Ends;
  /** The lower edge by least squares between its corners. */
  readonly inferiorEdge: Ends;
}

/** A picture of a patient kept apart. */
export interface LevelPicture {
  readonly file: string;
  readonly image: ScalarImage;
  readonly vertebrae: { readonly [level: string]: TrueVertebra };
}

/** The pictures of one patient that are looked at together. */
export interface LevelSeries {
  readonly set: string;
  readonly patient: string;
  /** The set's authors had turned it; it was turned back, its corners are lost. */
  readonly turned: boolean;
  readonly spacingMm: number;
  /** What the lowest body of the labels may be; more than one where two counts can be defended. */
  readonly lowest: readonly string[];
  readonly slices: readonly LevelPicture[];
}

interface SeriesInFile extends Omit<LevelSeries, "slices"> {
  readonly slices: readonly Omit<LevelPicture, "image">[];
}

/** Reads what `python -m training.level.truth` wrote. */
export async function levelSeries(folder: string): Promise<readonly LevelSeries[]> {
  const text = readFileSync(path.join(folder, "truth.json"), "utf8");
  const series = JSON.parse(text) as readonly SeriesInFile[];
  return Promise.all(
    series.map(async ({ slices, ...rest }) => ({
      ...rest,
      slices: await Promise.all(
        slices.map(async (slice) => ({ ...slice, image: await grey(path.join(folder, slice.file)) })),
      ),
    })),
  );
}

async function grey(file: string): Promise<ScalarImage> {
  const read = await readPicture(file, undefined);
  if (!read.ok) throw new Error(`${file}: ${read.issues[0].message}`);
  return read.value;
}
