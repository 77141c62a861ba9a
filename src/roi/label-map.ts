import type { RegionName } from "./roi.ts";

/** A label image: row-major, one number per pixel, 0 background. */
export interface LabelMap {
  readonly rows: number;
  readonly columns: number;
  readonly data: Uint8Array;
}

/** Which number means which region in a label map; 0 is background. */
export const labelOfRegion: Readonly<Record<RegionName, number>> = {
  MF_L: 1,
  MF_R: 2,
  ES_L: 3,
  ES_R: 4,
  VB: 5,
};
