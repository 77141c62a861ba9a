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
import { privateTags } from "../dictionary/private-tags.ts";
import { tags } from "../dictionary/tags.ts";

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
  const [frames] = numberValues(dataSet, tags.NumberOfFrames, "IS");
  return isCount(frames) ? frames : 1;
}

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1;

/**
 * What makes the number of frames doubtful: `dicom-value-assumed` where NumberOfFrames is stated and is no number of
 * frames, `dicom-frame-groups-contradict` where an enhanced file describes more or fewer frames than it counts.
 */
export function frameCountIssues(dataSet: DataSet, { perFrame }: FunctionalGroups): readonly Issue[] {
  const stated = numberValues(dataSet, tags.NumberOfFrames, "IS");
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
  const stated = asciiValue(dataSet, tags.LossyImageCompression);
  return (
    stated === "01" ||
    transferSyntax.loss === "always" ||
    (transferSyntax.loss === "possible" && stated !== "00")
  );
}

/** Slices laid out in the picture, as Siemens and United Imaging note them in private elements; absent for one. */
function mosaicImages(dataSet: DataSet): number | undefined {
  const isSiemens = asciiValue(dataSet, privateTags.siemensCreator) === "SIEMENS MR HEADER";
  const isUih = asciiValue(dataSet, privateTags.uihCreator) === "Image Private Header";
  const count =
    (isSiemens ? numberValue(dataSet, privateTags.siemensMosaicImages, "US") : undefined) ??
    (isUih ? numberValue(dataSet, privateTags.uihGridImages, "DS") : undefined);
  return count !== undefined && count > 1 ? count : undefined;
}

