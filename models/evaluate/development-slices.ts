import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import type { ScalarImage } from "../../src/image/scalar-image.ts";
import { readPicture } from "../../src/node/studies/read-picture.ts";
import { type LabelMap, labelOfRegion } from "../../src/roi/label-map.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import { rasteriseRoi } from "../../src/roi/rasterise-roi.ts";
import { type Convention, type RegionName, regionNames } from "../../src/roi/roi.ts";

/** A picture with its reference outlines as label maps, one a convention in which it was drawn. */
export interface DevelopmentSlice {
  readonly dataset: string;
  readonly slice: string;
  readonly weighting: "T1" | "T2";
  readonly image: ScalarImage;
  readonly reference: { readonly [Name in Convention]?: LabelMap };
}

const drawnSpacingMm = 0.6875;
/** The figures state no spacing; a usual field of view is assumed, so their millimetres are not real. */
const figureFieldMm = 220;

/** The other hospital's pictures state no spacing; this is its README's. */
const externalSpacingMm = 0.38;

/**
 * Every labelled slice that never trains, in order of name, of a folder with `development`, `real_t1` (the validation
 * patients of `models/training/split.json` alone) and `external_development`. Empty where a data set is absent.
 */
export async function developmentSlices(folder: string): Promise<readonly DevelopmentSlice[]> {
  const development = path.join(folder, "development");
  return [
    ...(await validation(path.join(folder, "real_t1"))),
    ...(await externalRead(path.join(folder, "external_development"))),
    ...(await externalOthers(path.join(folder, "external_development"))),
    ...(await drawn(development)),
    ...(await pairs(development)),
    ...(await figures(development)),
  ];
}

const split = new URL("../training/split.json", import.meta.url);

/** T1 of the patients whose slices never trained, outlined by readers. */
async function validation(root: string): Promise<DevelopmentSlice[]> {
  const { validation: patients } = JSON.parse(readFileSync(split, "utf8")) as { validation: string[] };
  const ours = filesOf(path.join(root, "outlines"), /\.json$/).filter((file) =>
    patients.some((patient) => file.startsWith(`T1_${patient}_`)),
  );
  return Promise.all(
    ours.map(async (file): Promise<DevelopmentSlice> => {
      const slice = file.replace(".json", "");
      const image = await picture(path.join(root, "images", `${slice}.png`), () => drawnSpacingMm);
      const fascial = outlineLabels(path.join(root, "outlines", file), image);
      return { dataset: "validation", slice, weighting: "T1", image, reference: { fascial } };
    }),
  );
}

/** T2 of another hospital, outlined by a reader in this project's convention. */
async function externalRead(root: string): Promise<DevelopmentSlice[]> {
  return Promise.all(
    filesOf(path.join(root, "reader"), /^e\d+\.json$/).map(async (file): Promise<DevelopmentSlice> => {
      const slice = file.replace(".json", "");
      const image = await picture(
        path.join(root, "images", `${slice.slice(1)}.png`),
        () => externalSpacingMm,
      );
      const fascial = outlineLabels(path.join(root, "reader", file), image);
      return { dataset: "read", slice, weighting: "T2", image, reference: { fascial } };
    }),
  );
}

/** The same hospital's, with outlines of unknown annotators in a convention of their own. */
async function externalOthers(root: string): Promise<DevelopmentSlice[]> {
  return Promise.all(
    filesOf(path.join(root, "labels"), /^\d+\.png$/).map(
      async (file): Promise<DevelopmentSlice> => ({
        dataset: "others",
        slice: file.replace(".png", ""),
        weighting: "T2",
        image: await picture(path.join(root, "images", file), () => externalSpacingMm),
        reference: { fascial: await labels(path.join(root, "labels", file), (value) => value) },
      }),
    ),
  );
}

