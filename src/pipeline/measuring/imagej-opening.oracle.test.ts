import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { imagejWindow } from "../../fat/imagej-window.ts";
import { openAsImagej } from "../../fat/opened-image.ts";
import { defaultRecipe, type ImagejMethod, type Recipe } from "../../fat/recipe.ts";
import { rangedImage, thresholdImage } from "../../fat/threshold-image.ts";
import type { Roi } from "../../roi/roi.ts";
import { createSliceAnalyser } from "./analyse-slice.ts";

// How ImageJ 1.53t opens DICOM and what it shows: e2e/reference/imagej-opening/ORIGIN.md.
const folder = new URL("../../../e2e/reference/imagej-opening/", import.meta.url);

interface Block {
  readonly name: string;
  readonly mode: number;
  readonly bits: string;
  readonly range: readonly number[];
  readonly lines: readonly string[];
}

function readBlocks(): Block[] {
  const text = readFileSync(new URL("opening.txt", folder), "utf8");
  return text
    .split("#|")
    .slice(1)
    .map((part) => {
      const [head, ...lines] = part.trim().split("\n");
      const [file, mode, bits, range] = head!.split("|");
      return {
        name: file!.replace(".dcm", ""),
        mode: Number(mode!.slice(5)),
        bits: bits!.slice(5),
        range: range!.slice(6).split(" ").map(Number),
        lines,
      };
    });
}

const blocks = readBlocks();

/** Where we depart from ImageJ on purpose (see `openAsImagej` and `rawRange`). */
function departs({ name, mode }: Block): string | undefined {
  if (name === "s8") return "ImageJ misreads signed bytes";
  const rescaledWithoutWindow = ["u16-slope", "u16-slope-noicpt", "s16-slope", "u8-slope"].includes(name);
  if (rescaledWithoutWindow && mode < 2) return "ImageJ keeps the range of the stored values";
  if (name === "u16-const") return "an empty range gives no automatic threshold";
  if (name.startsWith("u8-icpt") && mode % 2 === 1) return "ImageJ keeps the calibration of an 8-bit image";
  return undefined;
}

const kept = blocks.filter((block) => departs(block) === undefined);
const names = [...new Set(kept.map((block) => block.name))];

const recipeOf = (mode: number): Recipe => ({
  ...defaultRecipe,
  scope: "image",
  bits: mode % 2 === 1 ? "8" : "native",
  range: mode < 2 ? { kind: "file" } : { kind: "minmax" },
});

const whole: Roi = {
  id: "whole",
  name: "WHOLE",
  outlines: [
    {
      type: "rectangle",
      points: [
        [0, 0],
        [24, 20],
      ],
    },
  ],
  origin: "drawn",
};

function open(name: string) {
  const slice = readSlice(readFileSync(new URL(`${name}.dcm`, folder)));
  if (!slice.ok) throw new Error(slice.issues[0].message);
  return slice.value.image;
}

describe.each(names)("ImageJ opens %s", (name) => {
  const image = open(name);
  const analyser = createSliceAnalyser(image);
  const compared = kept.filter((block) => block.name === name);
  const measured = { sha256: "0".repeat(64), rows: 20, columns: 24, bitsStored: image.bitsStored };
  const measure = (recipe: Recipe) => analyser.analyse({ measured, rois: [whole], recipe }).result.rois[0]!;

  it.each(compared)("mode $mode: pixels, range and statistics", ({ mode, bits, range, lines }) => {
    const recipe = recipeOf(mode);
    const ranged = rangedImage(openAsImagej(image), imagejWindow(image), recipe);
    const of = thresholdImage(ranged, recipe.bits);
    expect(of.image.depth).toBe(`${bits}-bit`);
    if (bits !== "8") {
      expect(ranged.modalityRange.lower).toBeCloseTo(range[0]!, 6);
      expect(ranged.modalityRange.upper).toBeCloseTo(range[1]!, 6);
    }
    const pixels = lines
      .find((line) => line.startsWith("px "))
      ?.slice(3)
      .split(" ")
      .map(Number);
    if (pixels !== undefined) {
      const worst = pixels.map(
        (pixel, index) => Math.abs(pixel - of.image.raw[index]!) / Math.max(1, Math.abs(pixel)),
      );
      expect(Math.max(...worst)).toBeLessThan(bits === "32" ? 1e-8 : 1e-15);
    }
    const [mean, min, max, std] = lines
      .find((line) => line.startsWith("stats "))!
      .slice(6)
      .split(" ")
      .map(Number);
    const region = measure(recipe);
    const ours =
      mode % 2 === 1
        ? region.eightBit!
        : {
            mean: region.meanIntensity!,
            min: region.minIntensity!,
            max: region.maxIntensity!,
            std: region.stdIntensity!,
          };
    const near = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected));
    near(ours.mean, mean!);
    near(ours.min, min!);
    near(ours.max, max!);
    near(ours.std!, std!);
  });

  it.each(compared)("mode $mode: automatic thresholds", ({ mode, lines }) => {
    for (const line of lines.filter((each) => each.startsWith("auto "))) {
      const [, method, lower, upper, count] = line.split(" ");
      const region = measure({
        ...recipeOf(mode),
        threshold: { kind: "auto", method: method as ImagejMethod },
      });
      expect([line, region.fatPixelCount]).toEqual([line, Number(count)]);
      expect(Math.abs(region.threshold!.lower - Number(lower))).toBeLessThanOrEqual(
        2e-9 * Math.max(1, Math.abs(Number(lower))),
      );
      expect(Math.abs(region.threshold!.upper - Number(upper))).toBeLessThanOrEqual(
        2e-9 * Math.max(1, Math.abs(Number(upper))),
      );
    }
  });

  it.each(compared)("mode $mode: limits typed in", ({ mode, bits, lines }) => {
    for (const line of lines.filter((each) => each.startsWith("manual "))) {
      const [, lower, upper, , shownLower, shownUpper, count] = line.split(" ");
      const limits = { lower: Number(lower), upper: Number(upper) };
      const region = measure({ ...recipeOf(mode), threshold: { kind: "manual", ...limits } });
      expect([line, region.fatPixelCount]).toEqual([line, Number(count)]);
      // ImageJ goes on showing the fraction of a limit of an 8-bit image, though it counts without it.
      if (bits === "8" && limits.lower % 1 !== 0) continue;
      expect(region.threshold!.lower).toBeCloseTo(Number(shownLower), 5);
      expect(region.threshold!.upper).toBeCloseTo(Number(shownUpper), 5);
    }
  });
});
