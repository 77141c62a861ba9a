import { type Result, success } from "../../base/result.ts";
import type { Mask } from "../../image/mask.ts";
import type { Slice } from "../../image/slice.ts";
import type { Roi } from "../../roi/roi.ts";
import { tags } from "../dictionary/tags.ts";
import { codeItem, codes } from "../write/codes.ts";
import { instanceNumber, seriesNumber } from "../write/numbering.ts";
import { packBits } from "../write/pack-bits.ts";
import { regionCodes } from "../write/region-codes.ts";
import { shortText } from "../write/short-text.ts";
import {
  equipment,
  frameOfReference,
  type Moment,
  patientAndStudy,
  referenceTo,
  type SourceInstance,
  sourceInstance,
} from "../write/source-modules.ts";
import { stableUid } from "../write/stable-uid.ts";
import { trackingName, trackingUid } from "../write/tracking-uid.ts";
import { writeDataSet } from "../write/write-data-set.ts";
import { writeDicomFile } from "../write/write-dicom-file.ts";
import type { WrittenItem } from "../write/written-item.ts";

export const segmentationStorage = "1.2.840.10008.5.1.4.1.1.66.4";

/** A region and its pixels on the slice. */
export interface MaskedRegion {
  readonly roi: Roi;
  readonly mask: Mask;
}

export interface SegmentationToWrite {
  readonly slice: Slice;
  readonly regions: readonly MaskedRegion[];
  readonly programVersion: string;
  /** The model that drew the outlines of origin `model`. */
  readonly model?: { readonly name: string; readonly version: string } | undefined;
  /** Names of regions that a model drew and the reader corrected. */
  readonly corrected?: readonly string[] | undefined;
  /** Who drew or checked the outlines. */
  readonly reader?: string | undefined;
  /** Somebody confirmed that the slice is at L3. */
  readonly levelConfirmed?: boolean | undefined;
  /** When it was made; the image's own moment where absent. */
  readonly made?: Moment | undefined;
}

/** A segmentation as written, and what another document needs to refer to it. */
export interface WrittenSegmentation {
  readonly bytes: Uint8Array;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
}

/**
 * A binary DICOM Segmentation: one segment a region, in the order given, and one frame each on the slice's own grid.
 * The same input gives the same bytes: UIDs are hashes of the content, times are the image's. DICOM PS3.3 A.51,
 * C.8.20.
 *
 * Issues (errors): `export-needs-uids`, `export-needs-date`.
 */
export function writeSegmentation(given: SegmentationToWrite): Result<WrittenSegmentation> {
  const { slice, regions, programVersion } = given;
  const source = sourceInstance(slice.facts, given.made);
  if (!source.ok) return source;
  const { seriesInstanceUid: sourceSeries } = source.value;
  const seriesInstanceUid = stableUid(`paraspine ${programVersion} SEG ${sourceSeries}`);
  const dimension = stableUid(`${seriesInstanceUid} dimension`);
  const content: WrittenItem = {
    SpecificCharacterSet: "ISO_IR 192",
    ...patientAndStudy(slice.facts),
    ...equipment(programVersion),
    SOPClassUID: segmentationStorage,
    Modality: "SEG",
    SeriesInstanceUID: seriesInstanceUid,
    SeriesNumber: seriesNumber(slice, 1),
    SeriesDescription: "Paraspine regions",
    InstanceNumber: instanceNumber(slice),
    ContentDate: source.value.made.date,
    ContentTime: source.value.made.time,
    ContentLabel: "PARASPINAL",
    ContentDescription: "Outlined regions of one slice",
    ContentCreatorName: given.reader === undefined ? "" : shortText(given.reader),
    ImageType: ["DERIVED", "PRIMARY"],
    // Asked for where no position says it better (PS3.3 C.7.6.1).
    PatientOrientation: slice.facts.geometry === undefined ? "" : undefined,
    ...frameOfReference(slice),
    ...pixelModule(slice, regions.length),
    SegmentationType: "BINARY",
    SegmentsOverlap: overlap(regions) ? "YES" : "NO",
    SegmentSequence: regions.map(({ roi }, index) => segment(roi, index + 1, given, source.value)),
    DimensionOrganizationSequence: [{ DimensionOrganizationUID: dimension }],
    DimensionIndexSequence: [
      {
        DimensionOrganizationUID: dimension,
        DimensionIndexPointer: tags.ReferencedSegmentNumber,
        FunctionalGroupPointer: tags.SegmentIdentificationSequence,
        DimensionDescriptionLabel: "Segment",
      },
    ],
    SharedFunctionalGroupsSequence: [sharedGroups(slice, source.value)],
    PerFrameFunctionalGroupsSequence: regions.map((_, index) => frameGroups(index + 1)),
    ReferencedSeriesSequence: [
      {
        SeriesInstanceUID: sourceSeries,
        ReferencedInstanceSequence: [{ ...referenceTo(source.value), ReferencedFrameNumber: undefined }],
      },
    ],
    PixelData: packBits(regions.map(({ mask }) => mask.data)),
  };
  const sopInstanceUid = stableUid(writeDataSet(content));
  const instance = { ...content, SOPClassUID: segmentationStorage, SOPInstanceUID: sopInstanceUid };
  return success({ bytes: writeDicomFile(instance, programVersion), sopInstanceUid, seriesInstanceUid });
}