/** The facts of the whole file: who, what and when (DICOM PS3.3 C.7.1 to C.7.6, C.8.3). */
export function readFileFacts(file: DicomFile, read: TextReader): FileFacts {
  const { dataSet } = file;
  const frames = numberOfFrames(dataSet);
  return {
    ...present<FileFacts>({
      sopInstanceUid: asciiValue(dataSet, tags.SOPInstanceUID),
      sopClassUid: asciiValue(dataSet, tags.SOPClassUID),
      studyInstanceUid: asciiValue(dataSet, tags.StudyInstanceUID),
      seriesInstanceUid: asciiValue(dataSet, tags.SeriesInstanceUID),
      patientId: text(dataSet, tags.PatientID, read),
      patientName: personName(dataSet, tags.PatientName, read),
      patientSex: asciiValue(dataSet, tags.PatientSex),
      patientBirthDate: asciiValue(dataSet, tags.PatientBirthDate),
      patientAge: asciiValue(dataSet, tags.PatientAge),
      patientSizeM: numberValue(dataSet, tags.PatientSize, "DS"),
      patientWeightKg: numberValue(dataSet, tags.PatientWeight, "DS"),
      studyDate: asciiValue(dataSet, tags.StudyDate),
      studyTime: asciiValue(dataSet, tags.StudyTime),
      studyId: text(dataSet, tags.StudyID, read),
      accessionNumber: text(dataSet, tags.AccessionNumber, read),
      referringPhysicianName: personName(dataSet, tags.ReferringPhysicianName, read),
      contentDate: asciiValue(dataSet, tags.ContentDate),
      contentTime: asciiValue(dataSet, tags.ContentTime),
      positionReferenceIndicator: text(dataSet, tags.PositionReferenceIndicator, read),
      studyDescription: text(dataSet, tags.StudyDescription, read),
      seriesDescription: text(dataSet, tags.SeriesDescription, read),
      seriesNumber: numberValue(dataSet, tags.SeriesNumber, "IS"),
      acquisitionNumber: numberValue(dataSet, tags.AcquisitionNumber, "IS"),
      instanceNumber: numberValue(dataSet, tags.InstanceNumber, "IS"),
      modality: asciiValue(dataSet, tags.Modality),
      imageType: joined(dataSet, tags.ImageType),
      scanningSequence: joined(dataSet, tags.ScanningSequence) ?? asciiValue(dataSet, tags.EchoPulseSequence),
      sequenceVariant: joined(dataSet, tags.SequenceVariant),
      // Stated but empty means "none", absent means "not stated".
      scanOptions:
        joined(dataSet, tags.ScanOptions) ?? (dataSet.elements.has(tags.ScanOptions) ? "" : undefined),
      sequenceName: text(dataSet, tags.SequenceName, read) ?? text(dataSet, tags.PulseSequenceName, read),
      protocolName: text(dataSet, tags.ProtocolName, read),
      manufacturer: text(dataSet, tags.Manufacturer, read),
      manufacturerModel: text(dataSet, tags.ManufacturerModelName, read),
      fieldStrengthT: numberValue(dataSet, tags.MagneticFieldStrength, "DS"),
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
  const kind = macroOf(groups, frame, tags.MRImageFrameTypeSequence);
  if (kind === undefined) return undefined;
  const component = asciiValue(kind, tags.ComplexImageComponent);
  const values = asciiValues(kind, tags.FrameType);
  const isPlain = component === undefined || component === "MAGNITUDE" || values.includes(component);
  return values.length === 0 ? undefined : [...values, ...(isPlain ? [] : [component])].join("\\");
}

/** The date in front of a date and time. */
const dateOf = (moment: string | undefined) => moment?.slice(0, 8);

/**
 * Lines along frequency and phase: in an enhanced file counted apart (PS3.3 C.8.13.5.3), else of the four numbers those of
 * the two directions that are not 0 (PS3.3 C.8.3.1, AcquisitionMatrix: frequency rows and columns, phase rows and columns).
 */
function acquisitionMatrix(dataSet: DataSet, fieldOfView: DataSet | undefined) {
  const steps = (tag: number) => fieldOfView && numberValue(fieldOfView, tag, "US");
  const values = numberValues(dataSet, tags.AcquisitionMatrix, "US");
  const of = (first: number) => Math.max(values[first] ?? 0, values[first + 1] ?? 0);
  const frequency = steps(tags.MRAcquisitionFrequencyEncodingSteps) ?? of(0);
  const phase = steps(tags.MRAcquisitionPhaseEncodingStepsInPlane) ?? of(2);
  return frequency > 0 && phase > 0 ? { frequency, phase } : undefined;
}

/**
 * The facts that may differ from frame to frame: kind of image, acquisition, echo, repetition and inversion time, thickness
 * and spacing of the slices, echo train, matrix, bandwidth, suppression.
 */
export function readFrameFacts(
  dataSet: DataSet,
  groups: FunctionalGroups,
  frame: number,
): Partial<SliceFacts> {
  const measures = macroOf(groups, frame, tags.PixelMeasuresSequence) ?? dataSet;
  const timing = macroOf(groups, frame, tags.MRTimingAndRelatedParametersSequence) ?? dataSet;
  const echo = macroOf(groups, frame, tags.MREchoSequence);
  const modifier = macroOf(groups, frame, tags.MRModifierSequence);
  const content = macroOf(groups, frame, tags.FrameContentSequence);
  const imaging = macroOf(groups, frame, tags.MRImagingModifierSequence) ?? dataSet;
  return present<SliceFacts>({
    imageType: frameTypeOf(groups, frame),
    acquisitionNumber: content && numberValue(content, tags.FrameAcquisitionNumber, "US"),
    temporalPosition:
      (content && numberValue(content, tags.TemporalPositionIndex, "UL")) ??
      numberValue(dataSet, tags.TemporalPositionIdentifier, "IS"),
    sliceThicknessMm: numberValue(measures, tags.SliceThickness, "DS"),
    spacingBetweenSlicesMm:
      numberValue(measures, tags.SpacingBetweenSlices, "DS") ??
      numberValue(dataSet, tags.SpacingBetweenSlices, "DS"),
    repetitionTimeMs: numberValue(timing, tags.RepetitionTime, "DS"),
    echoTrainLength: numberValue(timing, tags.EchoTrainLength, "IS"),
    pixelBandwidthHz: numberValue(imaging, tags.PixelBandwidth, "DS"),
    acquisitionMatrix: acquisitionMatrix(dataSet, macroOf(groups, frame, tags.MRFOVGeometrySequence)),
    acquisitionDate:
      dateOf(content && asciiValue(content, tags.FrameAcquisitionDateTime)) ??
      asciiValue(dataSet, tags.AcquisitionDate) ??
      dateOf(asciiValue(dataSet, tags.AcquisitionDateTime)),
    flipAngleDegrees: numberValue(timing, tags.FlipAngle, "DS"),
    echoTimeMs:
      (echo && numberValue(echo, tags.EffectiveEchoTime, "FD")) ?? numberValue(dataSet, tags.EchoTime, "DS"),
    inversionTimeMs:
      (modifier && numberValue(modifier, tags.InversionTimes, "FD")) ??
      numberValue(dataSet, tags.InversionTime, "DS"),
    inversionRecovery: yesOrNo(modifier && asciiValue(modifier, tags.InversionRecovery)),
    spectralSuppression:
      (modifier && asciiValue(modifier, tags.SpectrallySelectedSuppression)) ??
      asciiValue(dataSet, tags.SpectrallySelectedSuppression),
  });
}
