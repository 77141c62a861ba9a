import { nearestRank } from "../base/numbers/nearest-rank.ts";
import { sortedValues } from "../base/numbers/sorted-values.ts";
import { present } from "../base/present.ts";
import type { PixelPoint } from "../roi/outline.ts";
import { isMuscle, type MuscleName, muscleNames } from "../roi/roi.ts";
import type { CoilShading } from "./measure-result.ts";

/** A ratio beyond this, either way, is strong shading. */
export const strongShadingRatio = 1.3;

/** The values of `raw + offset` and where they are. */
interface ShadedImage {
  readonly columns: number;
  readonly raw: ArrayLike<number>;
  readonly offset: number;
}

/** The value that one tenth of the pixels do not exceed; absent where there is no pixel. */
function tenthPercentile({ raw, offset }: ShadedImage, pixels: readonly Uint32Array[]): number | undefined {
  const count = pixels.reduce((sum, each) => sum + each.length, 0);
  if (count === 0) return undefined;
  // Whole numbers take two thirds of the time to sort.
  const isWhole = raw instanceof Uint16Array || raw instanceof Uint8Array;
  const values = isWhole ? new Uint16Array(count) : new Float64Array(count);
  let filled = 0;
  for (const each of pixels) for (let at = 0; at < each.length; at++) values[filled++] = raw[each[at]!]!;
  values.sort();
  return nearestRank(values, 0.1)! + offset;
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a !== undefined && b !== undefined && a > 0 && b > 0 && Number.isFinite(a / b) ? a / b : undefined;
}

/** Mean position of the pixels' centres. */
function centroid(columns: number, pixels: Uint32Array): PixelPoint {
  let x = 0;
  let y = 0;
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at]!;
    x += (pixel % columns) + 0.5;
    y += Math.floor(pixel / columns) + 0.5;
  }
  return [x / pixels.length, y / pixels.length];
}

/** Splits pixels at the median of their distance from a point. */
function halvesByDistance(columns: number, pixels: Uint32Array, [x, y]: PixelPoint, aspect: number) {
  const distances = new Float64Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at]!;
    const down = Math.floor(pixel / columns) + 0.5 - y;
    distances[at] = Math.hypot((pixel % columns) + 0.5 - x, down * aspect);
  }
  const middle = nearestRank(sortedValues(distances), 0.5)!;
  const near = new Uint32Array(pixels.length);
  const far = new Uint32Array(pixels.length);
  let [nearer, farther] = [0, 0];
  for (let at = 0; at < pixels.length; at++) {
    if (distances[at]! <= middle) near[nearer++] = pixels[at]!;
    else far[farther++] = pixels[at]!;
  }
  return { near: near.subarray(0, nearer), far: far.subarray(0, farther) };
}

/**
 * How unevenly the coil lights the muscles. Lean muscle is read off as the 10th percentile of the modality values,
 * which stays within lean muscle up to some 80 % fat; of the left muscles over the right ones, and of the halves of
 * each muscle nearer to the vertebral body over the farther ones. Multiplying one side by k multiplies the ratio by k.
 * Our own indicator; no published cut-off, `strongShadingRatio` marks a difference that shifts a shared threshold by
 * more than most infiltration does.
 *
 * @param regions row-major pixel indices by region name; the four muscles and VB are looked at.
 * @param aspect row spacing over column spacing, 1 where unknown.
 */
export function coilShading(
  image: ShadedImage,
  regions: ReadonlyMap<string, Uint32Array>,
  aspect = 1,
): CoilShading {
  const muscles = [...regions].filter(([name, pixels]) => isMuscle(name) && pixels.length > 0) as [
    MuscleName,
    Uint32Array,
  ][];
  const brightness = (side: "_L" | "_R") =>
    tenthPercentile(
      image,
      muscles.filter(([name]) => name.endsWith(side)).map(([, pixels]) => pixels),
    );
  const complete = muscles.length === muscleNames.length;
  const leftRightRatio = complete ? ratio(brightness("_L"), brightness("_R")) : undefined;
  const body = regions.get("VB");
  const center = body !== undefined && body.length > 0 ? centroid(image.columns, body) : undefined;
  const halves =
    center === undefined
      ? []
      : muscles.map(([, pixels]) => halvesByDistance(image.columns, pixels, center, aspect));
  const deepSuperficialRatio = ratio(
    tenthPercentile(
      image,
      halves.map(({ near }) => near),
    ),
    tenthPercentile(
      image,
      halves.map(({ far }) => far),
    ),
  );
  return {
    ...present({ leftRightRatio, deepSuperficialRatio }),
  };
}
