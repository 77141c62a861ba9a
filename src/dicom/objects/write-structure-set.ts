import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { Slice } from "../../image/slice.ts";
import type { PixelPoint } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";
import { codeItem } from "../write/codes.ts";
import { decimalString } from "../write/decimal-string.ts";
import { instanceNumber, seriesNumber } from "../write/numbering.ts";
import { regionCodes } from "../write/region-codes.ts";
import { regionPolygons } from "../write/region-polygons.ts";
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
import { writeDataSet } from "../write/write-data-set.ts";
import { writeDicomFile } from "../write/write-dicom-file.ts";
import type { WrittenItem } from "../write/written-item.ts";

const structureSetStorage = "1.2.840.10008.5.1.4.1.1.481.3";
/** What a referenced study is of (PS3.6, retired but asked for). */
const studyClass = "1.2.840.10008.3.1.2.3.1";
/** Bytes of a value with a 16-bit length (PS3.5 7.1.2), an even number. */
const longestValue = 0xfffe;
/** A ten-thousandth of a millimetre or better. */
const decimalsTried = [6, 5, 4] as const;

export interface StructureSetToWrite {
  readonly slice: Slice;
  readonly rois: readonly Roi[];
  readonly programVersion: string;
  /** Names of regions that a model drew and the reader corrected. */
  readonly corrected?: readonly string[] | undefined;
  readonly levelConfirmed?: boolean | undefined;
  /** When it was made; the image's own moment where absent. */
  readonly made?: Moment | undefined;
}

/** A region with its contours in the patient, mm, as the text of Contour Data. */
interface Contoured {
  readonly roi: Roi;
  readonly number: number;
  readonly contours: readonly { readonly points: number; readonly data: readonly string[] }[];
}

/**
 * The outlines of a slice as a DICOM RT Structure Set: one ROI a region, its outlines as closed planar contours in the
 * patient's millimetres. Several outlines of one region (a hole) are combined by XOR, as they are measured
 * (CLOSEDPLANAR_XOR). The same input gives the same bytes. DICOM PS3.3 A.19, C.8.8.5, C.8.8.6, C.8.8.8.
 *
 * Issues (errors): `export-nothing-to-draw`, `export-needs-geometry`, `export-outline-too-long`, `export-needs-uids`,
 * `export-needs-date`.
 */
export function writeStructureSet(given: StructureSetToWrite): Result<Uint8Array> {
  const { slice, programVersion } = given;
  const { geometry } = slice.facts;
  const { pixelSpacingMm, rows, columns } = slice.image;
  const frame = geometry?.frameOfReferenceUid;
  if (geometry === undefined || pixelSpacingMm === undefined || !frame) {
    return failure(issue("export-needs-geometry"));
  }
  const source = sourceInstance(slice.facts, given.made);
  if (!source.ok) return source;
  const regions = contouredRegions(given.rois, { geometry, pixelSpacingMm, rows, columns });
  if (!regions.ok) return regions;
  const { made, seriesInstanceUid, studyInstanceUid } = source.value;
  const image = referenceTo(source.value);
  const content: WrittenItem = {
    SpecificCharacterSet: "ISO_IR 192",
    ...patientAndStudy(slice.facts),
    ...equipment(programVersion),
    SOPClassUID: structureSetStorage,
    Modality: "RTSTRUCT",
    OperatorsName: "",
    SeriesInstanceUID: stableUid(`paraspine ${programVersion} RTSTRUCT ${seriesInstanceUid}`),
    SeriesNumber: seriesNumber(slice, 3),
    SeriesDescription: "Paraspine outlines",
    InstanceNumber: instanceNumber(slice),
    ...frameOfReference(slice),
    StructureSetLabel: "PARASPINAL",
    StructureSetDate: made.date,
    StructureSetTime: made.time,
    ReferencedFrameOfReferenceSequence: [
      {
        FrameOfReferenceUID: frame,
        RTReferencedStudySequence: [
          {
            ReferencedSOPClassUID: studyClass,
            ReferencedSOPInstanceUID: studyInstanceUid,
            RTReferencedSeriesSequence: [
              { SeriesInstanceUID: seriesInstanceUid, ContourImageSequence: [image] },
            ],
          },
        ],
      },
    ],
    StructureSetROISequence: regions.value.map(({ roi, number }) => ({
      ROINumber: number,
      ReferencedFrameOfReferenceUID: frame,
      ROIName: shortText(roi.name) || `region ${number}`,
      ROIDescription: `Origin: ${roi.origin}. Convention: ${roi.convention ?? "not stated"}.`,
      ROIGenerationAlgorithm: algorithmOf(roi, given.corrected),
    })),
    ROIContourSequence: regions.value.map((region) => contourItem(region, source.value)),
    RTROIObservationsSequence: regions.value.map(({ roi, number }) => ({
      ObservationNumber: number,
      ReferencedROINumber: number,
      RTROIIdentificationCodeSequence: [codeItem(regionCodes(roi.name, given.levelConfirmed === true).type)],
      RTROIInterpretedType: "ORGAN",
      ROIInterpreter: "",
    })),
  };
  const sopInstanceUid = stableUid(writeDataSet(content));
  const instance = { ...content, SOPClassUID: structureSetStorage, SOPInstanceUID: sopInstanceUid };
  return success(writeDicomFile(instance, programVersion));
}

function contouredRegions(rois: readonly Roi[], place: PlacedSlice): Result<readonly Contoured[]> {
  const regions: Contoured[] = [];
  for (const roi of rois) {
    const polygons = regionPolygons(roi);
    if (polygons.length === 0) continue;
    const contours: Contoured["contours"][number][] = [];
    for (const polygon of polygons) {
      const data = contourData(polygon, place);
      if (data === undefined) {
        const parameters = { roi: roi.name, points: polygon.length };
        return failure(issue("export-outline-too-long", parameters, { roi: roi.name }));
      }
      contours.push({ points: polygon.length, data });
    }
    regions.push({ roi, number: regions.length + 1, contours });
  }
  return regions.length === 0 ? failure(issue("export-nothing-to-draw")) : success(regions);
}

/** x, y and z of every point, with as many decimals as the length of a value allows; undefined where none do. */
function contourData(polygon: readonly PixelPoint[], place: PlacedSlice): readonly string[] | undefined {
  const values = polygon.flatMap(([x, y]) => pixelToPatient(place, x, y));
  for (const decimals of decimalsTried) {
    const texts = values.map((value) => decimalString(Number(value.toFixed(decimals))));
    if (texts.reduce((sum, text) => sum + text.length + 1, 0) <= longestValue) return texts;
  }
  return undefined;
}

/** Drawn by hand, with the computer's help, or by the model alone (PS3.3 C.8.8.5). */
function algorithmOf({ name, origin }: Roi, corrected: readonly string[] = []): string {
  if (origin === "model") return corrected.includes(name) ? "SEMIAUTOMATIC" : "AUTOMATIC";
  return origin === "mirrored" ? "SEMIAUTOMATIC" : "MANUAL";
}

const contourItem = ({ number, contours }: Contoured, source: SourceInstance): WrittenItem => ({
  ContourSequence: contours.map(({ points, data }, index) => ({
    ContourImageSequence: [referenceTo(source)],
    ContourGeometricType: contours.length > 1 ? "CLOSEDPLANAR_XOR" : "CLOSED_PLANAR",
    NumberOfContourPoints: points,
    ContourNumber: index + 1,
    ContourData: data.map(Number),
  })),
  ReferencedROINumber: number,
});
