import type { NiftiHeader } from "./nifti-header.ts";
import type { VoxelIndex } from "./nifti-plane.ts";

interface VoxelType {
  readonly width: number;
  readonly read: (view: DataView, at: number, littleEndian: boolean) => number;
}

/** By the data type codes of nifti1.h. */
const voxelTypes: Readonly<Record<number, VoxelType>> = {
  2: { width: 1, read: (view, at) => view.getUint8(at) },
  4: { width: 2, read: (view, at, little) => view.getInt16(at, little) },
  8: { width: 4, read: (view, at, little) => view.getInt32(at, little) },
  16: { width: 4, read: (view, at, little) => view.getFloat32(at, little) },
  64: { width: 8, read: (view, at, little) => view.getFloat64(at, little) },
  256: { width: 1, read: (view, at) => view.getInt8(at) },
  512: { width: 2, read: (view, at, little) => view.getUint16(at, little) },
  768: { width: 4, read: (view, at, little) => view.getUint32(at, little) },
  1024: { width: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  1280: { width: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
};

/** Reads voxel values, 0 outside of the volume; a string says why the data cannot be read. */
export function niftiVoxels(
  bytes: Uint8Array,
  header: NiftiHeader,
): ((index: VoxelIndex) => number) | string {
  const { size, dataOffset, littleEndian } = header;
  const type = voxelTypes[header.dataType];
  if (type === undefined) return `data type ${header.dataType}`;
  const [columns, rows, layers] = size;
  if (!(dataOffset + columns * rows * layers * type.width <= bytes.length)) return "too short";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isScaled = Number.isFinite(header.slope) && header.slope !== 0;
  return ([i, j, k]) => {
    if (i < 0 || j < 0 || k < 0 || i >= columns || j >= rows || k >= layers) return 0;
    const stored = type.read(view, dataOffset + ((k * rows + j) * columns + i) * type.width, littleEndian);
    return isScaled ? stored * header.slope + header.intercept : stored;
  };
}
