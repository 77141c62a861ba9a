import { describe, expect, it } from "vitest";
import { defaultRecipe, type Recipe, thresholdMethods } from "../../fat/recipe.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Convention, Roi } from "../../roi/roi.ts";
import { analyseSlice, createSliceAnalyser, measureSlice, type SliceToAnalyse } from "./analyse-slice.ts";

const rows = 64;
const columns = 80;
const muscle = 100;
const fat = 800;

const rectangle = (
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  convention?: Convention,
): Roi => ({
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
  ...(convention === undefined ? {} : { convention }),
  origin: "drawn",
});

// Four muscles of 10 x 20 pixels, of which the upper 2, 4, 6 and 8 rows are fat, and a vertebral body of 12 x 10.
const regions = {
  MF_L: rectangle("MF_L", 42, 30, 10, 20),
  MF_R: rectangle("MF_R", 28, 30, 10, 20),
  ES_L: rectangle("ES_L", 56, 30, 10, 20),
  ES_R: rectangle("ES_R", 14, 30, 10, 20),
  VB: rectangle("VB", 34, 10, 12, 10),
};
const fatRows: Record<string, number> = { MF_L: 2, MF_R: 4, ES_L: 6, ES_R: 8 };
const all = Object.values(regions);

/** Muscle everywhere (with a little structure), fat in the upper rows of each muscle, one pixel brighter than all. */
function phantom(change: Partial<ScalarImage> = {}): ScalarImage {
  const pixels = Uint16Array.from({ length: rows * columns }, (_, index) => muscle + (index % 7));
  pixels[0] = 900;
  for (const [name, count] of Object.entries(fatRows)) {
    const [[left]] = regions[name as keyof typeof regions].outlines[0].points as [[number, number]];
    for (let y = 30; y < 30 + count; y++) pixels.fill(fat, y * columns + left, y * columns + left + 10);
  }
  return {
    rows,
    columns,
    pixels,
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
    pixelSpacingMm: { row: 0.5, column: 0.75 },
    ...change,
  };
}

const measured = { sha256: "0".repeat(64), rows, columns, bitsStored: 12 };
const minmax: Recipe = {
  ...defaultRecipe,
  range: { kind: "minmax" },
  threshold: { kind: "auto", method: "Default" },
};
const manual = (lower: number, upper = 65535): Recipe => ({
  ...minmax,
  threshold: { kind: "manual", lower, upper },
});

const measure = (change: Partial<SliceToAnalyse> = {}) =>
  measureSlice({ image: phantom(), measured, rois: all, recipe: minmax, ...change });
const codes = (change: Partial<SliceToAnalyse> = {}) => measure(change).issues.map(({ code }) => code);
const without = <Key extends keyof ScalarImage>(key: Key): ScalarImage => {
  const { [key]: _, ...rest } = phantom();
  return rest as ScalarImage;
};

describe("a phantom whose areas are known", () => {
  it("gives each region's CSA, FA and FDR", () => {
    const { rois, issues } = measure({
      rois: [regions.MF_L, regions.MF_R, regions.ES_L, regions.ES_R, regions.VB],
    });
    expect(rois.map(({ name, pixelCount, csaMm2 }) => [name, pixelCount, csaMm2])).toEqual([
      ["MF_L", 200, 75],
      ["MF_R", 200, 75],
      ["ES_L", 200, 75],
      ["ES_R", 200, 75],
      ["VB", 120, 45],
    ]);
    expect(
      rois.slice(0, 4).map(({ fatPixelCount, faMm2, fdrPercent }) => [fatPixelCount, faMm2, fdrPercent]),
    ).toEqual([
      [20, 7.5, 10],
      [40, 15, 20],
      [60, 22.5, 30],
      [80, 30, 40],
    ]);
    expect(issues).toEqual([]);
  });

  it("sums the four muscles, and pools FDR", () => {
    expect(measure().patient).toEqual({
      csaCm2: 3,
      faCm2: 0.75,
      fdrPercent: 25,
      fdrDenominator: "mask",
      vbCm2: 0.45,
    });
  });

  it("gives the same JSON every time, live or not", () => {
    const input = { measured, rois: all, recipe: minmax };
    const analyser = createSliceAnalyser(phantom());
    analyser.analyse({ ...input, recipe: manual(300) });
    expect(JSON.stringify(analyser.analyse(input).result)).toBe(JSON.stringify(measure()));
  });

  it("states modality values", () => {
    const { rois, displayRange } = measure({ image: phantom({ rescale: { slope: 1, intercept: -50 } }) });
    expect(displayRange).toEqual({ lower: 50, upper: 850 });
    expect(rois[0]).toMatchObject({ minIntensity: 50, maxIntensity: 750, threshold: { upper: 65485 } });
    const scaled = measure({
      image: phantom({ rescale: { slope: 2, intercept: 0 } }),
      recipe: manual(1000, 1e30),
    });
    expect(scaled.rois[0]).toMatchObject({
      maxIntensity: 1600,
      fdrPercent: 10,
      threshold: { lower: 1000, upper: 1e30 },
    });
  });
});

