import { normal, type SlicePlane } from "../render/slice-plane.ts";
import type { PatientRecord, SeriesPlan } from "../sample-study.ts";
import { stableUid } from "./uid.ts";
import { mrImageStorage } from "./write-image.ts";

const decimal = (value: number) => {
  const text = String(Math.round(value * 1e6) / 1e6);
  return text === "-0" ? "0" : text;
};

/** The header of one image as an MR scanner writes it, by DICOM keyword. */
export function mrHeader(
  study: string,
  patient: PatientRecord,
  series: SeriesPlan,
  plane: SlicePlane,
  instanceNumber: number,
): Record<string, unknown> {
  const n = normal(plane);
  const location = n[0] * plane.position[0] + n[1] * plane.position[1] + n[2] * plane.position[2];
  const { sequence } = series;
  const minutes = String(10 + series.number * 4).padStart(2, "0");
  const time = `09${minutes}${String(instanceNumber % 60).padStart(2, "0")}.500000`;
  return {
    SpecificCharacterSet: "ISO_IR 192",
    ImageType: ["ORIGINAL", "PRIMARY", "M", "NORM", "DIS2D"],
    InstanceCreationDate: patient.studyDate,
    InstanceCreationTime: time,
    SOPClassUID: mrImageStorage,
    SOPInstanceUID: sopInstanceUid(study, series, instanceNumber),
    StudyDate: patient.studyDate,
    SeriesDate: patient.studyDate,
    AcquisitionDate: patient.studyDate,
    ContentDate: patient.studyDate,
    StudyTime: "090500.000000",
    SeriesTime: `09${minutes}00.000000`,
    AcquisitionTime: `09${minutes}00.500000`,
    ContentTime: time,
    AccessionNumber: patient.accessionNumber,
    Modality: "MR",
    Manufacturer: "Paraspine sample generator",
    InstitutionName: "Synthetic data, no real patient",
    ReferringPhysicianName: "",
    StationName: "SAMPLE3T",
    StudyDescription: "LWS nativ / lumbar spine",
    SeriesDescription: series.description,
    ManufacturerModelName: "Continuous body model 1",
    PatientName: patient.name,
    PatientID: patient.id,
    PatientBirthDate: patient.birthDate,
    PatientSex: patient.sex,
    PatientAge: patient.age,
    PatientSize: decimal(patient.heightM),
    PatientWeight: decimal(patient.weightKg),
    PatientIdentityRemoved: "YES",
    DeidentificationMethod: "Synthetic images, never a patient",
    BodyPartExamined: "LSPINE",
    ScanningSequence: "SE",
    SequenceVariant: ["SK", "SP", "OSP"],
    ScanOptions: ["SP", "PFP"],
    MRAcquisitionType: "2D",
    SequenceName: sequence.name,
    AngioFlag: "N",
    SliceThickness: decimal(plane.thickness),
    RepetitionTime: decimal(sequence.repetitionTime),
    EchoTime: decimal(sequence.echoTime),
    NumberOfAverages: "2",
    ImagingFrequency: "123.256783",
    ImagedNucleus: "1H",
    EchoNumbers: "1",
    MagneticFieldStrength: "3",
    SpacingBetweenSlices: decimal(series.spacingBetweenSlices),
    NumberOfPhaseEncodingSteps: String(plane.rows),
    EchoTrainLength: String(sequence.echoTrainLength),
    PercentSampling: "100",
    PercentPhaseFieldOfView: "100",
    PixelBandwidth: "248",
    DeviceSerialNumber: "00001",
    SoftwareVersions: "1",
    ProtocolName: series.description,
    TransmitCoilName: "Body",
    ReceiveCoilName: "Spine",
    AcquisitionMatrix: [0, plane.columns, plane.rows, 0],
    InPlanePhaseEncodingDirection: "COL",
    FlipAngle: decimal(sequence.flipAngle),
    VariableFlipAngleFlag: "N",
    PatientPosition: "HFS",
    StudyInstanceUID: stableUid(`${study} study`),
    SeriesInstanceUID: seriesInstanceUid(study, series),
    StudyID: "1",
    SeriesNumber: String(series.number),
    AcquisitionNumber: "1",
    InstanceNumber: String(instanceNumber),
    ImagePositionPatient: plane.position.map(decimal),
    ImageOrientationPatient: [...plane.row, ...plane.column].map(decimal),
    FrameOfReferenceUID: frameOfReferenceUid(study),
    PositionReferenceIndicator: "",
    SliceLocation: decimal(location),
    SamplesPerPixel: 1,
    PhotometricInterpretation: "MONOCHROME2",
    Rows: plane.rows,
    Columns: plane.columns,
    PixelSpacing: [decimal(plane.spacing), decimal(plane.spacing)],
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
    WindowCenter: decimal(series.window.center),
    WindowWidth: decimal(series.window.width),
    WindowCenterWidthExplanation: "Algo1",
  };
}

export const sopInstanceUid = (study: string, series: SeriesPlan, instanceNumber: number) =>
  stableUid(`${study} ${series.key} ${instanceNumber}`);
export const seriesInstanceUid = (study: string, series: SeriesPlan) => stableUid(`${study} ${series.key}`);
export const frameOfReferenceUid = (study: string) => stableUid(`${study} frame of reference`);
