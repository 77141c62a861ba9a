import { describe, expect, it } from "vitest";
import { defaultRecipe, type Recipe } from "../../fat/recipe.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Roi } from "../../roi/roi.ts";
import { analyseSlice, createSliceAnalyser } from "./analyse-slice.ts";

const rows = 40;
const columns = 40;
const padded = 8;

const rectangle = (name: string, x: number, y: number, width: number, height: number): Roi => ({
  id: name,
  name,
  outlines: [
    {
      type: "rectangle",
      points: [
        [x, y],
        [x + width, y + height],
      ],
    },
  ],
  origin: "drawn",
});

/** Muscle of 100 with fat of 800 in a square of 10 x 5 pixels, and a frame of `value` around it. */
function image(value: number, padding?: ScalarImage["padding"]): ScalarImage {
  const pixels = new Int16Array(rows * columns).fill(value);
  for (let y = padded; y < rows; y++)
    for (let x = padded; x < columns; x++) pixels[y * columns + x] = 100 + ((x + y) % 5);
  for (let y = 20; y < 25; y++) pixels.fill(800, y * columns + 20, y * columns + 30);
  return {
    rows,
    columns,
    pixels,
    bitsAllocated: 16,
    bitsStored: 16,
    signed: true,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
    pixelSpacingMm: { row: 1, column: 1 },
    ...(padding === undefined ? {} : { padding }),
  };
}

const recipe: Recipe = { ...defaultRecipe, range: { kind: "minmax" }, scope: "image" };
const muscle = rectangle("MF_L", 20, 20, 10, 10);

function analyse(slice: ScalarImage, rois: readonly Roi[]) {
  const { pixelSpacingMm: _, ...size } = slice;
  const measured = { sha256: "0".repeat(64), rows: size.rows, columns: size.columns, bitsStored: 16 };
  return analyseSlice({ image: slice, measured, rois, recipe });
}

describe("padding", () => {
  it.each([-2000, 4095])("of %i counts in no range and no histogram", (value) => {
    const without = analyse(image(100), [muscle]).result.rois[0]!;
    const { result, red } = analyse(image(value, { lower: value, upper: value }), [muscle]);
    expect(result.displayRange).toEqual({ lower: 100, upper: 800 });
    expect(result.rois[0]).toMatchObject({ pixelCount: 100, fatPixelCount: 50, fdrPercent: 50 });
    expect(without.fdrPercent).toBe(50);
    expect(result.issues.map(({ code }) => code)).toContain("measure-padding-left-out");
    expect(red!.data.reduce((sum, one) => sum + one, 0)).toBe(50);
    const live = createSliceAnalyser(image(value, { lower: value, upper: value })).histogram(recipe, []);
    expect(live.counts.reduce((sum, one) => sum + one, 0)).toBe((rows - padded) * (columns - padded));
  });

  it("within a region is left out of its area, and told", () => {
    const region = rectangle("MF_L", 4, 20, 10, 10);
    const { result, regions } = analyse(image(-2000, { lower: -2000, upper: -2000 }), [region]);
    expect(result.rois[0]).toMatchObject({ pixelCount: 60, csaMm2: 60, minIntensity: 100 });
    expect(regions[0]!.mask.data.reduce((sum, one) => sum + one, 0)).toBe(60);
    const told = result.issues.find(({ code }) => code === "measure-padding-in-region");
    expect(told).toMatchObject({ severity: "warning", roi: "MF_L", parameters: { count: 40 } });
  });
});
