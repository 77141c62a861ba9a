import { isOtherFrame } from "../../image/is-other-frame.ts";
import { patientToPixel } from "../../image/patient-to-pixel.ts";
import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";

/** Headers round positions; a grid that is off by more is another grid. */
const maxOffPixels = 0.1;
const maxOffPlaneMm = 0.1;

/** Which pixel of another grid is on a pixel of this one. */
export type PixelIndex = (row: number, column: number) => { readonly row: number; readonly column: number };

/**
 * How the pixels of `target` are found in `source` where both grids are in one plane and their pixels coincide:
 * shifted, mirrored or turned by right angles, but not scaled. Null where they do not. The pixel found may lie
 * outside of `source`.
 */
export function alignGrid(target: PlacedSlice, source: PlacedSlice): PixelIndex | null {
  if (isOtherFrame(target.geometry.frameOfReferenceUid, source.geometry.frameOfReferenceUid)) return null;
  const at = (row: number, column: number) =>
    patientToPixel(source, pixelToPatient(target, column + 0.5, row + 0.5));
  const corners = [
    at(0, 0),
    at(0, target.columns - 1),
    at(target.rows - 1, 0),
    at(target.rows - 1, target.columns - 1),
  ];
  const coincide = corners.every(
    ({ x, y, distanceMm }) =>
      offGrid(x - 0.5) < maxOffPixels &&
      offGrid(y - 0.5) < maxOffPixels &&
      Math.abs(distanceMm) < maxOffPlaneMm,
  );
  const step = [at(0, 1), at(1, 0)].map(({ x, y }) =>
    Math.max(Math.abs(x - corners[0]!.x), Math.abs(y - corners[0]!.y)),
  );
  // A step of exactly one pixel along one axis: at corners alone, a grid of twice the spacing would pass.
  if (!coincide || step.some((length) => Math.abs(length - 1) > maxOffPixels / 10)) return null;
  return (row, column) => {
    const { x, y } = at(row, column);
    return { row: Math.floor(y), column: Math.floor(x) };
  };
}

const offGrid = (index: number) => Math.abs(index - Math.round(index));
