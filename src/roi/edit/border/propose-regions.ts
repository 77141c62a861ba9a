import type { ImageSize } from "../../rasterise.ts";
import type { Roi } from "../../roi.ts";
import { giveWay } from "../give-way.ts";

/** Regions put beside those of a slice, before somebody accepts them. */
export interface RegionsProposal {
  /** What the slice has when the proposal is accepted. */
  readonly rois: readonly Roi[];
  /** The regions of the slice that would be replaced: to be asked about. */
  readonly overwrites: readonly string[];
}

/**
 * Regions pasted, mirrored, carried or interpolated onto a slice: each replaces the one of its name, and all others give
 * way to it. Nothing is done: whoever draws accepts it, after a question where something would be replaced.
 */
export function proposeRegions(rois: readonly Roi[], more: readonly Roi[], size: ImageSize): RegionsProposal {
  const overwrites = rois.filter((roi) => more.some(({ name }) => name === roi.name)).map(({ name }) => name);
  let after = rois;
  for (const roi of more) {
    const before = after.find(({ name }) => name === roi.name);
    const put = after.map((other) => (other === before ? roi : other));
    after = giveWay(before === undefined ? [...put, roi] : put, roi.name, before, size);
  }
  return { rois: after, overwrites };
}
