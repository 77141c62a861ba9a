import { type Issue, issue } from "../base/issue.ts";
import { nearestRank } from "../base/numbers/nearest-rank.ts";
import type { OpenedImage } from "./opened-image.ts";
import type { ThresholdRule } from "./recipe.ts";

type ReferenceRule = Extract<ThresholdRule, { readonly kind: "reference" }>;

/**
 * How many times as bright as the darkest tenth of the muscles a sample is. Fat is three to eight times as bright as
 * lean muscle on T2, and lean muscle within some 1.6 times its own darkest tenth, coil shading included. Our own bounds.
 */
const bounds = {
  fat: { refused: 1.5, doubted: 2 },
  lean: { refused: 2.2, doubted: 1.8 },
} as const;

/** Brightness as it looks: above no signal, or above the darkest pixel where that is darker still or the picture inverted. */
function brightnessOf({ raw, offset, inverted }: OpenedImage) {
  let [least, most] = [raw[0]!, raw[0]!];
  for (let pixel = 1; pixel < raw.length; pixel++) {
    const value = raw[pixel]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const black = Math.min(-offset, least);
  return (pixel: number) => (inverted ? most - raw[pixel]! : raw[pixel]! - black);
}

const atShare = (pixels: Uint32Array, share: number, brightness: (pixel: number) => number): number =>
  nearestRank(Float64Array.from(pixels, brightness).sort(), share)!;

/**
 * Whether a sample can be the tissue it is meant to be, judged against the muscles: their darkest tenth is lean up to
 * some 90 % of fat. A sample of fat has to be clearly brighter, one of lean muscle not.
 *
 * @param sample row-major indices of the sample's pixels, at least one.
 * @param muscles those of the muscles without the sample; with none there is nothing to compare with.
 * @returns `fat-reference-not-fat`, `fat-reference-not-lean` (errors: no limit is to be taken from it), or
 *   `fat-reference-unsure` (a warning); nothing where the sample is what it should be.
 */
export function referenceSampleIssue(
  image: OpenedImage,
  sample: Uint32Array,
  muscles: Uint32Array,
  { tissue, roi }: ReferenceRule,
): Issue | undefined {
  if (muscles.length === 0) return undefined;
  const brightness = brightnessOf(image);
  const middle = atShare(sample, 0.5, brightness);
  const lean = atShare(muscles, 0.1, brightness);
  const times = lean > 0 ? middle / lean : middle > 0 ? Number.POSITIVE_INFINITY : 1;
  const shown = { roi, times: Number.isFinite(times) ? times.toFixed(1) : "∞" };
  if (tissue === "lean") {
    if (times > bounds.lean.refused) return issue("fat-reference-not-lean", shown, { roi });
    return times > bounds.lean.doubted ? issue("fat-reference-unsure", shown, { roi }) : undefined;
  }
  if (times < bounds.fat.refused) return issue("fat-reference-not-fat", shown, { roi });
  return times < bounds.fat.doubted ? issue("fat-reference-unsure", shown, { roi }) : undefined;
}
