import { type Issue, issue } from "../base/issue.ts";
import { isMuscle, regionNames } from "../roi/roi.ts";

/** A region as far as sharing pixels goes. */
export interface PlacedRegion {
  readonly name: string;
  /** Row-major indices of its pixels, ascending. */
  readonly pixels: Uint32Array;
  /** Whether each pixel of `pixels` counts as fat; absent where no threshold could be found. */
  readonly isFat?: ((pixel: number) => boolean) | undefined;
}

/** What the muscles' own counts hold more than once. */
export interface RepeatedPixels {
  /** Pixels of the muscles added up, less the pixels of all muscles together. */
  readonly count: number;
  /** The same of fat. A shared pixel that one muscle's threshold takes for fat and the other's does not is fat, once. */
  readonly fatCount: number;
}

/** How many pixels two ascending lists have in common. */
function countCommon(first: Uint32Array, second: Uint32Array): number {
  let count = 0;
  let [one, other] = [0, 0];
  while (one < first.length && other < second.length) {
    const difference = first[one]! - second[other]!;
    if (difference === 0) count++;
    if (difference <= 0) one++;
    if (difference >= 0) other++;
  }
  return count;
}

const isNamed = ({ name }: PlacedRegion) => (regionNames as readonly string[]).includes(name);

/**
 * `measure-pixels-shared` for each two regions that have pixels in common. A region of another name that is within
 * one, or holds it, is not one of them: samples and compartments are drawn so.
 */
export function sharedPixelIssues(regions: readonly PlacedRegion[]): readonly Issue[] {
  return regions.flatMap((first, index) =>
    regions.slice(index + 1).flatMap((second) => {
      const count = countCommon(first.pixels, second.pixels);
      if (first.name === second.name) return [];
      const nested = count === first.pixels.length || count === second.pixels.length;
      if (count === 0 || (nested && !(isNamed(first) && isNamed(second)))) return [];
      const place = { roi: first.name };
      return [issue("measure-pixels-shared", { roi: first.name, other: second.name, count }, place)];
    }),
  );
}

/** The pixels that the sums of the four muscles would count more than once. */
export function repeatedPixels(regions: readonly PlacedRegion[]): RepeatedPixels {
  const muscles = regions.filter(({ name, pixels }) => isMuscle(name) && pixels.length > 0);
  const seen = new Map<number, { readonly fat: boolean }>();
  let [count, fatCount] = [0, 0];
  const shared = muscles.some((first, index) =>
    muscles.slice(index + 1).some((second) => countCommon(first.pixels, second.pixels) > 0),
  );
  if (!shared) return { count, fatCount };
  for (const { pixels, isFat } of muscles) {
    for (const pixel of pixels) {
      const before = seen.get(pixel);
      const fat = isFat?.(pixel) ?? false;
      if (before !== undefined) count++;
      if (before?.fat === true && fat) fatCount++;
      if (before === undefined || (fat && !before.fat)) seen.set(pixel, { fat });
    }
  }
  return { count, fatCount };
}
