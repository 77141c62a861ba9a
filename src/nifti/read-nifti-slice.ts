import { gunzip, isGzip } from "../base/archive/gunzip.ts";
import { type Issue, issue } from "../base/issue.ts";
import { present } from "../base/present.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { PixelSpacingMm, StoredPixels } from "../image/scalar-image.ts";
import type { Slice } from "../image/slice.ts";
import type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
import { unusualSpacing } from "../image/unusual-spacing.ts";
import { dot, length, normalise } from "../image/vector3.ts";
import { type Affine, type NiftiHeader, notNifti, readNiftiHeader } from "./nifti-header.ts";
import { niftiVoxels } from "./nifti-voxels.ts";

type Pixels = new (count: number) => StoredPixels;

/** How the data types of nifti1.h that fit into stored pixels are kept. */
const pixelTypes: Readonly<
  Record<number, { readonly bits: number; readonly signed: boolean; readonly Pixels: Pixels }>
> = {
  2: { bits: 8, signed: false, Pixels: Uint8Array },
  256: { bits: 8, signed: true, Pixels: Int8Array },
  4: { bits: 16, signed: true, Pixels: Int16Array },
  512: { bits: 16, signed: false, Pixels: Uint16Array },
  8: { bits: 32, signed: true, Pixels: Int32Array },
  768: { bits: 32, signed: false, Pixels: Uint32Array },
  16: { bits: 32, signed: false, Pixels: Float32Array },
};

/** What is in the place of DICOM's transfer syntax. */
const niftiSyntax = "NIfTI-1";

/** Far more voxels than a slice of any scanner has. */
const maxPixels = 0x4000000;

/** True for a NIfTI-1 header, gzip aside (nifti1.h: `sizeof_hdr`, `magic`). */
export const isNifti = (bytes: Uint8Array) =>
  isGzip(bytes) || (bytes.length >= 352 && bytes[344] === 0x6e && bytes[345] === 0x2b && bytes[346] === 0x31);

/**
 * Reads one plane of a NIfTI-1 image, .nii or .nii.gz: the plane of the first two axes at the `frame`-th place
 * (1-based) along the third, i along the rows of pixels. Place and spacing come from the affine map, LPS+. Issues
 * (errors): `nifti-image-unreadable`, `archive-chosen` (gzip of something else), `dicom-frame-out-of-range`; warnings: `dicom-no-geometry`,
 * `dicom-no-pixel-spacing`, `dicom-pixel-spacing-unusual`, `dicom-geometry-contradictory`.
 */
export function readNiftiSlice(bytes: Uint8Array, frame = 1): Result<Slice> {
  const unreadable = (reason: string) => failure(issue("nifti-image-unreadable", { reason }));
  const unpacked = isGzip(bytes) ? gunzip(bytes) : bytes;
  if (unpacked === null) return unreadable("damaged gzip");
  const header = readNiftiHeader(unpacked);
  if (header === notNifti && unpacked !== bytes) return failure(issue("archive-chosen"));
  if (typeof header === "string") return unreadable(header);
  const type = pixelTypes[header.dataType];
  if (type === undefined) return unreadable(`data type ${header.dataType}`);
  const [columns, rows, frames] = header.size;
  if (rows * columns > maxPixels) return unreadable(`${rows} x ${columns}`);
  if (!Number.isInteger(frame) || frame < 1 || frame > frames) {
    return failure(issue("dicom-frame-out-of-range", { frame, frames }));
  }
  const storedAt = niftiVoxels(unpacked, { ...header, slope: 0 });
  if (typeof storedAt === "string") return unreadable(storedAt);
  const pixels = new type.Pixels(rows * columns);
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = storedAt([index % columns, Math.floor(index / columns), frame - 1]);
  }
  const issues: Issue[] = [];
  const place = placeOf(header.affine, frame, issues);
  return success(
    {
      image: {
        rows,
        columns,
        pixels,
        bitsAllocated: type.bits,
        bitsStored: type.bits,
        signed: type.signed,
        rescale: rescaleOf(header),
        photometric: "MONOCHROME2",
        ...present({ pixelSpacingMm: place.pixelSpacingMm }),
      },
      facts: {
        transferSyntaxUid: niftiSyntax,
        frame,
        frames,
        ...present({ geometry: place.geometry }),
      },
    },
    issues,
  );
}

/** A slope of 0, or one that is no number, means that voxels are not scaled (nifti1.h). */
function rescaleOf({ slope, intercept }: NiftiHeader) {
  const isScaled = Number.isFinite(slope) && slope !== 0 && Number.isFinite(intercept);
  return isScaled ? { slope, intercept } : { slope: 1, intercept: 0 };
}

interface Place {
  readonly geometry?: SliceGeometry;
  readonly pixelSpacingMm?: PixelSpacingMm;
}

/** Affine maps are rounded to float32; a shear is far above. */
const tolerance = 0.001;

function placeOf(affine: Affine | undefined, frame: number, issues: Issue[]): Place {
  if (affine === undefined) {
    issues.push(issue("dicom-no-pixel-spacing"), issue("dicom-no-geometry"));
    return {};
  }
  const axis = (index: 0 | 1 | 2 | 3): Vector3 => [affine[0][index], affine[1][index], affine[2][index]];
  const [i, j, k, offset] = [axis(0), axis(1), axis(2), axis(3)];
  const isSound =
    [i, j, k, offset].flat().every(Number.isFinite) &&
    length(i) > 0 &&
    length(j) > 0 &&
    Math.abs(dot(normalise(i), normalise(j))) < tolerance;
  if (!isSound) {
    issues.push(issue("dicom-no-pixel-spacing"), issue("dicom-geometry-contradictory"));
    return {};
  }
  const at = frame - 1;
  const pixelSpacingMm = { row: length(j), column: length(i) };
  issues.push(...unusualSpacing(pixelSpacingMm));
  return {
    pixelSpacingMm,
    geometry: {
      imagePositionPatient: [offset[0] + at * k[0], offset[1] + at * k[1], offset[2] + at * k[2]],
      imageOrientationPatient: [normalise(i), normalise(j)],
    },
  };
}
