import { type Issue, issue } from "../../base/issue.ts";
import type { SliceFacts } from "../../image/slice.ts";
import type { TextReader } from "../data-set/character-set.ts";
import type { DataSet } from "../data-set/data-set.ts";
import type { DicomFile } from "../data-set/dicom-file.ts";
import {
  asciiValue,
  asciiValues,
  numberValue,
  numberValues,
  trimPadding,
  valueBytes,
} from "../data-set/element-values.ts";
import { type FunctionalGroups, macroOf } from "../data-set/functional-groups.ts";
import { tags } from "../data-set/tags.ts";

/** Facts that hold for every frame of a file. */
export type FileFacts = Omit<SliceFacts, "frame" | "geometry">;

/** Leaves out what is absent or empty. */
type Sparse<Value> = { [Key in keyof Value]?: Value[Key] | undefined };
function present<Value extends object>(value: Sparse<Value>): Partial<Value> {
  const kept: Partial<Value> = {};
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}

const longestText = 1024;

function text(dataSet: DataSet, tag: number, read: TextReader): string | undefined {
  const bytes = valueBytes(dataSet, tag);
  return bytes && (trimPadding(read(bytes.subarray(0, longestText))) || undefined);
}

/** Without the delimiters of components that are empty (PS3.5 6.2.1). */
const personName = (dataSet: DataSet, tag: number, read: TextReader) =>
  text(dataSet, tag, read)?.replace(/[=^]+$/, "") || undefined;

const joined = (dataSet: DataSet, tag: number) => asciiValues(dataSet, tag).join("\\") || undefined;

/** NumberOfFrames, 1 where it is absent or makes no sense. */
export function numberOfFrames(dataSet: DataSet): number {
  const [frames] = numberValues(dataSet, tags.numberOfFrames, "IS");
  return isCount(frames) ? frames : 1;
}

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1;

/**
 * What makes the number of frames doubtful: `dicom-value-assumed` where NumberOfFrames is stated and is no number of
 * frames, `dicom-frame-groups-contradict` where an enhanced file describes more or fewer frames than it counts.
 */
export function frameCountIssues(dataSet: DataSet, { perFrame }: FunctionalGroups): readonly Issue[] {
  const stated = numberValues(dataSet, tags.numberOfFrames, "IS");
  const frames = numberOfFrames(dataSet);
  const isSound = stated.length === 0 || (stated.length === 1 && isCount(stated[0]));
  const found = perFrame.length;
  return [
    ...(isSound ? [] : [issue("dicom-value-assumed", { attribute: "NumberOfFrames", assumed: frames })]),
    ...(found === 0 || found === frames ? [] : [issue("dicom-frame-groups-contradict", { found, frames })]),
  ];
}

/**
 * True where the file says so, and where its syntax always or, unless the file denies it, possibly loses something
 * (PS3.3 C.7.6.1.1.5, PS3.5 8.2).
 */
function isLossy({ dataSet, transferSyntax }: DicomFile): boolean {
  const stated = asciiValue(dataSet, tags.lossyImageCompression);
  return (
    stated === "01" ||
    transferSyntax.loss === "always" ||
    (transferSyntax.loss === "possible" && stated !== "00")
  );
}

/** Slices laid out in the picture, as Siemens and United Imaging note them in private elements; absent for one. */
function mosaicImages(dataSet: DataSet): number | undefined {
  const isSiemens = asciiValue(dataSet, tags.siemensCreator) === "SIEMENS MR HEADER";
  const isUih = asciiValue(dataSet, tags.uihCreator) === "Image Private Header";
  const count =
    (isSiemens ? numberValue(dataSet, tags.siemensMosaicImages, "US") : undefined) ??
    (isUih ? numberValue(dataSet, tags.uihGridImages, "DS") : undefined);
  return count !== undefined && count > 1 ? count : undefined;
}

