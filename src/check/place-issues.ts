import { type Issue, issue } from "../base/issue.ts";
import type { ImageSize } from "../roi/rasterise.ts";
import { regionNames } from "../roi/roi.ts";
import type { Air } from "./air-around.ts";

/** A region as far as its place in the picture goes. */
export interface RegionInPicture {
  readonly name: string;
  /** Row-major indices of its pixels. */
  readonly pixels: Uint32Array;
}

/** Fewer pixels in the air than this share are a border drawn along the skin. */
const maxAirShare = 0.05;

/**
 * Regions that reach into the air around the body by more than 5 % of their pixels (`check-outside-body`), and regions
 * that touch the border of the picture (muscles and vertebral body only), where the muscle may go on beyond it (`check-touches-border`).
 */
export function placeIssues(
  regions: readonly RegionInPicture[],
  { rows, columns }: ImageSize,
  air: Air,
): readonly Issue[] {
  return regions.flatMap(({ name, pixels }) => {
    if (pixels.length === 0) return [];
    const inAir = air.mayHold(pixels) ? countSet(air.mask().data, pixels) : 0;
    let onBorder = 0;
    for (let at = 0; at < pixels.length; at++) {
      const pixel = pixels[at]!;
      const column = pixel % columns;
      if (column === 0 || column === columns - 1 || pixel < columns || pixel >= (rows - 1) * columns)
        onBorder++;
    }
    const isKnown = (regionNames as readonly string[]).includes(name);
    const percent = Math.round((100 * inAir) / pixels.length);
    return [
      ...(inAir > maxAirShare * pixels.length
        ? [issue("check-outside-body", { roi: name, percent }, { roi: name })]
        : []),
      ...(isKnown && onBorder > 0
        ? [issue("check-touches-border", { roi: name, count: onBorder }, { roi: name })]
        : []),
    ];
  });
}

function countSet(data: Uint8Array, pixels: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at++) count += data[pixels[at]!]!;
  return count;
}
