/** An affine map from voxel indices to patient space: three rows of four, LPS+ in mm. */
export type Affine = readonly [AffineRow, AffineRow, AffineRow];
export type AffineRow = readonly [i: number, j: number, k: number, offset: number];

/** What a NIfTI-1 header says that is needed to read a label map (nifti1.h, 2003). */
export interface NiftiHeader {
  readonly littleEndian: boolean;
  /** Number of voxels along i, j and k. */
  readonly size: readonly [i: number, j: number, k: number];
  readonly dataType: number;
  readonly dataOffset: number;
  readonly slope: number;
  readonly intercept: number;
  /** Absent where the file states no orientation. */
  readonly affine?: Affine;
}

const headerLength = 348;

/** What `readNiftiHeader` says of bytes that are something else. */
export const notNifti = "not NIfTI-1";

/** Reads a NIfTI-1 header of a single-file image; a string says why it cannot be read. */
export function readNiftiHeader(bytes: Uint8Array): NiftiHeader | string {
  if (bytes.length < headerLength + 4) return "too short";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = view.getInt32(0, true) === headerLength;
  if (!littleEndian && view.getInt32(0, false) !== headerLength) return notNifti;
  const magic = String.fromCharCode(...bytes.subarray(344, 347));
  if (magic !== "n+1") return magic === "ni1" ? "header and data in two files" : notNifti;
  const int16 = (at: number) => view.getInt16(at, littleEndian);
  const float = (at: number) => view.getFloat32(at, littleEndian);
  const dimensions = int16(40);
  const size = [42, 44, 46].map((at, index) => (index < dimensions ? int16(at) : 1));
  const others = [48, 50, 52, 54].map((at, index) => (index + 3 < dimensions ? int16(at) : 1));
  if (dimensions < 2 || dimensions > 7 || size.some((length) => length < 1)) return "bad dimensions";
  if (others.some((length) => length > 1)) return "more than three dimensions";
  const affine = int16(254) > 0 ? sform(float) : int16(252) > 0 ? qform(float) : undefined;
  return {
    littleEndian,
    size: [size[0]!, size[1]!, size[2]!],
    dataType: int16(70),
    dataOffset: Math.max(float(108), headerLength + 4),
    slope: float(112),
    intercept: float(116),
    ...(affine === undefined ? {} : { affine: fromRas(affine) }),
  };
}

type Float = (at: number) => number;

function sform(float: Float): Affine {
  const row = (at: number): AffineRow => [float(at), float(at + 4), float(at + 8), float(at + 12)];
  return [row(280), row(296), row(312)];
}

/** The rotation of a unit quaternion (b, c, d; a is what is left), scaled by the voxel sizes (nifti1.h, method 2). */
function qform(float: Float): Affine {
  const [b, c, d] = [float(256), float(260), float(264)];
  const a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
  const handedness = float(76) < 0 ? -1 : 1;
  const [di, dj, dk] = [float(80), float(84), float(88) * handedness];
  return [
    [(a * a + b * b - c * c - d * d) * di, 2 * (b * c - a * d) * dj, 2 * (b * d + a * c) * dk, float(268)],
    [2 * (b * c + a * d) * di, (a * a + c * c - b * b - d * d) * dj, 2 * (c * d - a * b) * dk, float(272)],
    [2 * (b * d - a * c) * di, 2 * (c * d + a * b) * dj, (a * a + d * d - b * b - c * c) * dk, float(276)],
  ];
}

/** NIfTI's axes point right, front and up, DICOM's left, back and up. */
function fromRas([x, y, z]: Affine): Affine {
  const negated = (row: AffineRow): AffineRow => [-row[0], -row[1], -row[2], -row[3]];
  return [negated(x), negated(y), z];
}
