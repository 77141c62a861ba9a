import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { asciiValue, numberValue } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";

/** How the samples of a frame are stored (DICOM PS3.3 C.7.6.3, PS3.5 8.1). */
export interface PixelLayout {
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: 1 | 8 | 16 | 32;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly signed: boolean;
  readonly isFloat: boolean;
  readonly photometric: "MONOCHROME1" | "MONOCHROME2";
}

/** Four times the pixels of the largest MR matrix there is; a file that states more is wrong or hostile. */
const maxPixels = 0x4000000;

/** Rows and Columns. Issue: `dicom-bad-image-size`. */
export function readImageSize(dataSet: DataSet): Result<{ readonly rows: number; readonly columns: number }> {
  const rows = numberValue(dataSet, tags.Rows, "US") ?? 0;
  const columns = numberValue(dataSet, tags.Columns, "US") ?? 0;
  const isSound = rows > 0 && columns > 0 && rows * columns <= maxPixels;
  return isSound ? success({ rows, columns }) : failure(issue("dicom-bad-image-size", { rows, columns }));
}

/**
 * The pixel description module of a single-channel greyscale image. Issues: `dicom-bad-image-size`,
 * `dicom-unsupported-pixels` (colour), `dicom-bad-bits`; warnings: `dicom-bits-contradictory`, `dicom-value-assumed`.
 */
export function readPixelLayout(dataSet: DataSet, pixelDataTag: number): Result<PixelLayout> {
  const size = readImageSize(dataSet);
  if (!size.ok) return size;
  const stated = asciiValue(dataSet, tags.PhotometricInterpretation);
  const photometric = stated?.toUpperCase() ?? "MONOCHROME2";
  const samples = numberValue(dataSet, tags.SamplesPerPixel, "US") ?? 1;
  if ((photometric !== "MONOCHROME1" && photometric !== "MONOCHROME2") || samples !== 1) {
    return failure(issue("dicom-unsupported-pixels", { photometric, samples }));
  }
  const isFloat = pixelDataTag !== tags.PixelData;
  const allocated = numberValue(dataSet, tags.BitsAllocated, "US") ?? 0;
  const stored = isFloat ? allocated : (numberValue(dataSet, tags.BitsStored, "US") ?? allocated);
  const isSupported = isFloat
    ? allocated === 32 && pixelDataTag === tags.FloatPixelData
    : [1, 8, 16, 32].includes(allocated) && stored >= 1 && stored <= allocated;
  if (!isSupported) return failure(issue("dicom-bad-bits", { allocated, stored }));
  const sign = numberValue(dataSet, tags.PixelRepresentation, "US");
  const statedHighBit = numberValue(dataSet, tags.HighBit, "US") ?? stored - 1;
  const hasRoom = statedHighBit >= stored - 1 && statedHighBit < allocated;
  return success(
    {
      ...size.value,
      bitsAllocated: allocated as PixelLayout["bitsAllocated"],
      bitsStored: stored,
      // A high bit that leaves no room for the stored bits is a writer's mistake: the low bits hold them.
      highBit: hasRoom ? statedHighBit : stored - 1,
      signed: !isFloat && sign === 1,
      isFloat,
      photometric,
    },
    [
      ...(hasRoom || isFloat
        ? []
        : [issue("dicom-bits-contradictory", { stored, allocated, highBit: statedHighBit })]),
      ...(isFloat || allocated === 1 || sign === 0 || sign === 1 ? [] : [assumed("PixelRepresentation", 0)]),
      ...(stated === undefined ? [assumed("PhotometricInterpretation", photometric)] : []),
    ],
  );
}

const assumed = (attribute: string, value: string | number): Issue =>
  issue("dicom-value-assumed", { attribute, assumed: value });
