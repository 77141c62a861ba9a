import { median } from "../../src/base/numbers/median.ts";
import { defaultRecipe, type Recipe } from "../../src/fat/recipe.ts";
import type { ScalarImage } from "../../src/image/scalar-image.ts";
import { createSliceAnalyser } from "../../src/pipeline/measuring/analyse-slice.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Roi } from "../../src/roi/roi.ts";

const size = 512;
const steps = 400;

/** A freehand outline of 200 vertices. */
function ellipse(name: string, x: number, y: number, width: number, height: number): Roi {
  const points = Array.from({ length: 200 }, (_, index): PixelPoint => {
    const angle = (2 * Math.PI * index) / 200;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });
  return { id: name, name, outlines: [{ type: "freehand", points }], convention: "fascial", origin: "drawn" };
}

const rois = [
  ellipse("MF_R", 228, 325, 20, 28),
  ellipse("MF_L", 284, 325, 20, 28),
  ellipse("ES_R", 177, 317, 37, 33),
  ellipse("ES_L", 335, 317, 37, 33),
  ellipse("VB", 256, 220, 54, 44),
];

function slice(): ScalarImage {
  return {
    rows: size,
    columns: size,
    pixels: Uint16Array.from(
      { length: size * size },
      (_, index) => ((index * 7919) % 1009) + (index % 37) * 11,
    ),
    bitsAllocated: 16,
    bitsStored: 12,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
    window: { center: 700, width: 1400 },
    pixelSpacingMm: { row: 0.4, column: 0.4 },
  };
}

/** Milliseconds of one step of a drag. */
export interface ThresholdDrag {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/**
 * Drags the threshold over a 512 x 512 slice with five regions: at each step every number of the table, the fat of
 * each region and the red of the whole slice are computed again.
 */
export function thresholdDrag(bits: Recipe["bits"]): ThresholdDrag {
  const analyser = createSliceAnalyser(slice());
  const measured = { sha256: "", rows: size, columns: size, bitsStored: 12 };
  const span = bits === "8" ? 255 : 1400;
  const times = Array.from({ length: steps }, (_, step) => {
    const lower = Math.round((span * (step + 1)) / (steps + 2));
    const recipe: Recipe = { ...defaultRecipe, bits, threshold: { kind: "manual", lower, upper: 65535 } };
    const start = performance.now();
    const { result, regions, red } = analyser.analyse({ measured, rois, recipe });
    const painted = regions.map(({ fat }) => fat!.data.length).reduce((sum, each) => sum + each, 0);
    const elapsed = performance.now() - start;
    if (result.rois.length !== 5 || painted !== 5 * size * size || red === undefined)
      throw new Error("Incomplete");
    return elapsed;
  });
  const sorted = [...times].sort((a, b) => a - b);
  return { medianMs: median(times), p95Ms: sorted[Math.floor(0.95 * sorted.length)]! };
}
