import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSlice } from "../../src/dicom/slice/read-slice.ts";
import { defaultRecipe, imagejMethods, type Recipe } from "../../src/fat/recipe.ts";
import type { RoiMeasurement } from "../../src/measure/measure-result.ts";
import { createSliceAnalyser } from "../../src/pipeline/measuring/analyse-slice.ts";
import { readRoiSet } from "../../src/roi/read-roi-set.ts";

/** What the ImageJ macro `measure.ijm` measures on one slice: both depths, both scopes, 17 methods and limits by hand. */
function recipes(isEightBit: boolean): Recipe[] {
  const modes = isEightBit ? (["native"] as const) : (["native", "8"] as const);
  return modes.flatMap((bits) => {
    const manual = bits === "8" ? { lower: 120, upper: 255 } : { lower: 600, upper: 65535 };
    return (["image", "roi"] as const).flatMap((scope) => [
      ...imagejMethods.map(
        (method): Recipe => ({ ...defaultRecipe, bits, scope, threshold: { kind: "auto", method } }),
      ),
      ...(scope === "image"
        ? [{ ...defaultRecipe, bits, scope, threshold: { kind: "manual" as const, ...manual } }]
        : []),
    ]);
  });
}

/** One line in the columns of the macro's results.csv. */
function line(name: string, { bits, scope, threshold }: Recipe, region: RoiMeasurement): string {
  const { mean, min, max, std } =
    bits === "8"
      ? { ...region.eightBit, std: region.eightBit?.std }
      : {
          mean: region.meanIntensity,
          min: region.minIntensity,
          max: region.maxIntensity,
          std: region.stdIntensity,
        };
  return [
    name,
    bits === "8" ? "8-bit" : "native",
    scope,
    threshold.kind === "auto" ? threshold.method : "manual",
    region.threshold?.lower,
    region.threshold?.upper,
    region.name,
    region.pixelCount,
    region.csaMm2,
    region.fatPixelCount,
    region.faMm2,
    mean,
    min,
    max,
    std,
  ].join(",");
}

function measureCase(folder: string, name: string): string[] {
  const slice = readSlice(readFileSync(join(folder, `${name}.dcm`)));
  const rois = readRoiSet(readFileSync(join(folder, `${name}.RoiSet.zip`)));
  if (!slice.ok || !rois.ok) throw new Error(`${name} could not be read`);
  const { image } = slice.value;
  const analyser = createSliceAnalyser(image);
  const { rows, columns, bitsStored } = image;
  const measured = { sha256: "", rows, columns, bitsStored };
  return recipes(image.bitsAllocated === 8).flatMap((recipe) =>
    analyser
      .analyse({ measured, rois: rois.value, recipe })
      .result.rois.map((region) => line(name, recipe, region)),
  );
}

// Called as: measure-set FOLDER OUT.csv
const [folder, out] = process.argv.slice(2) as [string, string];
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".dcm"))
  .sort()
  .map((file) => file.replace(".dcm", ""));
writeFileSync(out, `${names.flatMap((name) => measureCase(folder, name)).join("\n")}\n`);
