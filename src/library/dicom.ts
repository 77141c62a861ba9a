/**
 * `paraspine/dicom`: bytes of DICOM and NIfTI to images, header facts, listings and outlines, and back: segmentations,
 * structured reports, structure sets, label maps; and de-identification.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 * import { readHeader } from "paraspine/dicom";
 *
 * const header = readHeader(await readFile("slice.dcm"));
 * if (!header.ok) throw new Error(header.issues[0].message);
 * [header.value.rows, header.value.columns, header.value.frames.length]; // => [320, 320, 1]
 */

export type { Encoding } from "../dicom/data-set/data-set.ts";
export type { Person } from "../dicom/data-set/person.ts";
export { type TransferSyntax, transferSyntaxOf } from "../dicom/data-set/transfer-syntax.ts";
export {
  type DeidentificationKey,
  type DeidentificationOption,
  deidentificationOptions,
} from "../dicom/deidentify/deidentification.ts";
export {
  type DeidentifiedDicom,
  type DicomDeidentification,
  deidentifyDicom,
} from "../dicom/deidentify/deidentify-dicom.ts";
export {
  type KeyDocument,
  type KnownSubject,
  newKeyDocument,
  parseKeyDocument,
  serialiseKeyDocument,
} from "../dicom/deidentify/key-document.ts";
export {
  type Replacements,
  replacementsOf,
  type Subject,
  type SubjectFacts,
} from "../dicom/deidentify/replacements.ts";
export type { FrameHeader, Header } from "../dicom/header/header.ts";
export { readHeader } from "../dicom/header/read-header.ts";
export { readSegmentation } from "../dicom/objects/read-segmentation.ts";
export {
  type MaskedRegion,
  type SegmentationToWrite,
  type WrittenSegmentation,
  writeSegmentation,
} from "../dicom/objects/write-segmentation.ts";
export { type StructureSetToWrite, writeStructureSet } from "../dicom/objects/write-structure-set.ts";
export {
  type ReportedNumber,
  type ReportedRegion,
  type ReportedSum,
  type StructuredReportToWrite,
  writeStructuredReport,
} from "../dicom/objects/write-structured-report.ts";
export type { CompressedFrame, FrameDecoder } from "../dicom/pixels/frame-decoder.ts";
export { buildListing } from "../dicom/series/build-listing.ts";
export type { HeaderOfFile } from "../dicom/series/listing/header-of-file.ts";
export type { SpecialPurpose } from "../dicom/series/special-purpose-of.ts";
export type {
  SeriesEntry,
  SliceEntry,
  SlicePlane,
  StudyEntry,
  StudyListing,
  Weighting,
  WeightingReason,
} from "../dicom/series/study-listing.ts";
export { readSlice } from "../dicom/slice/read-slice.ts";
export type { Moment } from "../dicom/write/source-modules.ts";
export type { Mask } from "../image/mask.ts";
export { type PointOnSlice, patientToPixel } from "../image/patient-to-pixel.ts";
export { pixelToPatient } from "../image/pixel-to-patient.ts";
export type { PlacedSlice } from "../image/placed-slice.ts";
export { type PixelSegment, referenceLine } from "../image/reference-line.ts";
export type {
  DisplayWindow,
  PixelPadding,
  PixelSpacingMm,
  ScalarImage,
  StoredPixels,
} from "../image/scalar-image.ts";
export type { Slice, SliceFacts } from "../image/slice.ts";
export type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
export { sliceNormal } from "../image/slice-normal.ts";
export { readNiftiLabelMap } from "../nifti/read-nifti-label-map.ts";
export { isNifti, readNiftiSlice } from "../nifti/read-nifti-slice.ts";
export { type NiftiLabelMapToWrite, writeNiftiLabelMap } from "../nifti/write-nifti-label-map.ts";
