import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTruth } from "../../sample-dicom/truth.ts";
import { readSlice } from "../dicom/slice/read-slice.ts";
import type { Mask } from "../image/mask.ts";
import type { ScalarImage } from "../image/scalar-image.ts";
import type { Slice } from "../image/slice.ts";
import type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
import { defaultModel, type LoadedModel, loadModel } from "../node/model/load-model.ts";
import type { SegmenterEngine } from "../node/model/segmenter-engine.ts";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import { type Convention, type Roi, regionNames } from "../roi/roi.ts";
import { type SegmentedSlice, segmentSlice } from "./segment-slice.ts";

const studies = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));
const truths = await Promise.all(
  ["lean", "moderate", "heavy"].map((study) => readTruth(path.join(studies, study))),
);

function sliceOf(study: string, file: string): Slice {
  const read = readSlice(readFileSync(path.join(studies, study, file)));
  if (!read.ok) throw new Error(read.issues[0].message);
  return read.value;
}

async function load(engine: SegmenterEngine = "onnx"): Promise<LoadedModel> {
  const loaded = await loadModel(defaultModel, engine);
  if (!loaded.ok) throw new Error(loaded.issues[0].message);
  return loaded.value;
}

let model: LoadedModel;
beforeAll(async () => {
  model = await load();
});
afterAll(() => model.segmenter.close());

const segment = (
  image: ScalarImage,
  geometry?: SliceGeometry,
  convention: Convention = "fascial",
  { segmenter, card } = model,
) => segmentSlice({ image, ...(geometry === undefined ? {} : { geometry }) }, convention, segmenter, card);

