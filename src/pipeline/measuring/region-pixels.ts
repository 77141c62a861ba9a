import { type Issue, issue } from "../../base/issue.ts";
import type { Mask } from "../../image/mask.ts";
import { pixelIndices } from "../../image/pixel-indices.ts";
import { checkRoi } from "../../roi/check-roi.ts";
import type { ImageSize } from "../../roi/rasterise.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import type { Roi } from "../../roi/roi.ts";

/** The pixels of a region on one slice. */
export interface RegionPixels {
  readonly mask: Mask;
  /** Row-major indices, ascending. */
  readonly pixels: Uint32Array;
  readonly issues: readonly Issue[];
}

/**
 * Rasterises a region as ImageJ does, and leaves out what is padding, no signal. Issues: those of `checkRoi`;
 * `measure-padding-in-region`.
 *
 * @param padding the pixels of the slice that are padding
 */
export function regionPixels(roi: Roi, size: ImageSize, padding?: Mask): RegionPixels {
  const whole = rasteriseRoi(roi, size);
  const issues = checkRoi(roi, size, whole);
  if (padding === undefined) return { mask: whole, pixels: pixelIndices(whole), issues };
  const data = whole.data.map((inside, pixel) => (padding.data[pixel] === 1 ? 0 : inside));
  const mask = { ...whole, data };
  const pixels = pixelIndices(mask);
  const count = pixelIndices(whole).length - pixels.length;
  const place = { roi: roi.name };
  const padded = count === 0 ? [] : [issue("measure-padding-in-region", { count, ...place }, place)];
  return { mask, pixels, issues: [...issues, ...padded] };
}
