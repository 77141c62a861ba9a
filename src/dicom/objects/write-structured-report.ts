import type { CodedConcept } from "../../base/coded-concept.ts";
import type { Language } from "../../base/language.ts";
import { type Result, success } from "../../base/result.ts";
import type { Slice } from "../../image/slice.ts";
import type { Roi } from "../../roi/roi.ts";
import { codeItem, codes, ownCodingScheme } from "../write/codes.ts";
import { containerValue, contentItems } from "../write/content-item.ts";
import { instanceNumber, seriesNumber } from "../write/numbering.ts";
import { regionCodes } from "../write/region-codes.ts";
import { regionCoordinates } from "../write/region-coordinates.ts";
import {
  equipment,
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
import { segmentationStorage, type WrittenSegmentation } from "./write-segmentation.ts";

const comprehensive3dSrStorage = "1.2.840.10008.5.1.4.1.1.88.34";

/** A number with its codes. */
export interface ReportedNumber {
  readonly concept: CodedConcept;
  /** How it comes from the pixels: mean, total. */
  readonly derivation?: CodedConcept | undefined;
  readonly value: number;
  /** UCUM. */
  readonly unit: CodedConcept;
}

/** What was measured in one region, and the words on how. */
export interface ReportedRegion {
  readonly roi: Roi;
  readonly numbers: readonly ReportedNumber[];
  readonly parameters: readonly string[];
}

/** Numbers of several regions together. */
export interface ReportedSum {
  readonly name: string;
  readonly numbers: readonly ReportedNumber[];
  readonly parameters: readonly string[];
}

export interface StructuredReportToWrite {
  readonly slice: Slice;
  /** In the order of the segmentation's segments where there is one. */
  readonly regions: readonly ReportedRegion[];
  readonly sum?: ReportedSum | undefined;
  /** Remarks on the whole: level, warnings, research use. */
  readonly comments: readonly string[];
  readonly language: Language;
  readonly programVersion: string;
  /** The SEG of these very regions; without it the outlines themselves are stated. */
  readonly segmentation?: WrittenSegmentation | undefined;
  /** Somebody confirmed that the slice is at L3. */
  readonly levelConfirmed?: boolean | undefined;
  /** When it was made; the image's own moment where absent. */
  readonly made?: Moment | undefined;
}

/**
 * A measurement report (DICOM PS3.16 TID 1500) as a Comprehensive 3D SR: a group for each region (TID 1410, or 1501
 * where a region of several outlines has no segmentation to refer to) and one for the sum. The same input gives the
 * same bytes. PS3.3 A.35.13, C.17.
 *
 * Issues (errors): `export-needs-uids`, `export-needs-date`.
 */
export function writeStructuredReport(given: StructuredReportToWrite): Result<Uint8Array> {
  const { slice, programVersion, language } = given;
  const source = sourceInstance(slice.facts, given.made);
  if (!source.ok) return source;
  const content: WrittenItem = {
    SpecificCharacterSet: "ISO_IR 192",
    ...patientAndStudy(slice.facts),
    ...equipment(programVersion),
    SOPClassUID: comprehensive3dSrStorage,
    Modality: "SR",
    SeriesInstanceUID: stableUid(`paraspine ${programVersion} SR ${source.value.seriesInstanceUid}`),
    SeriesNumber: seriesNumber(slice, 2),
    SeriesDescription: "Paraspine measurements",
    ReferencedPerformedProcedureStepSequence: [],
    InstanceNumber: instanceNumber(slice),
    ContentDate: source.value.made.date,
    ContentTime: source.value.made.time,
    CompletionFlag: "COMPLETE",
    VerificationFlag: "UNVERIFIED",
    PreliminaryFlag: "PRELIMINARY",
    PerformedProcedureCodeSequence: [],
    CodingSchemeIdentificationSequence: [ownCodingScheme],
    CurrentRequestedProcedureEvidenceSequence: [evidence(source.value, given.segmentation)],
    ValueType: "CONTAINER",
    ConceptNameCodeSequence: [codeItem(codes.measurementReport, language)],
    ...containerValue("1500"),
    ContentSequence: reportContent(given, source.value),
  };
  const SOPInstanceUID = stableUid(writeDataSet(content));
  const instance = { ...content, SOPClassUID: comprehensive3dSrStorage, SOPInstanceUID };
  return success(writeDicomFile(instance, programVersion));
}

/** Every instance that the report refers to (PS3.3 C.17.2.3). */
const evidence = (source: SourceInstance, segmentation: WrittenSegmentation | undefined): WrittenItem => ({
  StudyInstanceUID: source.studyInstanceUid,
  ReferencedSeriesSequence: [
    {
      SeriesInstanceUID: source.seriesInstanceUid,
      ReferencedSOPSequence: [{ ...referenceTo(source), ReferencedFrameNumber: undefined }],
    },
    ...(segmentation === undefined
      ? []
      : [
          {
            SeriesInstanceUID: segmentation.seriesInstanceUid,
            ReferencedSOPSequence: [segmentReference(segmentation)],
          },
        ]),
  ],
});

const segmentReference = ({ sopInstanceUid }: WrittenSegmentation, frame?: number): WrittenItem => ({
  ReferencedSOPClassUID: segmentationStorage,
  ReferencedSOPInstanceUID: sopInstanceUid,
  ReferencedFrameNumber: frame,
});

function reportContent(given: StructuredReportToWrite, source: SourceInstance): readonly WrittenItem[] {
  const { slice, regions, sum, comments, language, programVersion } = given;
  const items = contentItems(language);
  const procedure = slice.facts.modality === "CT" ? codes.computedTomography : codes.magneticResonance;
  const groups = [
    ...regions.map((region, index) => regionGroup(region, index + 1, given, source)),
    ...(sum === undefined ? [] : [sumGroup(sum, given, source)]),
  ];
  return [
    items.code("HAS CONCEPT MOD", codes.language, language === "en" ? codes.english : codes.chinese),
    items.code("HAS OBS CONTEXT", codes.observerType, codes.device),
    items.uid("HAS OBS CONTEXT", codes.deviceObserverUid, stableUid(`paraspine ${programVersion} observer`)),
    items.text("HAS OBS CONTEXT", codes.deviceObserverName, "Paraspine"),
    items.text("HAS OBS CONTEXT", codes.deviceObserverModel, `Paraspine ${programVersion}`),
    items.code("HAS CONCEPT MOD", codes.procedureReported, procedure),
    items.container("CONTAINS", codes.imagingMeasurements, undefined, groups),
    ...comments.map((comment) => items.text("CONTAINS", codes.comment, comment)),
  ];
}

/** TID 1410: which region, where it is, and its numbers. */
function regionGroup(
  { roi, numbers, parameters }: ReportedRegion,
  number: number,
  given: StructuredReportToWrite,
  source: SourceInstance,
): WrittenItem {
  const items = contentItems(given.language);
  const { type, laterality } = regionCodes(roi.name, given.levelConfirmed === true);
  const side = laterality === undefined ? [] : [items.code("HAS CONCEPT MOD", codes.laterality, laterality)];
  const image = referenceTo(source);
  const coordinates = regionCoordinates(roi);
  const where =
    given.segmentation !== undefined
      ? [
          items.image("CONTAINS", codes.referencedFrame, segmentReference(given.segmentation, number)),
          items.image("CONTAINS", codes.sourceOfSegmentation, image),
        ]
      : coordinates !== undefined
        ? [
            items.region(
              codes.imageRegion,
              coordinates.type,
              coordinates.points,
              items.image("SELECTED FROM", null, image),
            ),
          ]
        : [items.image("CONTAINS", codes.sourceOfMeasurement, image)];
  const isPlaced = given.segmentation !== undefined || coordinates !== undefined;
  return items.container("CONTAINS", codes.measurementGroup, isPlaced ? "1410" : "1501", [
    items.text("HAS OBS CONTEXT", codes.trackingIdentifier, trackingName(roi.name)),
    items.uid("HAS OBS CONTEXT", codes.trackingUid, trackingUid(source, roi.name)),
    ...where,
    items.code("HAS CONCEPT MOD", codes.findingSite, type, side),
    ...algorithm(parameters, given),
    ...numbers.map((one) => numberItem(one, given)),
  ]);
}

/** TID 1501: numbers that belong to no single region. */
function sumGroup(
  { name, numbers, parameters }: ReportedSum,
  given: StructuredReportToWrite,
  source: SourceInstance,
): WrittenItem {
  const items = contentItems(given.language);
  return items.container("CONTAINS", codes.measurementGroup, "1501", [
    items.text("HAS OBS CONTEXT", codes.trackingIdentifier, name),
    items.uid("HAS OBS CONTEXT", codes.trackingUid, trackingUid(source, "sum")),
    items.image("CONTAINS", codes.sourceOfMeasurement, referenceTo(source)),
    ...algorithm(parameters, given),
    ...numbers.map((one) => numberItem(one, given)),
  ]);
}

/** TID 4019: the program, its version and how it measured. */
function algorithm(parameters: readonly string[], given: StructuredReportToWrite): readonly WrittenItem[] {
  const items = contentItems(given.language);
  return [
    items.text("HAS CONCEPT MOD", codes.algorithmName, "Paraspine"),
    items.text("HAS CONCEPT MOD", codes.algorithmVersion, given.programVersion),
    ...parameters.map((text) => items.text("HAS CONCEPT MOD", codes.algorithmParameters, text)),
  ];
}

function numberItem(
  { concept, value, unit, derivation }: ReportedNumber,
  { language }: StructuredReportToWrite,
): WrittenItem {
  const items = contentItems(language);
  const how = derivation === undefined ? [] : [items.code("HAS CONCEPT MOD", codes.derivation, derivation)];
  return items.number(concept, value, unit, how);
}
