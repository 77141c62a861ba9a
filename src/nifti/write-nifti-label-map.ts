import { issue } from "../base/issue.ts";
import { type Result, success } from "../base/result.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";
import type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
import { cross, normalise, scale } from "../image/vector3.ts";
import type { LabelMap } from "../roi/label-map.ts";

/** A label map and where it is; `thicknessMm` is the size of its voxels through the plane. */
export interface NiftiLabelMapToWrite {
  readonly labels: LabelMap;
  readonly pixelSpacingMm?: PixelSpacingMm | undefined;
  readonly geometry?: SliceGeometry | undefined;
  readonly thicknessMm?: number | undefined;
}

const headerLength = 348;
const dataOffset = 352;
const unsignedByte = 2;
const labelIntent = 1002;
const millimetres = 2;
const scannerAnatomical = 1;
const legend = "1 MF_L, 2 MF_R, 3 ES_L, 4 ES_R, 5 VB";

/**
 * A label map as a single-file NIfTI-1 image of one plane, i along the rows: 0 background, 1 MF_L, 2 MF_R, 3 ES_L,
 * 4 ES_R, 5 VB. The affine map (sform, and qform as a rigid one) is the slice's, from DICOM's left, back, up to
 * NIfTI's right, front, up. Source: nifti1.h (2003).
 *
 * Warning: `nifti-no-place` where the slice states no position or spacing; then the file states none either.
 */
export function writeNiftiLabelMap({
  labels: { rows, columns, data },
  pixelSpacingMm: spacing,
  geometry,
  thicknessMm,
}: NiftiLabelMapToWrite): Result<Uint8Array> {
  const bytes = new Uint8Array(dataOffset + data.length);
  bytes.set(data, dataOffset);
  const view = new DataView(bytes.buffer);
  const floats = (at: number, values: readonly number[]) => {
    values.forEach((value, index) => {
      view.setFloat32(at + 4 * index, value, true);
    });
  };
  const thickness = thicknessMm !== undefined && thicknessMm > 0 ? thicknessMm : 1;
  view.setInt32(0, headerLength, true);
  bytes[38] = "r".charCodeAt(0);
  [3, columns, rows, 1, 1, 1, 1, 1].forEach((size, index) => {
    view.setInt16(40 + 2 * index, size, true);
  });
  view.setInt16(68, labelIntent, true);
  view.setInt16(70, unsignedByte, true);
  view.setInt16(72, 8, true);
  floats(76, [1, spacing?.column ?? 1, spacing?.row ?? 1, thickness, 0, 0, 0, 0]);
  floats(108, [dataOffset, 1, 0]);
  bytes[123] = spacing === undefined ? 0 : millimetres;
  writeText(bytes, 148, legend);
  writeText(bytes, 344, "n+1");
  if (geometry === undefined || spacing === undefined) return success(bytes, [issue("nifti-no-place")]);

  const [row, column] = geometry.imageOrientationPatient.map(toRas) as [Vector3, Vector3];
  const axes = [normalise(row), normalise(column), normalise(cross(row, column))] as const;
  const origin = toRas(geometry.imagePositionPatient);
  const steps = [scale(row, spacing.column), scale(column, spacing.row), scale(axes[2], thickness)];
  view.setInt16(252, scannerAnatomical, true);
  view.setInt16(254, scannerAnatomical, true);
  floats(256, [...quaternion(axes), ...origin]);
  ([0, 1, 2] as const).forEach((axis) => {
    floats(280 + 16 * axis, [...steps.map((step) => step[axis]), origin[axis]]);
  });
  return success(bytes);
}

const toRas = ([x, y, z]: Vector3): Vector3 => [-x, -y, z];

/** The ASCII text fits the field that begins there. */
function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

/** b, c, d of the unit quaternion (a ≥ 0) of a rotation whose columns are the axes; a right-handed set. */
function quaternion([i, j, k]: readonly [Vector3, Vector3, Vector3]): readonly [number, number, number] {
  const squares = [
    1 + i[0] + j[1] + k[2],
    1 + i[0] - j[1] - k[2],
    1 - i[0] + j[1] - k[2],
    1 - i[0] - j[1] + k[2],
  ];
  const largest = squares.indexOf(Math.max(...squares));
  // Four times the products of each component with the largest one.
  const [ab, ac, ad] = [j[2] - k[1], k[0] - i[2], i[1] - j[0]];
  const [bc, bd, cd] = [j[0] + i[1], k[0] + i[2], k[1] + j[2]];
  const products = [
    [squares[0]!, ab, ac, ad],
    [ab, squares[1]!, bc, bd],
    [ac, bc, squares[2]!, cd],
    [ad, bd, cd, squares[3]!],
  ][largest]!;
  const divisor = 2 * Math.sqrt(squares[largest]!) * (products[0]! < 0 ? -1 : 1);
  return [products[1]! / divisor, products[2]! / divisor, products[3]! / divisor];
}
