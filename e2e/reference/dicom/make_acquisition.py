"""Two small files with what a methods section needs, one classic and one enhanced MR, and what pydicom reads from them.

Debian 12: python3-pydicom 2.3.1, python3-numpy. Run in this folder: writes files/acquisition*.dcm and acquisition.json.
"""
import json
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

ROOT = "1.2.826.0.1.3680043.8.498.98."
CLASSIC, ENHANCED = "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.4.1"


def item(**values):
    ds = Dataset()
    for keyword, value in values.items():
        setattr(ds, keyword, value)
    return ds


def start(sop_class, number):
    ds = item(SOPClassUID=sop_class, SOPInstanceUID=ROOT + f"1.{number}", StudyInstanceUID=ROOT + "2",
              SeriesInstanceUID=ROOT + f"3.{number}", StudyDate="20260315", Modality="MR", PatientID="A-7",
              SpecificCharacterSet="ISO_IR 192", PatientName="Test^Acquisition", PatientBirthDate="19551109",
              PatientSex="F", PatientSize="1.625", PatientWeight="71.4", Manufacturer="SIEMENS",
              ManufacturerModelName="Müller Vida", MagneticFieldStrength="2.89362", SeriesNumber=5,
              InstanceNumber=number, Rows=2, Columns=3, SamplesPerPixel=1, PhotometricInterpretation="MONOCHROME2",
              BitsAllocated=16, BitsStored=12, HighBit=11, PixelRepresentation=0)
    return ds


def save(name, ds, syntax):
    ds.file_meta = FileMetaDataset()
    ds.file_meta.MediaStorageSOPClassUID, ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPClassUID, ds.SOPInstanceUID
    ds.file_meta.TransferSyntaxUID = syntax
    ds.is_little_endian, ds.is_implicit_VR = True, syntax == ImplicitVRLittleEndian
    ds.preamble = b"\0" * 128
    pydicom.dcmwrite(f"files/{name}", ds, write_like_original=False)


ds = start(CLASSIC, 1)
ds.PatientAge, ds.AcquisitionDate = "070Y", "20260316"
ds.ImagePositionPatient, ds.ImageOrientationPatient = [0, 0, 0], [1, 0, 0, 0, 1, 0]
ds.PixelSpacing, ds.SliceThickness, ds.SpacingBetweenSlices = ["0.625", "0.625"], "4", "4.4"
ds.RepetitionTime, ds.EchoTime, ds.EchoTrainLength, ds.PixelBandwidth = "3500", "101.5", 17, "191"
ds.AcquisitionMatrix = [0, 320, 256, 0]
ds.PixelData = np.arange(6, dtype="<u2").tobytes()
save("acquisition.dcm", ds, ImplicitVRLittleEndian)

ds = start(ENHANCED, 2)
ds.AcquisitionDateTime, ds.NumberOfFrames = "20260317101112.5", 2
ds.SharedFunctionalGroupsSequence = Sequence([item(
    PlaneOrientationSequence=Sequence([item(ImageOrientationPatient=[1, 0, 0, 0, 1, 0])]),
    PixelMeasuresSequence=Sequence([item(PixelSpacing=["0.5", "0.5"], SliceThickness="3.5", SpacingBetweenSlices="3.85")]),
    MRTimingAndRelatedParametersSequence=Sequence([item(RepetitionTime="4200", FlipAngle="150", EchoTrainLength=21)]),
    MRImagingModifierSequence=Sequence([item(PixelBandwidth="230.5")]),
    MRFOVGeometrySequence=Sequence([item(MRAcquisitionFrequencyEncodingSteps=384, MRAcquisitionPhaseEncodingStepsInPlane=269)]))])
ds.PerFrameFunctionalGroupsSequence = Sequence([item(
    PlanePositionSequence=Sequence([item(ImagePositionPatient=[0, 0, 3.85 * n])]),
    MREchoSequence=Sequence([item(EffectiveEchoTime=90.0 + n)]),
    FrameContentSequence=Sequence([item(FrameAcquisitionDateTime=f"2026031{8 + n}120000", DimensionIndexValues=[n + 1])])) for n in range(2)])
ds.PixelData = np.arange(12, dtype="<u2").tobytes()
save("acquisition-enhanced.dcm", ds, ExplicitVRLittleEndian)


def first(value):
    return float(value) if value is not None else None


def described(ds, frame):
    groups = [*(ds.get("PerFrameFunctionalGroupsSequence") or [])[frame - 1:frame], *(ds.get("SharedFunctionalGroupsSequence") or [])]
    def of(macro, keyword):
        for group in groups:
            for found in group.get(macro) or []:
                if keyword in found:
                    return found[keyword].value
        return ds.get(keyword)
    matrix = [n for n in ds.get("AcquisitionMatrix") or [] if n]
    moment = of("FrameContentSequence", "FrameAcquisitionDateTime") or ds.get("AcquisitionDate") or ds.get("AcquisitionDateTime")
    return {
        "facts": {"patientSex": ds.PatientSex, "patientSizeM": float(ds.PatientSize), "patientWeightKg": float(ds.PatientWeight),
                  "manufacturer": ds.Manufacturer, "manufacturerModel": ds.ManufacturerModelName,
                  "fieldStrengthT": float(ds.MagneticFieldStrength),
                  "repetitionTimeMs": first(of("MRTimingAndRelatedParametersSequence", "RepetitionTime")),
                  "echoTimeMs": first(of("MREchoSequence", "EffectiveEchoTime") or ds.get("EchoTime")),
                  "echoTrainLength": first(of("MRTimingAndRelatedParametersSequence", "EchoTrainLength")),
                  "sliceThicknessMm": first(of("PixelMeasuresSequence", "SliceThickness")),
                  "spacingBetweenSlicesMm": first(of("PixelMeasuresSequence", "SpacingBetweenSlices")),
                  "pixelBandwidthHz": first(of("MRImagingModifierSequence", "PixelBandwidth")),
                  "acquisitionMatrix": {"frequency": matrix[0] if matrix else of("MRFOVGeometrySequence", "MRAcquisitionFrequencyEncodingSteps"),
                                        "phase": matrix[1] if matrix else of("MRFOVGeometrySequence", "MRAcquisitionPhaseEncodingStepsInPlane")},
                  "acquisitionDate": str(moment)[:8]},
        "age": ds.get("PatientAge"),
    }


expected = {}
for name, frames in (("acquisition.dcm", 1), ("acquisition-enhanced.dcm", 2)):
    ds = pydicom.dcmread(f"files/{name}")
    expected[name] = [described(ds, frame) for frame in range(1, frames + 1)]
with open("acquisition.json", "w") as file:
    json.dump(expected, file, indent=1, ensure_ascii=False)
    file.write("\n")
