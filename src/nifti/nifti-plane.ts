import { pixelToPatient } from "../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import type { Vector3 } from "../image/slice-geometry.ts";
import { cross, dot, subtract } from "../image/vector3.ts";
import type { Affine, NiftiHeader } from "./nifti-header.ts";

/** A voxel along i, j and k; may be outside of the volume. */
export type VoxelIndex = readonly [i: number, j: number, k: number];

/** Affine maps are stored as float32 and rounded further; what is off by more is another grid. */
const tolerance = 0.1;

/**
 * Which voxel is on each pixel of a slice, where the slice runs along the volume's own planes and its pixels
 * coincide with the voxels; a string says why not. Through the plane the nearest voxel counts, up to half a voxel.
 */
export function voxelsOnSlice(
  affine: Affine,
  size: NiftiHeader["size"],
  slice: PlacedSlice,
): ((row: number, column: number) => VoxelIndex) | string {
  const toVoxel = inverse(affine);
  if (toVoxel === null) return "degenerate orientation";
  const at = (row: number, column: number) => toVoxel(pixelToPatient(slice, column + 0.5, row + 0.5));
  const origin = at(0, 0);
  const last = at(slice.rows - 1, slice.columns - 1);
  const steps = [subtract(at(0, 1), origin), subtract(at(1, 0), origin)];
  const axes = steps.map((step) => step.findIndex((part) => Math.abs(Math.abs(part) - 1) < tolerance / 10));
  const through = [0, 1, 2].find((axis) => !axes.includes(axis));
  if (axes.includes(-1) || axes[0] === axes[1] || through === undefined)
    return "tilted, or another pixel size";
  const isOff = [origin, last].some((corner) =>
    corner.some((part, axis) => axis !== through && Math.abs(part - Math.round(part)) > tolerance),
  );
  // Over the whole slice the plane must not leave its layer of voxels.
  if (Math.abs(last[through]! - origin[through]!) > tolerance) return "tilted";
  if (isOff) return "shifted by a part of a pixel";
  const layer = Math.round(origin[through]!);
  if (layer < 0 || layer >= size[through]!) return "outside of the volume";
  return (row, column) => {
    const [i, j, k] = at(row, column);
    return [Math.round(i), Math.round(j), Math.round(k)];
  };
}

/** Patient space to voxel indices; null where the affine map has no inverse. */
function inverse([x, y, z]: Affine): ((point: Vector3) => Vector3) | null {
  const columnOf = (index: 0 | 1 | 2 | 3): Vector3 => [x[index], y[index], z[index]];
  const [i, j, k, offset] = [columnOf(0), columnOf(1), columnOf(2), columnOf(3)];
  const volume = dot(i, cross(j, k));
  if (!Number.isFinite(volume) || Math.abs(volume) < 1e-9) return null;
  return (point) => {
    const from = subtract(point, offset);
    return [
      dot(from, cross(j, k)) / volume,
      dot(from, cross(k, i)) / volume,
      dot(from, cross(i, j)) / volume,
    ];
  };
}