function outlineLabels(file: string, { rows, columns }: ScalarImage): LabelMap {
  const outlines = JSON.parse(readFileSync(file, "utf8")) as { [Name in RegionName]?: PixelPoint[] };
  const data = new Uint8Array(rows * columns);
  for (const name of regionNames) {
    const points = outlines[name];
    if (points === undefined) continue;
    const roi = { id: name, name, outlines: [{ type: "freehand", points }], origin: "imported" } as const;
    rasteriseRoi(roi, { rows, columns }).data.forEach((inside, at) => {
      if (inside === 1) data[at] = labelOfRegion[name];
    });
  }
  return { rows, columns, data };
}

const filesOf = (folder: string, pattern: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .sort()
    : [];

/** Axial T2 drawn for this project in both conventions. */
async function drawn(root: string): Promise<DevelopmentSlice[]> {
  const folder = path.join(root, "drawn");
  return Promise.all(
    filesOf(folder, /^ax\d+\.png$/).map(async (file): Promise<DevelopmentSlice> => {
      const stem = path.join(folder, file.replace(".png", ""));
      return {
        dataset: "drawn",
        slice: path.basename(stem),
        weighting: "T2",
        image: await picture(path.join(folder, file), () => drawnSpacingMm),
        reference: {
          fascial: await labels(`${stem}_fascial_labels.png`, (value) => value),
          muscle: await labels(`${stem}_muscle_labels.png`, (value) => value),
        },
      };
    }),
  );
}

/** Grey values of the experts' masks at L4/5, stored to within a few. */
const pairValues = [
  [50, labelOfRegion.ES_R],
  [100, labelOfRegion.MF_R],
  [150, labelOfRegion.MF_L],
  [200, labelOfRegion.ES_L],
] as const;
const nearPairValue = 5;

const pairLabel = (value: number) =>
  pairValues.find(([grey]) => Math.abs(grey - value) < nearPairValue)?.[1] ?? 0;

async function pairs(root: string): Promise<DevelopmentSlice[]> {
  const folder = path.join(root, "sudirman_pairs");
  return Promise.all(
    filesOf(folder, /^sudirman_T[12]_.*_320\.png$/).map(async (file): Promise<DevelopmentSlice> => {
      const mask = path.join(folder, file.replace("_320.png", "_mask.png"));
      return {
        dataset: "pair",
        slice: file.slice("sudirman_".length, "sudirman_T2".length),
        weighting: weightingOf(file),
        image: await picture(path.join(folder, file), () => drawnSpacingMm),
        reference: { fascial: await labels(mask, pairLabel) },
      };
    }),
  );
}

/** The figures' masks count MF_R, MF_L, ES_R, ES_L from 1. */
const figureValues = [
  0,
  labelOfRegion.MF_R,
  labelOfRegion.MF_L,
  labelOfRegion.ES_R,
  labelOfRegion.ES_L,
] as const;

async function figures(root: string): Promise<DevelopmentSlice[]> {
  const folder = path.join(root, "figures");
  return Promise.all(
    filesOf(folder, /_image\.png$/).map(async (file): Promise<DevelopmentSlice> => {
      const mask = path.join(folder, file.replace("_image", "_mask"));
      return {
        dataset: "figure",
        slice: file.slice(0, 2),
        weighting: weightingOf(file),
        image: await picture(path.join(folder, file), (columns) => figureFieldMm / columns),
        reference: { fascial: await labels(mask, (value) => figureValues[value] ?? 0) },
      };
    }),
  );
}

const weightingOf = (name: string) => (name.includes("T1") ? "T1" : "T2");

async function picture(file: string, spacingOf: (columns: number) => number): Promise<ScalarImage> {
  const read = await readPicture(file, undefined);
  if (!read.ok) throw new Error(`${file}: ${read.issues[0].message}`);
  const spacing = spacingOf(read.value.columns);
  return { ...read.value, pixelSpacingMm: { row: spacing, column: spacing } };
}

async function labels(file: string, labelOf: (value: number) => number): Promise<LabelMap> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .toColourspace("b-w")
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rows: info.height, columns: info.width, data: Uint8Array.from(data, labelOf) };
}
