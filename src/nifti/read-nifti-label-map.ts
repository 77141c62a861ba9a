import { gunzip, isGzip } from "../base/archive/gunzip.ts";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { Slice } from "../image/slice.ts";
import type { LabelMap } from "../roi/label-map.ts";
import type { Roi } from "../roi/roi.ts";
import { roisFromLabelMap } from "../roi/rois-from-label-map.ts";
import { type NiftiHeader, notNifti, readNiftiHeader } from "./nifti-header.ts";
import { type VoxelIndex, voxelsOnSlice } from "./nifti-plane.ts";
import { niftiVoxels } from "./nifti-voxels.ts";

/**
 * The outlines on one slice out of a NIfTI-1 label map, .nii or .nii.gz: 1 MF_L, 2 MF_R, 3 ES_L, 4 ES_R, 5 VB. The
 * plane is found by the affine map, whatever the order and direction of the volume's axes. Where the label map or
 * the slice states no place, a single plane of the slice's size is taken as it is, i along the rows, with
 * `nifti-assumed-geometry`.
 *
 * Issues (errors): `nifti-unreadable`, `archive-chosen` (gzip of something else), `nifti-other-plane`.
 */
export function readNiftiLabelMap(bytes: Uint8Array, slice: Slice): Result<readonly Roi[]> {
  const unreadable = (reason: string) => failure(issue("nifti-unreadable", { reason }));
  const unpacked = isGzip(bytes) ? gunzip(bytes) : bytes;
  if (unpacked === null) return unreadable("damaged gzip");
  const header = readNiftiHeader(unpacked);
  if (header === notNifti && unpacked !== bytes) return failure(issue("archive-chosen"));
  if (typeof header === "string") return unreadable(header);
  const voxelAt = niftiVoxels(unpacked, header);
  if (typeof voxelAt === "string") return unreadable(voxelAt);
  const { rows, columns, pixelSpacingMm } = slice.image;
  const { geometry } = slice.facts;
  const isPlaced = header.affine !== undefined && geometry !== undefined && pixelSpacingMm !== undefined;
  const indexOf = isPlaced
    ? voxelsOnSlice(header.affine, header.size, { geometry, pixelSpacingMm, rows, columns })
    : asItLies(header.size, slice);
  if (typeof indexOf === "string") return failure(issue("nifti-other-plane", { reason: indexOf }));

  const labels: LabelMap = { rows, columns, data: new Uint8Array(rows * columns) };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const label = voxelAt(indexOf(row, column));
      if (!Number.isInteger(label) || label < 0 || label > 255) return unreadable(`label ${label}`);
      labels.data[row * columns + column] = label;
    }
  }
  return success(
    roisFromLabelMap(labels, { origin: "imported" }),
    isPlaced ? [] : [issue("nifti-assumed-geometry")],
  );
}

function asItLies(
  [i, j, k]: NiftiHeader["size"],
  { image: { rows, columns } }: Slice,
): ((row: number, column: number) => VoxelIndex) | string {
  if (k !== 1) return "no orientation";
  return i === columns && j === rows ? (row, column) => [column, row, 0] : `${i} x ${j}`;
}