describe("sensitivity to the threshold", () => {
  it("counts with the lower limit 10 % lower and higher", () => {
    // A ramp 0..999 within one region: 500 and above is half of it, 450 is 55 %, 550 is 45 %.
    const ramp = {
      ...phantom(),
      rows: 10,
      columns: 100,
      pixels: Uint16Array.from({ length: 1000 }, (_, i) => i),
    };
    const [region] = measure({
      image: ramp,
      rois: [rectangle("ALL", 0, 0, 100, 10)],
      recipe: manual(500),
    }).rois;
    expect(region).toMatchObject({
      fdrPercent: 50,
      fdrSensitivity: { lower10Percent: 55, higher10Percent: 45 },
    });
  });
});

describe("the masks", () => {
  it("are fat within each region, and red everywhere where one threshold holds", () => {
    const analysis = analyseSlice({ image: phantom(), measured, rois: all, recipe: manual(400) });
    const sum = (data: Uint8Array) => data.reduce((total, each) => total + each, 0);
    expect(analysis.regions.map(({ fat: mask }) => sum(mask!.data))).toEqual([20, 40, 60, 80, 0]);
    expect(sum(analysis.red!.data)).toBe(201);
    const own = analyseSlice({ image: phantom(), measured, rois: all, recipe: minmax });
    expect(own.red).toBeUndefined();
  });
});

describe("scopes", () => {
  it("muscles: one threshold from every muscle pixel once", () => {
    const overlapping = [...all, rectangle("EXTRA", 0, 0, 5, 5)];
    const { rois } = measure({ rois: overlapping, recipe: { ...minmax, scope: "muscles" } });
    expect(new Set(rois.map(({ threshold }) => threshold!.lower)).size).toBe(1);
    expect(
      rois
        .slice(0, 4)
        .map(({ fatPixelCount }) => fatPixelCount)
        .sort(),
    ).toEqual([20, 40, 60, 80]);
  });

  it("muscles: an issue where none is outlined", () => {
    const result = measure({ rois: [regions.VB], recipe: { ...minmax, scope: "muscles" } });
    expect(result.issues.map(({ code }) => code)).toContain("fat-no-muscle-outlined");
    expect(result.rois[0]).not.toHaveProperty("threshold");
    expect(result.rois[0]).toMatchObject({ csaMm2: 45 });
  });
});

