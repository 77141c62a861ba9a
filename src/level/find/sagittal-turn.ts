import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";

/** How a stored slice is turned to stand upright: head up, front to the left. */
export interface SagittalTurn {
  /** Rows become columns first. */
  readonly transpose: boolean;
  readonly mirrorColumns: boolean;
  readonly mirrorRows: boolean;
}

/** A slice whose normal is farther than this from left-right is not sagittal, degrees. */
const steepestSlice = 45;

/**
 * How a slice must be turned to have the head up and the front on the left; undefined where it is not sagittal. A slice
 * without geometry is taken as it is.
 */
export function sagittalTurn(geometry: SliceGeometry | undefined): SagittalTurn | undefined {
  if (geometry === undefined) return { transpose: false, mirrorColumns: false, mirrorRows: false };
  if (Math.abs(sliceNormal(geometry)[0]) < Math.cos((steepestSlice * Math.PI) / 180)) return undefined;
  const [row, column] = geometry.imageOrientationPatient;
  const transpose = Math.abs(row[2]) > Math.abs(column[2]);
  const [across, down]: readonly [Vector3, Vector3] = transpose ? [column, row] : [row, column];
  return { transpose, mirrorColumns: across[1] < 0, mirrorRows: down[2] > 0 };
}
