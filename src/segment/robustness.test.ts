import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTruth } from "../../sample-dicom/truth.ts";
import { readSlice } from "../dicom/slice/read-slice.ts";
import type { ScalarImage } from "../image/scalar-image.ts";
import { type LoadedModel, loadModel } from "../node/model/load-model.ts";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import { regionNames } from "../roi/roi.ts";
import { segmentSlice } from "./segment-slice.ts";

const studies = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));

async function l3Slice(study: string): Promise<ScalarImage> {
  const folder = path.join(studies, study);
  const read = readSlice(
    readFileSync(path.join(folder, (await readTruth(folder)).l3InferiorEndplate.axialFile)),
  );
  if (!read.ok) throw new Error(read.issues[0].message);
  return read.value.image;
}

let model: LoadedModel;
beforeAll(async () => {
  const loaded = await loadModel();
  if (!loaded.ok) throw new Error(loaded.issues[0].message);
  model = loaded.value;
});
afterAll(() => model.segmenter.close());

type Variant = (image: ScalarImage) => ScalarImage;

/** A new picture whose pixel centres are looked up, bilinear, in the old one; 0 beyond it. */
function resampled(
  image: ScalarImage,
  { rows, columns, spacing }: { rows: number; columns: number; spacing: number },
  at: (x: number, y: number) => readonly [x: number, y: number],
): ScalarImage {
  const value = (row: number, column: number) =>
    row < 0 || column < 0 || row >= image.rows || column >= image.columns
      ? 0
      : image.pixels[row * image.columns + column]!;
  const pixels = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = at(column + 0.5, row + 0.5);
      const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
      const [along, down] = [x - 0.5 - left, y - 0.5 - top];
      const upper = value(top, left) * (1 - along) + value(top, left + 1) * along;
      const lower = value(top + 1, left) * (1 - along) + value(top + 1, left + 1) * along;
      pixels[row * columns + column] = upper * (1 - down) + lower * down;
    }
  }
  return { ...image, rows, columns, pixels, pixelSpacingMm: { row: spacing, column: spacing } };
}

const sizeOf = ({ rows, columns, pixelSpacingMm }: ScalarImage) => ({
  rows,
  columns,
  spacing: pixelSpacingMm!.row,
});

const turned =
  (degrees: number): Variant =>
  (image) => {
    const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [x0, y0] = [image.columns / 2, image.rows / 2];
    return resampled(image, sizeOf(image), (x, y) => [
      x0 + (x - x0) * cosine - (y - y0) * sine,
      y0 + (x - x0) * sine + (y - y0) * cosine,
    ]);
  };

const shifted =
  (right: number, down: number): Variant =>
  (image) =>
    resampled(image, sizeOf(image), (x, y) => [x - right, y - down]);

const spaced =
  (spacing: number): Variant =>
  (image) => {
    const step = spacing / image.pixelSpacingMm!.row;
    const size = { rows: Math.round(image.rows / step), columns: Math.round(image.columns / step), spacing };
    return resampled(image, size, (x, y) => [x * step, y * step]);
  };

const cropped =
  (pixels: number): Variant =>
  (image) => {
    const { rows, columns, spacing } = sizeOf(image);
    const size = { rows: rows - 2 * pixels, columns: columns - 2 * pixels, spacing };
    return resampled(image, size, (x, y) => [x + pixels, y + pixels]);
  };

/** Gaussian noise of a share of the brightest pixel, its size taken as magnitude images show it. */
const noisy =
  (share: number): Variant =>
  (image) => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed + 1) / 2 ** 32;
    };
    let brightest = 0;
    for (const value of image.pixels) brightest = Math.max(brightest, value);
    const sigma = share * brightest;
    const pixels = Float32Array.from(image.pixels, (value) =>
      Math.abs(value + sigma * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())),
    );
    return { ...image, pixels };
  };

const shaded =
  (gain: (x: number, y: number) => number): Variant =>
  (image) => ({
    ...image,
    pixels: Float32Array.from(image.pixels, (value, at) => {
      const row = Math.floor(at / image.columns);
      return value * gain((at - row * image.columns) / image.columns, row / image.rows);
    }),
  });

async function areas(image: ScalarImage): Promise<readonly number[]> {
  const drawn = await segmentSlice({ image }, "fascial", model.segmenter, model.card);
  if (!drawn.ok) throw new Error(drawn.issues[0].message);
  const { row, column } = image.pixelSpacingMm!;
  return regionNames.map((name) => {
    const mask = rasteriseRoi(drawn.value.rois.find((roi) => roi.name === name)!, image);
    return mask.data.reduce((sum, inside) => sum + inside, 0) * row * column;
  });
}

async function expectSameAreas(image: ScalarImage, variant: Variant, bound: number): Promise<void> {
  const [before, after] = [await areas(image), await areas(variant(image))];
  for (const [index, name] of regionNames.entries()) {
    expect(Math.abs(after[index]! / before[index]! - 1), name).toBeLessThan(bound);
  }
}

const posed: readonly (readonly [name: string, variant: Variant])[] = [
  ["turned by -15 degrees", turned(-15)],
  ["turned by -8 degrees", turned(-8)],
  ["turned by 8 degrees", turned(8)],
  ["turned by 15 degrees", turned(15)],
  ["shifted to the side", shifted(20, 0)],
  ["shifted across", shifted(-20, 10)],
  ["shifted up", shifted(0, -15)],
  ["shaded from left to right", shaded((x) => 0.6 + 0.8 * x)],
  ["shaded from front to back", shaded((_, y) => 0.5 + y)],
];

const sampled: readonly (readonly [name: string, variant: Variant])[] = [
  ["at 0.4 mm", spaced(0.4)],
  ["at 0.55 mm", spaced(0.55)],
  ["at 0.9 mm", spaced(0.9)],
  ["at 1.2 mm", spaced(1.2)],
  ["cropped", cropped(30)],
  ["with noise of 2 %", noisy(0.02)],
  ["with noise of 5 %", noisy(0.05)],
];

describe("the areas of the moderately fatty sample change by less than 5 %", () => {
  it.each([...posed, ...sampled])("%s", async (_, variant) => {
    await expectSameAreas(await l3Slice("moderate"), variant, 0.05);
  });
});

describe("the areas of the lean sample, whose cleft between MF and ES hardly shows, change by less than 5 %", () => {
  it.each([...posed, ...sampled])("%s", async (_, variant) => {
    await expectSameAreas(await l3Slice("lean"), variant, 0.05);
  });
});