describe("reference tissue", () => {
  const lean = rectangle("LEAN", 42, 40, 8, 8);
  const recipe: Recipe = { ...minmax, threshold: { kind: "reference", tissue: "lean", roi: "LEAN" } };

  it("sets the limit for every region", () => {
    const { rois } = measure({ rois: [...all, lean], recipe });
    expect(rois[0]).toMatchObject({ threshold: { lower: muscle + 7, upper: 65535 }, fdrPercent: 10 });
  });

  it("is an issue where the region is missing", () => {
    const result = measure({ recipe });
    expect(result.issues.map(({ code }) => code)).toEqual(["fat-reference-missing"]);
    expect(result.patient).toEqual({ csaCm2: 3, vbCm2: 0.45 });
  });

  const fatRule = (roi: string): Recipe => ({
    ...minmax,
    threshold: { kind: "reference", tissue: "subcutaneous-fat", roi, fraction: 0.5 },
  });
  const sampled = (sample: Roi, rule: Recipe, pixels = phantom().pixels) =>
    measure({ image: phantom({ pixels }), rois: [...all, sample], recipe: rule });

  it("of fat is taken from fat, whatever the display range and the 8-bit step", () => {
    const sample = rectangle("FAT", 15, 31, 6, 6);
    for (const recipe of [fatRule("FAT"), { ...fatRule("FAT"), bits: "8" as const }]) {
      const { patient, issues } = sampled(sample, recipe);
      expect(patient.fdrPercent).toBe(25);
      expect(issues).toEqual([]);
    }
  });

  it("is refused where a sample of fat lies in muscle, or a sample of lean muscle in fat", () => {
    const muscleAsFat = sampled(rectangle("FAT", 43, 40, 6, 6), fatRule("FAT"));
    expect(muscleAsFat.issues).toMatchObject([
      { code: "fat-reference-not-fat", severity: "error", roi: "FAT" },
    ]);
    expect(muscleAsFat.patient).toEqual({ csaCm2: 3, vbCm2: 0.45 });
    const fatAsLean = sampled(rectangle("LEAN", 15, 31, 6, 6), recipe);
    expect(fatAsLean.issues).toMatchObject([
      { code: "fat-reference-not-lean", severity: "error", roi: "LEAN" },
    ]);
    expect(fatAsLean.rois.some(({ fdrPercent }) => fdrPercent !== undefined)).toBe(false);
  });

  it("is refused where either sample lies in the air", () => {
    const airy = phantom().pixels.map((value, pixel) => (pixel >= 55 * columns ? pixel % 5 : value));
    const place = rectangle("FAT", 30, 57, 20, 6);
    expect(sampled(place, fatRule("FAT"), airy).issues).toContainEqual(
      expect.objectContaining({ code: "fat-reference-in-air", severity: "error" }),
    );
    const lean = { ...place, id: "LEAN", name: "LEAN" };
    expect(sampled(lean, recipe, airy).issues).toContainEqual(
      expect.objectContaining({ code: "fat-reference-in-air" }),
    );
  });

  it("is doubted where a sample of fat is half muscle", () => {
    const half = phantom().pixels.map((value) => (value === fat ? 185 : value));
    const { issues, patient } = sampled(rectangle("FAT", 15, 31, 6, 6), fatRule("FAT"), half);
    expect(issues.map(({ code }) => code)).toContain("fat-reference-unsure");
    expect(patient).toHaveProperty("fdrPercent");
  });

  it("of lean muscle holds in muscles that are four fifths fat", () => {
    const pixels = phantom().pixels.slice();
    for (let pixel = 30 * columns; pixel < 46 * columns; pixel++) pixels[pixel] = fat;
    const { issues, rois } = sampled(rectangle("LEAN", 42, 46, 8, 3), recipe, pixels);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(rois[0]?.fdrPercent).toBe(80);
  });

  it("does not read subcutaneous fat from a MONOCHROME1 image", () => {
    const found = codes({
      image: phantom({ photometric: "MONOCHROME1" }),
      rois: [...all, lean],
      recipe: {
        ...minmax,
        threshold: { kind: "reference", tissue: "subcutaneous-fat", roi: "LEAN", fraction: 0.5 },
      },
    });
    expect(found).toContain("fat-reference-inverted");
  });
});