const pixelModule = ({ image, facts }: Slice, frames: number): WrittenItem => ({
  SamplesPerPixel: 1,
  PhotometricInterpretation: "MONOCHROME2",
  NumberOfFrames: frames,
  Rows: image.rows,
  Columns: image.columns,
  BitsAllocated: 1,
  BitsStored: 1,
  HighBit: 0,
  PixelRepresentation: 0,
  LossyImageCompression: facts.lossyCompressed ? "01" : "00",
});

function overlap(regions: readonly MaskedRegion[]): boolean {
  const [first] = regions;
  return (
    first?.mask.data.some((_, pixel) => regions.filter(({ mask }) => mask.data[pixel]).length > 1) ?? false
  );
}

function segment(
  roi: Roi,
  number: number,
  { levelConfirmed, model, corrected, programVersion }: SegmentationToWrite,
  source: SourceInstance,
): WrittenItem {
  const { category, type, laterality } = regionCodes(roi.name, levelConfirmed === true);
  return {
    SegmentNumber: number,
    SegmentLabel: shortText(roi.name) || `segment ${number}`,
    SegmentDescription: `Origin: ${roi.origin}. Convention: ${roi.convention ?? "not stated"}.`,
    ...algorithmOf(
      roi,
      model ?? { name: "Paraspine", version: programVersion },
      corrected?.includes(roi.name) ?? false,
    ),
    SegmentedPropertyCategoryCodeSequence: [codeItem(category)],
    SegmentedPropertyTypeCodeSequence: [
      {
        ...codeItem(type),
        SegmentedPropertyTypeModifierCodeSequence:
          laterality === undefined ? undefined : [codeItem(laterality)],
      },
    ],
    TrackingID: trackingName(roi.name),
    TrackingUID: trackingUid(source, roi.name),
  };
}

/** Drawn by hand, with the computer's help, or by the model alone (PS3.3 C.8.20.2, Segment Algorithm Type). */
function algorithmOf(
  { origin }: Roi,
  { name, version }: { readonly name: string; readonly version: string },
  corrected: boolean,
): WrittenItem {
  if (origin === "model") {
    const type = corrected ? "SEMIAUTOMATIC" : "AUTOMATIC";
    return { SegmentAlgorithmType: type, SegmentAlgorithmName: shortText(`${name} ${version}`) };
  }
  if (origin === "mirrored") {
    return { SegmentAlgorithmType: "SEMIAUTOMATIC", SegmentAlgorithmName: "Mirrored from the other side" };
  }
  return { SegmentAlgorithmType: "MANUAL" };
}

/** Everything that holds for every frame: all of them are on the one source image. */
function sharedGroups({ image, facts }: Slice, source: SourceInstance): WrittenItem {
  const { pixelSpacingMm: spacing } = image;
  const { geometry, sliceThicknessMm, spacingBetweenSlicesMm: between } = facts;
  const thickness = [sliceThicknessMm, between].find((length) => length !== undefined && length > 0);
  return {
    DerivationImageSequence: [
      {
        DerivationCodeSequence: [codeItem(codes.segmentation)],
        SourceImageSequence: [
          {
            ...referenceTo(source),
            PurposeOfReferenceCodeSequence: [codeItem(codes.sourceForProcessing)],
          },
        ],
      },
    ],
    ...(spacing === undefined
      ? {}
      : {
          PixelMeasuresSequence: [{ PixelSpacing: [spacing.row, spacing.column], SliceThickness: thickness }],
        }),
    ...(geometry === undefined
      ? {}
      : {
          PlanePositionSequence: [{ ImagePositionPatient: geometry.imagePositionPatient }],
          PlaneOrientationSequence: [{ ImageOrientationPatient: geometry.imageOrientationPatient.flat() }],
        }),
  };
}

const frameGroups = (number: number): WrittenItem => ({
  FrameContentSequence: [{ DimensionIndexValues: number }],
  SegmentIdentificationSequence: [{ ReferencedSegmentNumber: number }],
});
