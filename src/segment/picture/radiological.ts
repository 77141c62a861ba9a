import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";

/** What turns a slice into the radiological view (left of the picture is the patient's right, top is anterior). */
export interface RadiologicalTurn {
  readonly mirrorColumns: boolean;
  readonly mirrorRows: boolean;
}

/** A slice whose normal is farther than this from the patient's long axis is not axial, degrees. */
const steepestSlice = 45;

/**
 * How a slice must be mirrored to be radiological; undefined where it is not an axial slice or is on its side.
 * A slice without geometry is taken as radiological.
 */
export function radiologicalTurn(geometry: SliceGeometry | undefined): RadiologicalTurn | undefined {
  if (geometry === undefined) return { mirrorColumns: false, mirrorRows: false };
  const [row, column] = geometry.imageOrientationPatient;
  if (Math.abs(sliceNormal(geometry)[2]) < Math.cos((steepestSlice * Math.PI) / 180)) return undefined;
  if (Math.abs(row[0]) < Math.abs(row[1])) return undefined;
  return { mirrorColumns: row[0] < 0, mirrorRows: column[1] < 0 };
}
