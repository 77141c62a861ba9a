import type { Vector3 } from "../image/slice-geometry.ts";

/**
 * An endplate as the reader marks it on a sagittal slice: its anterior and posterior ends (mm, LPS+) and the
 * normal of that sagittal slice. Its left-right direction is not seen there and is taken to be that normal.
 */
export interface Endplate {
  readonly anterior: Vector3;
  readonly posterior: Vector3;
  readonly sagittalNormal: Vector3;
}
