import type { Spine } from "./anatomy/spine.ts";
import { cosine, sine } from "./numeric/trigonometry.ts";
import type { SlicePlane } from "./render/slice-plane.ts";

export interface AxialMatrix {
  readonly size: number;
  readonly fieldOfView: number;
  readonly thickness: number;
  /** How far behind the upper edge of the field the axis of the spine lies, as a part of the field. */
  readonly spineAt: number;
}

/** Rounded as the header states it, so that image and header agree to the digit. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** An axial slice tilted by `tilt` radians against the transverse plane; y and z lie on its spine. */
function planeThrough(matrix: AxialMatrix, y: number, z: number, tilt: number): SlicePlane {
  const spacing = matrix.fieldOfView / matrix.size;
  const c = round(cosine(tilt));
  const q = round(sine(tilt));
  const above = matrix.fieldOfView * matrix.spineAt - spacing / 2;
  return {
    position: [round(-matrix.fieldOfView / 2 + spacing / 2), round(y - c * above), round(z - q * above)],
    row: [1, 0, 0],
    column: [0, c, q],
    rows: matrix.size,
    columns: matrix.size,
    spacing,
    thickness: matrix.thickness,
  };
}

/** Slices in blocks, each block parallel to its disc (as radiographers angle them), `offsets` in mm along the spine. */
export function discBlocks(
  spine: Spine,
  matrix: AxialMatrix,
  blocks: readonly { readonly above: string; readonly offsets: readonly number[] }[],
): SlicePlane[] {
  return blocks.flatMap(({ above, offsets }) => {
    const index = spine.vertebrae.findIndex(({ name }) => name === above);
    const middle = (spine.vertebrae[index]!.bottom + spine.vertebrae[index + 1]!.top) / 2;
    const { y, z, tilt } = spine.axis(middle);
    // Parallel slices: shifted along the normal of the block, not along the curve.
    return offsets.map((offset) =>
      planeThrough(matrix, y + offset * sine(tilt), z - offset * cosine(tilt), tilt),
    );
  });
}

/** One stack of parallel slices; each centred on the spine. `tilt` in radians; offsets along the normal from s. */
export function singleStack(
  spine: Spine,
  matrix: AxialMatrix,
  s: number,
  tilt: number,
  offsets: readonly number[],
): SlicePlane[] {
  const { y, z } = spine.axis(s);
  return offsets.map((offset) =>
    planeThrough(matrix, y + offset * sine(tilt), z - offset * cosine(tilt), tilt),
  );
}

/** Sagittal slices from the patient's right to left; `middleY`, `middleZ` the centre of the field. */
export function sagittalPlanes(
  size: number,
  fieldOfView: number,
  thickness: number,
  spacingBetween: number,
  count: number,
  middleY: number,
  middleZ: number,
): SlicePlane[] {
  const spacing = fieldOfView / size;
  return Array.from({ length: count }, (_, i) => ({
    position: [
      round((i - (count - 1) / 2) * spacingBetween),
      round(middleY - fieldOfView / 2 + spacing / 2),
      round(middleZ + fieldOfView / 2 - spacing / 2),
    ],
    row: [0, 1, 0],
    column: [0, 0, -1],
    rows: size,
    columns: size,
    spacing,
    thickness,
  }));
}

/** Every second slice first, then the others: the order of an interleaved acquisition. */
export const interleaved = <Plane>(planes: readonly Plane[]): Plane[] => [
  ...planes.filter((_, i) => i % 2 === 0),
  ...planes.filter((_, i) => i % 2 === 1),
];