describe("an area measured elsewhere", () => {
  const source = "PACS";
  const four = { MF_L: 100, MF_R: 100, ES_L: 100, ES_R: 100 };

  it("becomes the denominator, and says so", () => {
    const { rois, patient } = measure({ externalCsa: { source, csaMm2: four } });
    expect(rois[0]).toMatchObject({
      csaMm2: 75,
      fdrPercent: 7.5,
      fdrDenominator: "external",
      externalCsaMm2: 100,
    });
    expect(rois[4]).toMatchObject({ fdrDenominator: "mask" });
    expect(patient).toMatchObject({ fdrPercent: 18.75, fdrDenominator: "external", csaCm2: 3 });
  });

  it("for some muscles only leaves the patient's FDR out", () => {
    const result = measure({ externalCsa: { source, csaMm2: { MF_L: 100 } } });
    expect(result.issues.map(({ code }) => code)).toEqual(["measure-mixed-denominators"]);
    expect(result.patient).not.toHaveProperty("fdrPercent");
    expect(result.patient).toHaveProperty("faCm2");
  });

  it("that makes no sense leaves FDR out", () => {
    const result = measure({ externalCsa: { source, csaMm2: { ...four, MF_L: 0 } } });
    expect(result.issues).toMatchObject([{ code: "measure-external-area-invalid", roi: "MF_L" }]);
    expect(result.rois[0]).not.toHaveProperty("fdrPercent");
    expect(codes({ externalCsa: { source, csaMm2: { ...four, ES_R: 20 } } })).toEqual([
      "measure-fat-exceeds-area",
    ]);
  });
});

describe("what cannot be measured is absent, with an issue", () => {
  it("without PixelSpacing: pixels and FDR only", () => {
    const result = measure({ image: without("pixelSpacingMm") });
    expect(result.issues.map(({ code }) => code)).toEqual(["dicom-no-pixel-spacing"]);
    expect(result.rois[0]).toMatchObject({ pixelCount: 200, fatPixelCount: 20, fdrPercent: 10 });
    expect(result.rois[0]).not.toHaveProperty("csaMm2");
    expect(result.rois[0]).not.toHaveProperty("faMm2");
    expect(result.patient).toEqual({ fdrPercent: 25, fdrDenominator: "mask" });
  });

  it("says so once, also where reading the file has said it", () => {
    const [said] = measure({ image: without("pixelSpacingMm") }).issues;
    expect(codes({ image: without("pixelSpacingMm"), issues: [said!] })).toEqual(["dicom-no-pixel-spacing"]);
  });

  it("a muscle that is missing, doubled or empty", () => {
    const { MF_L, MF_R, ES_L, ES_R, VB } = regions;
    const missing = measure({ rois: [MF_L, MF_R, ES_L] });
    expect(missing.issues).toMatchObject([
      { code: "measure-muscle-missing", roi: "ES_R" },
      { code: "measure-vertebral-body-missing" },
    ]);
    expect(missing.patient).toEqual({});

    const doubled = measure({ rois: [...all, { ...MF_L, id: "again" }] });
    expect(doubled.issues).toMatchObject([{ code: "measure-duplicate-name", roi: "MF_L" }]);
    expect(doubled.patient).toEqual({ vbCm2: 0.45 });

    const empty = measure({
      rois: [
        MF_L,
        MF_R,
        ES_L,
        VB,
        {
          ...ES_R,
          outlines: [
            {
              type: "polygon",
              points: [
                [1, 1],
                [1, 1],
                [1, 1],
              ],
            },
          ],
        },
      ],
    });
    expect(empty.issues.map(({ code }) => code)).toContain("roi-zero-area");
    expect(empty.rois[4]).toEqual({ name: "ES_R", pixelCount: 0 });
    expect(empty.patient).toEqual({ vbCm2: 0.45 });
  });

  it("a mixture that finds no threshold; ImageJ's answer is kept, with a warning", () => {
    const flat = phantom({ pixels: new Uint16Array(rows * columns).fill(100) });
    const fixed: Recipe = { ...minmax, range: { kind: "fixed", lower: 0, upper: 1000 }, scope: "image" };
    const mixture = measure({
      image: flat,
      recipe: { ...fixed, threshold: { kind: "auto", method: "GMM3" } },
    });
    expect(mixture.issues.map(({ code }) => code)).toEqual(["fat-threshold-not-found"]);
    expect(mixture.rois[0]).not.toHaveProperty("fatPixelCount");
    const huang = measure({
      image: flat,
      recipe: { ...fixed, threshold: { kind: "auto", method: "Huang" } },
    });
    expect(huang.issues.map(({ code }) => code)).toEqual(["fat-one-grey-level"]);
    expect(huang.rois[0]).toMatchObject({ threshold: { lower: 4, upper: 65535 }, fatPixelCount: 200 });
  });

  it("an empty display range", () => {
    const flat = phantom({ pixels: new Uint16Array(rows * columns).fill(100) });
    const result = measure({ image: flat });
    expect(result.issues.map(({ code }) => code)).toEqual(["fat-range-empty"]);
    expect(JSON.stringify(result)).not.toMatch(/null|NaN/);
  });

  it("the standard deviation of one pixel", () => {
    const result = measure({ rois: [...all, rectangle("DOT", 7, 0, 1, 1)], recipe: manual(400) });
    expect(result.issues.map(({ code }) => code)).toEqual(["measure-one-pixel"]);
    expect(result.rois[5]).toMatchObject({ pixelCount: 1, meanIntensity: 100 });
    expect(result.rois[5]).not.toHaveProperty("stdIntensity");
  });
});

