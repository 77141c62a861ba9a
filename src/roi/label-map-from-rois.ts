import { type LabelMap, labelOfRegion } from "./label-map.ts";
import type { ImageSize } from "./rasterise.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import { type Roi, regionNames } from "./roi.ts";

/**
 * The label map of the known regions: 0 background, 1 MF_L, 2 MF_R, 3 ES_L, 4 ES_R, 5 VB. Regions of other names
 * have no number and are left out; where two regions overlap, the later one in `rois` has the pixel.
 *
 * @example
 * const outline: Outline = { type: "rectangle", points: [[1, 1], [3, 4]] };
 * const body: Roi = { id: "1", name: "VB", origin: "drawn", outlines: [outline] };
 * const labels = labelMapFromRois([body], { rows: 6, columns: 6 });
 * labels.data.filter((label) => label === labelOfRegion.VB).length; // => 6
 */
export function labelMapFromRois(rois: readonly Roi[], size: ImageSize): LabelMap {
  const data = new Uint8Array(size.rows * size.columns);
  for (const roi of rois) {
    const name = regionNames.find((known) => known === roi.name);
    if (name === undefined) continue;
    const mask = rasteriseRoi(roi, size);
    for (let pixel = 0; pixel < data.length; pixel++)
      if (mask.data[pixel] === 1) data[pixel] = labelOfRegion[name];
  }
  return { rows: size.rows, columns: size.columns, data };
}