async function drawn(...given: Parameters<typeof segment>): Promise<SegmentedSlice> {
  const result = await segment(...given);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

const roiOf = ({ rois }: SegmentedSlice, name: string): Roi => rois.find((roi) => roi.name === name)!;

function dice(a: Mask, b: Mask): number {
  let both = 0;
  let sum = 0;
  for (let at = 0; at < a.data.length; at++) {
    both += a.data[at]! & b.data[at]!;
    sum += a.data[at]! + b.data[at]!;
  }
  return (2 * both) / sum;
}

/** The L3 slice on which the product measures. */
const lean = () => sliceOf("lean", truths[0]!.l3InferiorEndplate.axialFile);
const moderate = () => sliceOf("moderate", truths[1]!.l3InferiorEndplate.axialFile);

/** Worst Dice on the L3 slices of the three studies with weights 0.5: MF .90, ES .94, VB .97; a little below each. */
const minDice = { MF_L: 0.88, MF_R: 0.88, ES_L: 0.92, ES_R: 0.92, VB: 0.95 };
/** An outline worse than this must come with a warning. */
const poorDice = 0.85;

describe.each(truths.map((truth) => ({ study: truth.study, truth })))("L3 of study $study", ({ truth }) => {
  const slices = truth.axialSlices.filter(({ level }) => level === "L3");

  it.each(slices)(
    "$file: all five structures where they are, left and right not exchanged",
    async (slice) => {
      const { image, facts } = sliceOf(truth.study, slice.file);
      const found = await drawn(image, facts.geometry);
      expect(found.rois.map(({ name }) => name)).toEqual(regionNames);
      for (const { name, outline } of slice.regions) {
        const reference = rasteriseRoi({ id: name, name, outlines: [outline], origin: "drawn" }, image);
        const overlap = dice(rasteriseRoi(roiOf(found, name), image), reference);
        expect(overlap, name).toBeGreaterThan(minDice[name]);
        if (overlap < poorDice) {
          expect(found.issues.map(({ code, roi }) => `${code} ${roi}`)).toContain(
            `segment-low-confidence ${name}`,
          );
        }
      }
      expect(found.issues.filter(({ code }) => code.startsWith("segment-implausible"))).toEqual([]);
    },
  );
});

it("outlines are the model's, in the wanted convention; the muscle border lies within the compartment", async () => {
  const { image, facts } = moderate();
  const fascial = await drawn(image, facts.geometry);
  const muscle = await drawn(image, facts.geometry, "muscle");
  for (const name of regionNames) {
    const [outer, inner] = [roiOf(fascial, name), roiOf(muscle, name)];
    expect(inner.origin).toBe("model");
    expect(inner.convention).toBe(name === "VB" ? undefined : "muscle");
    expect(outer.convention).toBe(name === "VB" ? undefined : "fascial");
    const [outerMask, innerMask] = [rasteriseRoi(outer, image), rasteriseRoi(inner, image)];
    const outside = innerMask.data.filter((inside, at) => inside === 1 && outerMask.data[at] === 0).length;
    expect(outside / innerMask.data.filter((inside) => inside === 1).length, name).toBeLessThan(0.01);
  }
  expect(roiOf(muscle, "VB").outlines).toEqual(roiOf(fascial, "VB").outlines);
});

it.each([
  ["lean", "t2_tse_tra/IM0001.dcm"],
  ["moderate", "t2_tse_tra/IM0004.dcm"],
])("no pixel of %s %s is in two outlines, in either convention", async (study, file) => {
  const { image, facts } = sliceOf(study, file);
  for (const convention of ["fascial", "muscle"] as const) {
    const { rois } = await drawn(image, facts.geometry, convention);
    const masks = rois.map((roi) => rasteriseRoi(roi, image).data);
    expect(masks).toHaveLength(5);
    expect(masks[0]!.findIndex((_, pixel) => masks.reduce((sum, mask) => sum + mask[pixel]!, 0) > 1)).toBe(
      -1,
    );
  }
});

it("both engines draw the same pixels", async () => {
  const { image, facts } = moderate();
  const other = await load("tfjs");
  const [onnx, tfjs] = [
    await drawn(image, facts.geometry),
    await drawn(image, facts.geometry, "fascial", other),
  ];
  await other.segmenter.close();
  for (const name of regionNames) {
    expect(
      dice(rasteriseRoi(roiOf(onnx, name), image), rasteriseRoi(roiOf(tfjs, name), image)),
    ).toBeGreaterThan(0.999);
  }
});

describe("the same slice stored another way", () => {
  const mirrored = ({ rows, columns, pixels }: ScalarImage) =>
    Uint16Array.from({ length: rows * columns }, (_, at) => {
      const row = Math.floor(at / columns);
      return pixels[row * columns + columns - 1 - (at - row * columns)]!;
    });

  it("mirrored columns with the geometry to match give mirrored outlines under the right names", async () => {
    const { image, facts } = moderate();
    const geometry = facts.geometry!;
    const [row, column] = geometry.imageOrientationPatient;
    const length = (image.columns - 1) * image.pixelSpacingMm!.column;
    const along = (start: Vector3, step: Vector3, by: number): Vector3 => [
      start[0] + by * step[0],
      start[1] + by * step[1],
      start[2] + by * step[2],
    ];
    const straight = await drawn(image, geometry);
    const turned = await drawn(
      { ...image, pixels: mirrored(image) },
      {
        ...geometry,
        imagePositionPatient: along(geometry.imagePositionPatient, row, length),
        imageOrientationPatient: [along([0, 0, 0], row, -1), column],
      },
    );
    for (const name of regionNames) {
      const { points } = roiOf(turned, name).outlines[0];
      const back: Roi = {
        ...roiOf(turned, name),
        outlines: [{ type: "freehand", points: points.map(([x, y]) => [image.columns - x, y]) }],
      };
      expect(
        dice(rasteriseRoi(back, image), rasteriseRoi(roiOf(straight, name), image)),
        name,
      ).toBeGreaterThan(0.999);
    }
  });

  it("MONOCHROME1 with inverted values", async () => {
    const { image, facts } = moderate();
    const pixels = Uint16Array.from(image.pixels, (value) => 4095 - value);
    const straight = await drawn(image, facts.geometry);
    const inverted = await drawn({ ...image, pixels, photometric: "MONOCHROME1" }, facts.geometry);
    for (const name of regionNames) {
      const pair = [straight, inverted].map((found) => rasteriseRoi(roiOf(found, name), image)) as [
        Mask,
        Mask,
      ];
      expect(dice(...pair), name).toBeGreaterThan(0.98);
    }
  });

  it("8 bits", async () => {
    const { image, facts } = moderate();
    let most = 0;
    for (const value of image.pixels) most = Math.max(most, value);
    const pixels = Uint8Array.from(image.pixels, (value) => Math.round((255 * value) / most));
    const straight = await drawn(image, facts.geometry);
    const coarse = await drawn({ ...image, pixels, bitsAllocated: 8, bitsStored: 8 }, facts.geometry);
    for (const name of regionNames) {
      const pair = [straight, coarse].map((found) => rasteriseRoi(roiOf(found, name), image)) as [Mask, Mask];
      expect(dice(...pair), name).toBeGreaterThan(0.97);
    }
  });

  it("pixels twice as high as wide", async () => {
    const { image, facts } = moderate();
    const { rows, columns } = image;
    const pixels = Float32Array.from({ length: (rows / 2) * columns }, (_, at) => {
      const first = 2 * Math.floor(at / columns) * columns + (at % columns);
      return (image.pixels[first]! + image.pixels[first + columns]!) / 2;
    });
    const spacing = image.pixelSpacingMm!;
    const flat: ScalarImage = {
      ...image,
      rows: rows / 2,
      pixels,
      pixelSpacingMm: { row: 2 * spacing.row, column: spacing.column },
    };
    const straight = await drawn(image, facts.geometry);
    const found = await drawn(flat, facts.geometry);
    for (const name of regionNames) {
      const { points } = roiOf(found, name).outlines[0];
      const back: Roi = {
        ...roiOf(found, name),
        outlines: [{ type: "freehand", points: points.map(([x, y]) => [x, 2 * y]) }],
      };
      expect(
        dice(rasteriseRoi(back, image), rasteriseRoi(roiOf(straight, name), image)),
        name,
      ).toBeGreaterThan(0.93);
    }
  });
});

describe("draws nothing and says why", () => {
  const codes = async (...given: Parameters<typeof segment>) => {
    const result = await segment(...given);
    expect(result.ok).toBe(false);
    return result.issues.map(({ code }) => code);
  };
  const { image: base } = lean();
  const filled = (value: (at: number) => number): ScalarImage => ({
    ...base,
    pixels: Uint16Array.from({ length: base.rows * base.columns }, (_, at) => value(at)),
  });

  it("sagittal slices, with and without geometry", async () => {
    for (const { study, l3InferiorEndplate } of truths) {
      const { image, facts } = sliceOf(study, l3InferiorEndplate.sagittalFile);
      expect(await codes(image, facts.geometry)).toEqual(["segment-not-axial"]);
      expect(await codes(image)).toEqual(["segment-nothing-found"]);
    }
  });

  it("a coronal plane through the axial stack", async () => {
    const stack = truths[0]!.axialSlices.map(({ file }) => sliceOf("lean", file).image);
    const { columns } = stack[0]!;
    for (const row of [150, 190, 220]) {
      const pixels = Uint16Array.from({ length: stack.length * columns }, (_, at) => {
        const image = stack[Math.floor(at / columns)]!;
        return image.pixels[row * columns + (at % columns)]!;
      });
      const image = { ...stack[0]!, rows: stack.length, pixels };
      expect(await codes({ ...image, pixelSpacingMm: { row: 8, column: 0.6875 } })).toEqual([
        "segment-nothing-found",
      ]);
    }
  });

  it("an empty picture, an even one, noise", async () => {
    let seed = 1;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    for (const image of [filled(() => 0), filled(() => 500), filled(() => Math.floor(1000 * random()))]) {
      expect(await codes(image)).toEqual(["segment-nothing-found"]);
    }
  });

  it("an axial slice on its side or upside down, without geometry", async () => {
    const { rows, columns, pixels } = base;
    expect(rows).toBe(columns);
    const onItsSide = filled((at) => pixels[(at % columns) * columns + Math.floor(at / columns)]!);
    const upsideDown = filled((at) => pixels[rows * columns - 1 - at]!);
    expect(await codes(onItsSide)).toEqual(["segment-nothing-found"]);
    expect(await codes(upsideDown)).toEqual(["segment-nothing-found"]);
  });

  it("no pixel spacing", async () => {
    const { pixelSpacingMm: _, ...image } = base;
    expect(await codes(image)).toEqual(["segment-no-spacing"]);
  });
});

it("no bite out of the multifidus where the cleft hardly shows: both sides within 12 % of each other, as in truth", async () => {
  const { image, facts } = lean();
  const found = await drawn(image, facts.geometry);
  const [left, right] = (["MF_L", "MF_R"] as const).map((name) =>
    rasteriseRoi(roiOf(found, name), image).data.reduce((sum, inside) => sum + inside, 0),
  );
  // Weights 0.3 drew 5.5 against 7.8 cm² here.
  expect(Math.abs(left! / right! - 1)).toBeLessThan(0.12);
});
