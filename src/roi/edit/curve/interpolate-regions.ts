import type { Mask } from "../../../image/mask.ts";
import type { PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { apart } from "../apart.ts";
import { nudgeRegion } from "../nudge-region.ts";
import { signedDistance } from "./signed-distance.ts";
import { zeroOutlines } from "./zero-outlines.ts";

/** How far vertices kept may leave the border, in pixels. */
const tolerance = 0.05;

const centroid = ({ data, columns }: Mask): PixelPoint => {
  let [count, x, y] = [0, 0, 0];
  data.forEach((one, at) => {
    if (one === 0) return;
    count++;
    x += at % columns;
    y += Math.floor(at / columns);
  });
  return [x / count, y / count];
};

/**
 * Regions of a slice between two that are drawn: shape-based interpolation (Raya and Udupa 1990) of the signed distances
 * to the two borders, each moved so that the centres meet. Both slices have the same size and lie parallel.
 *
 * @param part where the slice is: 0 at the first, 1 at the second; in between by distance along the patient.
 * @returns the regions that are drawn on both, with the convention and origin of the nearer one, sharing no pixel. Those
 *   that have no pixel on one of the two are left out.
 */
export function interpolateRegions(
  first: readonly Roi[],
  second: readonly Roi[],
  part: number,
  size: ImageSize,
): readonly Roi[] {
  const found = first.flatMap((roi): Roi[] => {
    const other = second.find(({ name }) => name === roi.name);
    if (other === undefined) return [];
    const [a, b] = [rasteriseRoi(roi, size), rasteriseRoi(other, size)];
    if (!a.data.includes(1) || !b.data.includes(1)) return [];
    const [from, to] = [centroid(a), centroid(b)];
    const by: PixelPoint = [to[0] - from[0], to[1] - from[1]];
    const near = signedDistance(nudgeRegion(roi, part * by[0], part * by[1]), size);
    const far = signedDistance(nudgeRegion(other, (part - 1) * by[0], (part - 1) * by[1]), size);
    const between = near.map((value, at) => (1 - part) * value + part * far[at]!);
    const [outline, ...more] = zeroOutlines(between, size, tolerance);
    return outline === undefined ? [] : [{ ...(part <= 0.5 ? roi : other), outlines: [outline, ...more] }];
  });
  return apart(found, size);
}
