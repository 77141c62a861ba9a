import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { defaultRecipe, type ImagejMethod, type Recipe } from "../../fat/recipe.ts";
import type { RoiMeasurement } from "../../measure/measure-result.ts";
import { readRoiSet } from "../../roi/read-roi-set.ts";
import { createSliceAnalyser } from "./analyse-slice.ts";

// What ImageJ 1.53t measured in ten phantoms: e2e/reference/imagej/ORIGIN.md.
const folder = new URL("../../../e2e/reference/imagej/phantoms/", import.meta.url);

interface Row {
  readonly [column: string]: string;
}

function readCsv(name: string): Row[] {
  const [head, ...lines] = readFileSync(new URL(name, folder), "utf8").trim().split("\n");
  const columns = head!.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}

function recipeOf({ mode, scope, method }: Row): Recipe {
  const manual = mode === "8-bit" ? { lower: 120, upper: 255 } : { lower: 600, upper: 65535 };
  return {
    ...defaultRecipe,
    bits: mode === "8-bit" ? "8" : "native",
    scope: scope as "image" | "roi",
    threshold:
      method === "manual" ? { kind: "manual", ...manual } : { kind: "auto", method: method as ImagejMethod },
  };
}

/** Our numbers under the names of ImageJ's columns; ImageJ's statistics in mode 8-bit are those of the 8-bit copy. */
function columnsOf(measured: RoiMeasurement, mode: string) {
  const statistics =
    mode === "8-bit"
      ? measured.eightBit!
      : {
          mean: measured.meanIntensity,
          std: measured.stdIntensity,
          min: measured.minIntensity,
          max: measured.maxIntensity,
        };
  return {
    exact: { pixels: measured.pixelCount, fat_pixels: measured.fatPixelCount },
    near: {
      lower: measured.threshold?.lower,
      upper: measured.threshold?.upper,
      area_mm2: measured.csaMm2,
      fat_area_mm2: measured.faMm2,
      mean: statistics.mean,
      min: statistics.min,
      max: statistics.max,
      std: statistics.std,
    },
  };
}

/** Equal to 1e-6 of the value, or to the last of the digits that ImageJ printed. */
function agrees(ours: number | undefined, printed: string): boolean {
  if (ours === undefined) return false;
  const theirs = Number(printed);
  const digits = /E/.test(printed) ? 0 : (printed.split(".")[1] ?? "").length;
  const lastDigit = digits === 0 ? 0 : 0.5 * 10 ** -digits;
  return Math.abs(ours - theirs) <= Math.max(1e-6 * Math.abs(theirs), lastDigit * 1.0001);
}

describe("every row of what ImageJ measured", () => {
  const rows = readCsv("results.csv");
  const cases = readdirSync(folder).filter((name) => name.endsWith(".dcm"));

  it("is 3,325 rows of ten phantoms", () => {
    expect(rows).toHaveLength(3325);
    expect(cases).toHaveLength(10);
  });

  it.each(cases.map((name) => name.replace(".dcm", "")))("%s", (name) => {
    const slice = readSlice(readFileSync(new URL(`${name}.dcm`, folder)));
    const rois = readRoiSet(readFileSync(new URL(`${name}.RoiSet.zip`, folder)));
    if (!slice.ok || !rois.ok) throw new Error(JSON.stringify([slice.issues, rois.issues]));
    const { image } = slice.value;
    const analyser = createSliceAnalyser(image);
    const measured = {
      sha256: "0".repeat(64),
      rows: image.rows,
      columns: image.columns,
      bitsStored: image.bitsStored,
    };
    const mismatches: string[] = [];
    for (const row of rows.filter((each) => each.case === name)) {
      const { result } = analyser.analyse({ measured, rois: rois.value, recipe: recipeOf(row) });
      const region = result.rois.find((each) => each.name === row.roi);
      if (region === undefined) throw new Error(`No region ${row.roi}`);
      const { exact, near } = columnsOf(region, row.mode!);
      const wrong = [
        ...Object.entries(exact).filter(([column, value]) => String(value) !== row[column]),
        ...Object.entries(near).filter(([column, value]) => !agrees(value, row[column]!)),
      ];
      for (const [column, value] of wrong) {
        mismatches.push(
          `${Object.values(row).slice(0, 7).join(" ")}: ${column} ${value}, not ${row[column]}`,
        );
      }
    }
    expect(mismatches).toEqual([]);
  });
});
