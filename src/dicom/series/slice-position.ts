import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { add, dot, normalise } from "../../image/vector3.ts";

/** Nearer than this in mm, two slices are at the same position. */
export const samePlaceMm = 0.01;

/**
 * Positions in mm of the slices of one stack, from the origin of the frame of reference along the one normal that all
 * of them share: headers round directions, and along its own normal a slice far from the origin would seem to lie
 * elsewhere. Absent for slices without geometry.
 */
export function slicePositions(
  geometries: readonly (SliceGeometry | undefined)[],
): readonly (number | undefined)[] {
  const normals = new Map<string, Vector3>();
  for (const geometry of geometries) {
    if (geometry !== undefined) normals.set(`${geometry.imageOrientationPatient}`, sliceNormal(geometry));
  }
  const [first, ...others] = normals.values();
  if (first === undefined) return geometries.map(() => undefined);
  const normal = others.length === 0 ? first : normalise(others.reduce(add, first));
  return geometries.map((geometry) => geometry && dot(geometry.imagePositionPatient, normal));
}