/** The facts of the whole file: who, what and when (DICOM PS3.3 C.7.1 to C.7.6, C.8.3). */
export function readFileFacts(file: DicomFile, read: TextReader): FileFacts {
  const { dataSet } = file;
  const frames = numberOfFrames(dataSet);
  return {
    ...present<FileFacts>({
      sopInstanceUid: asciiValue(dataSet, tags.sopInstanceUid),
      sopClassUid: asciiValue(dataSet, tags.sopClassUid),
      studyInstanceUid: asciiValue(dataSet, tags.studyInstanceUid),
      seriesInstanceUid: asciiValue(dataSet, tags.seriesInstanceUid),
      patientId: text(dataSet, tags.patientId, read),
      patientName: personName(dataSet, tags.patientName, read),
      patientSex: asciiValue(dataSet, tags.patientSex),
      patientBirthDate: asciiValue(dataSet, tags.patientBirthDate),
      studyDate: asciiValue(dataSet, tags.studyDate),
      studyTime: asciiValue(dataSet, tags.studyTime),
      studyId: text(dataSet, tags.studyId, read),
      accessionNumber: text(dataSet, tags.accessionNumber, read),
      referringPhysicianName: personName(dataSet, tags.referringPhysicianName, read),
      contentDate: asciiValue(dataSet, tags.contentDate),
      contentTime: asciiValue(dataSet, tags.contentTime),
      positionReferenceIndicator: text(dataSet, tags.positionReferenceIndicator, read),
      studyDescription: text(dataSet, tags.studyDescription, read),
      seriesDescription: text(dataSet, tags.seriesDescription, read),
      seriesNumber: numberValue(dataSet, tags.seriesNumber, "IS"),
      acquisitionNumber: numberValue(dataSet, tags.acquisitionNumber, "IS"),
      instanceNumber: numberValue(dataSet, tags.instanceNumber, "IS"),
      modality: asciiValue(dataSet, tags.modality),
      imageType: joined(dataSet, tags.imageType),
      scanningSequence: joined(dataSet, tags.scanningSequence) ?? asciiValue(dataSet, tags.echoPulseSequence),
      sequenceVariant: joined(dataSet, tags.sequenceVariant),
      // Stated but empty means "none", absent means "not stated".
      scanOptions:
        joined(dataSet, tags.scanOptions) ?? (dataSet.elements.has(tags.scanOptions) ? "" : undefined),
      sequenceName: text(dataSet, tags.sequenceName, read) ?? text(dataSet, tags.pulseSequenceName, read),
      protocolName: text(dataSet, tags.protocolName, read),
      spacingBetweenSlicesMm: numberValue(dataSet, tags.spacingBetweenSlices, "DS"),
      mosaicImages: mosaicImages(dataSet),
      lossyCompressed: isLossy(file) ? true : undefined,
    }),
    transferSyntaxUid: file.transferSyntax.uid,
    frames,
  };
}

const yesOrNo = (value: string | undefined) => (value === undefined ? undefined : value === "YES");

/** What kind of image a frame is (PS3.3 C.8.13.5.1), its ComplexImageComponent with it where that is no magnitude. */
function frameTypeOf(groups: FunctionalGroups, frame: number): string | undefined {
  const kind = macroOf(groups, frame, tags.mrImageFrameTypeSequence);
  if (kind === undefined) return undefined;
  const component = asciiValue(kind, tags.complexImageComponent);
  const values = asciiValues(kind, tags.frameType);
  const isPlain = component === undefined || component === "MAGNITUDE" || values.includes(component);
  return values.length === 0 ? undefined : [...values, ...(isPlain ? [] : [component])].join("\\");
}

/** The facts that may differ from frame to frame: kind of image, acquisition, echo, repetition and inversion time, thickness, suppression. */
export function readFrameFacts(
  dataSet: DataSet,
  groups: FunctionalGroups,
  frame: number,
): Partial<SliceFacts> {
  const measures = macroOf(groups, frame, tags.pixelMeasuresSequence) ?? dataSet;
  const timing = macroOf(groups, frame, tags.mrTimingAndRelatedParametersSequence) ?? dataSet;
  const echo = macroOf(groups, frame, tags.mrEchoSequence);
  const modifier = macroOf(groups, frame, tags.mrModifierSequence);
  const content = macroOf(groups, frame, tags.frameContentSequence);
  return present<SliceFacts>({
    imageType: frameTypeOf(groups, frame),
    acquisitionNumber: content && numberValue(content, tags.frameAcquisitionNumber, "US"),
    temporalPosition:
      (content && numberValue(content, tags.temporalPositionIndex, "UL")) ??
      numberValue(dataSet, tags.temporalPositionIdentifier, "IS"),
    sliceThicknessMm: numberValue(measures, tags.sliceThickness, "DS"),
    repetitionTimeMs: numberValue(timing, tags.repetitionTime, "DS"),
    flipAngleDegrees: numberValue(timing, tags.flipAngle, "DS"),
    echoTimeMs:
      (echo && numberValue(echo, tags.effectiveEchoTime, "FD")) ?? numberValue(dataSet, tags.echoTime, "DS"),
    inversionTimeMs:
      (modifier && numberValue(modifier, tags.inversionTimes, "FD")) ??
      numberValue(dataSet, tags.inversionTime, "DS"),
    inversionRecovery: yesOrNo(modifier && asciiValue(modifier, tags.inversionRecovery)),
    spectralSuppression:
      (modifier && asciiValue(modifier, tags.spectrallySelectedSuppression)) ??
      asciiValue(dataSet, tags.spectrallySelectedSuppression),
  });
}