describe("warnings", () => {
  it("where no pixel lies within the limits, as with limits meant for another image", () => {
    expect(codes({ recipe: manual(400) })).toEqual([]);
    expect(measure({ recipe: manual(60000) }).issues).toMatchObject([
      {
        code: "fat-no-pixel-between-limits",
        severity: "warning",
        parameters: { lower: 60000, upper: 65535 },
      },
    ]);
  });

  it("of a recipe that follows a window which clips, and of saturated regions", () => {
    const clipped = phantom({ window: { center: 200, width: 300 } });
    const found = codes({ image: clipped, recipe: { ...minmax, range: { kind: "file" } } });
    expect(found).toContain("fat-range-follows-window");
    expect(found.filter((code) => code === "fat-region-saturated")).toHaveLength(4);
    expect(codes({ image: clipped })).toEqual([]);
    expect(codes({ image: clipped, recipe: { ...manual(400), range: { kind: "file" } } })).toEqual([]);
  });

  it("of conventions that are mixed among the muscles", () => {
    const mixed = all.map((roi, index) => ({
      ...roi,
      convention: (index === 0 ? "muscle" : "fascial") as Convention,
    }));
    expect(codes({ rois: mixed })).toEqual(["measure-mixed-conventions"]);
    const same = all.map((roi) => ({ ...roi, convention: "fascial" as Convention }));
    expect(codes({ rois: same })).toEqual([]);
  });

  it("of an image that is stored inverted, where fat is dark as in ImageJ", () => {
    const turned = phantom();
    const inverted = {
      ...turned,
      photometric: "MONOCHROME1" as const,
      pixels: Uint16Array.from(turned.pixels, (value) => 1000 - value),
    };
    for (const method of ["Default", "GMM2"] as const) {
      const result = measure({ image: inverted, recipe: { ...minmax, threshold: { kind: "auto", method } } });
      expect(result.issues.map(({ code }) => code)).toContain("fat-image-inverted");
      expect(result.rois.slice(0, 4).map(({ fdrPercent }) => fdrPercent)).toEqual([10, 20, 30, 40]);
    }
  });
});

describe("the live histogram", () => {
  const analyser = createSliceAnalyser(phantom());

  it("is that of the scope, and says what each method would choose", () => {
    const found = analyser.histogram(minmax, all, regions.MF_L);
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(200);
    expect(found.range).toEqual({ lower: 100, upper: 900 });
    expect(found.choices.map(({ method }) => method)).toEqual(thresholdMethods);
    const choice = found.choices.find(({ method }) => method === "Default")!;
    const used = analyser.analyse({ measured, rois: all, recipe: minmax });
    expect(choice.threshold).toEqual(used.result.rois[0]!.threshold);
  });

  it("covers the slice, or every muscle once", () => {
    const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
    expect(sum(analyser.histogram({ ...minmax, scope: "image" }, all).counts)).toBe(rows * columns);
    expect(sum(analyser.histogram({ ...minmax, scope: "muscles" }, all).counts)).toBe(800);
    expect(analyser.histogram({ ...minmax, bits: "8" }, all, regions.VB).range).toEqual({
      lower: 0,
      upper: 255,
    });
  });
});
