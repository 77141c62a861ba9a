"""Small DICOM and NIfTI files that exercise the readers, and what they hold, from programs that are not ours.

Debian 12: python3-pydicom 2.3.1, python3-nibabel 5.0.0, python3-numpy. Run in this folder: writes files/ and
expected.json. Deterministic.
"""
import json, os, struct, zlib
import nibabel
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian,
                         ImplicitVRLittleEndian, RLELossless)

os.makedirs("files", exist_ok=True)
expected = {}
MR = "1.2.840.10008.5.1.4.1.1.4"
ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1"
SEG = "1.2.840.10008.5.1.4.1.1.66.4"
ROOT = "1.2.826.0.1.3680043.8.498.99."
random = np.random.default_rng(20260101)


def header(sop_class, number):
    ds = Dataset()
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.SOPClassUID = sop_class
    ds.SOPInstanceUID = ROOT + f"1.{number}"
    ds.StudyInstanceUID, ds.SeriesInstanceUID = ROOT + "2", ROOT + "3"
    ds.StudyDate, ds.Modality, ds.PatientID = "20260102", "MR", "P-1"
    ds.PatientName, ds.SeriesDescription = "Müller^Ängström", "t2_tse_tra"
    ds.InstanceNumber, ds.SeriesNumber = number, 4
    return ds


def place(ds, rows=5, columns=7):
    tilt = np.deg2rad(17.5)
    ds.ImagePositionPatient = [-101.25, "33.5e0", "-812.125"]
    ds.ImageOrientationPatient = ["1", "0", "0", "0", f"{np.cos(tilt):.8f}", f"{-np.sin(tilt):.8f}"]
    ds.FrameOfReferenceUID = ROOT + "9"
    ds.PixelSpacing = ["0.625", "0.71875"]
    ds.SliceThickness, ds.RepetitionTime, ds.EchoTime = "4", "3500", "101"
    ds.Rows, ds.Columns = rows, columns


def pixels_of(ds, samples, allocated, stored=None, high=None, signed=False, photometric="MONOCHROME2"):
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, photometric
    ds.BitsAllocated, ds.BitsStored = allocated, stored or allocated
    ds.HighBit = (stored or allocated) - 1 if high is None else high
    ds.PixelRepresentation = int(signed)
    return samples


def save(name, ds, syntax=ExplicitVRLittleEndian, vr="OW", preamble=True):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = ds.SOPClassUID, ds.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    ds.file_meta = meta
    ds.is_little_endian = syntax != ExplicitVRBigEndian
    ds.is_implicit_VR = syntax == ImplicitVRLittleEndian
    if "PixelData" in ds:
        ds["PixelData"].VR = vr
    if preamble:
        ds.preamble = b"\0" * 128
        pydicom.dcmwrite(f"files/{name}", ds, write_like_original=False)
    else:
        del ds.file_meta
        pydicom.dcmwrite(f"files/{name}", ds, write_like_original=True)


def note(name, values, **facts):
    expected[name] = {"values": np.asarray(values).ravel().tolist(), **facts}


def simple(name, number, samples, order="<", syntax=ExplicitVRLittleEndian, vr="OW", preamble=True, **layout):
    ds = header(MR, number)
    place(ds)
    pixels_of(ds, samples, **layout)
    ds.PixelData = samples.astype(samples.dtype.newbyteorder(order)).tobytes()
    if len(ds.PixelData) % 2:
        ds.PixelData += b"\0"
    save(name, ds, syntax, vr, preamble)
    return ds


u16 = random.integers(0, 65536, (5, 7)).astype(np.uint16)
i16 = random.integers(-32768, 32768, (5, 7)).astype(np.int16)
u8 = random.integers(0, 256, (5, 7)).astype(np.uint8)
u12 = (u16 & 0x0FFF).astype(np.uint16)

simple("implicit-16.dcm", 1, u16, syntax=ImplicitVRLittleEndian, allocated=16)
note("implicit-16.dcm", u16, signed=False, bitsStored=16)
simple("explicit-16-signed.dcm", 2, i16, allocated=16, signed=True)
note("explicit-16-signed.dcm", i16, signed=True, bitsStored=16)
simple("big-endian-16-signed.dcm", 3, i16, order=">", syntax=ExplicitVRBigEndian, allocated=16, signed=True)
note("big-endian-16-signed.dcm", i16, signed=True, bitsStored=16)
simple("deflated-16.dcm", 4, u16, syntax=DeflatedExplicitVRLittleEndian, allocated=16)
note("deflated-16.dcm", u16, signed=False, bitsStored=16)
simple("explicit-8.dcm", 5, u8, vr="OB", allocated=8)
note("explicit-8.dcm", u8, signed=False, bitsStored=8)
simple("no-preamble-implicit.dcm", 6, u16, syntax=ImplicitVRLittleEndian, preamble=False, allocated=16)
note("no-preamble-implicit.dcm", u16, signed=False, bitsStored=16)
u32 = random.integers(0, 2**32, (5, 7)).astype(np.uint32)
simple("explicit-32.dcm", 7, u32, allocated=32)
note("explicit-32.dcm", u32, signed=False, bitsStored=32)
simple("monochrome1.dcm", 8, u12, allocated=16, stored=12, photometric="MONOCHROME1")
note("monochrome1.dcm", u12, signed=False, bitsStored=12)
# Something else in the bits above the stored ones, as old overlays are.
overlay = (u12 | (random.integers(0, 16, (5, 7)) << 12)).astype(np.uint16)
simple("overlay-bits.dcm", 9, overlay, allocated=16, stored=12)
note("overlay-bits.dcm", u12, signed=False, bitsStored=12)
# 12 stored bits at the top of 16, signed, rubbish below.
i12 = random.integers(-2048, 2048, (5, 7))
top = ((i12 << 4) | random.integers(0, 16, (5, 7))).astype(np.int16)
simple("high-bit-15.dcm", 10, top, allocated=16, stored=12, high=15, signed=True)
note("high-bit-15.dcm", i12, signed=True, bitsStored=12)

# 8-bit samples sent as 16-bit big-endian words stand swapped in the file (PS3.5 8.1.1 and 8.2).
ds = header(MR, 11)
place(ds)
pixels_of(ds, u8, 8)
flat = np.append(u8.ravel(), 0).astype(np.uint8)
ds.PixelData = flat.reshape(-1, 2)[:, ::-1].tobytes()
save("big-endian-8-words.dcm", ds, ExplicitVRBigEndian)
note("big-endian-8-words.dcm", u8, signed=False, bitsStored=8)

# Rescale, two windows, and a name in several writings.
ds = header(MR, 12)
ds.SpecificCharacterSet = "GB18030"
ds.PatientName = "Wang^XiaoDong=王^小东"
place(ds)
pixels_of(ds, i16, 16, signed=True)
ds.RescaleSlope, ds.RescaleIntercept = "2.5", "-1024"
ds.WindowCenter, ds.WindowWidth = ["40", "300"], ["400", "1500"]
ds.PixelData = i16.tobytes()
save("rescaled.dcm", ds)
note("rescaled.dcm", i16, signed=True, bitsStored=16, patientName="Wang^XiaoDong=王^小东")

# Classic multi-frame: no place for the second and third frame.
ds = header(MR, 13)
place(ds)
stack = random.integers(0, 4096, (3, 5, 7)).astype(np.uint16)
pixels_of(ds, stack, 16, 12)
ds.NumberOfFrames = 3
ds.PixelData = stack.tobytes()
save("multi-frame.dcm", ds)
expected["multi-frame.dcm"] = {"frames": [{"values": frame.ravel().tolist()} for frame in stack]}

ds = header(MR, 14)
place(ds)
ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.BitsAllocated = 1, "MONOCHROME2", 32
f32 = random.normal(0, 1000, (5, 7)).astype(np.float32)
ds.FloatPixelData = f32.tobytes()
save("float.dcm", ds)
note("float.dcm", f32.astype(float), signed=False, bitsStored=32)


def item(**values):
    ds = Dataset()
    for key, value in values.items():
        setattr(ds, key, value)
    return ds


# Enhanced MR: place, echo, rescale and window of every frame; spacing shared; sequences of undefined length.
ds = header(ENHANCED_MR, 15)
ds.FrameOfReferenceUID = ROOT + "9"
ds.Rows, ds.Columns, ds.NumberOfFrames = 5, 7, 3
pixels_of(ds, stack, 16, 12)
turn = np.deg2rad(-11.25)
orientation = [np.cos(turn), np.sin(turn), 0, 0, 0, -1]
shared = item(PixelMeasuresSequence=Sequence([item(PixelSpacing=[0.5, 0.75], SliceThickness=3.5)]),
              PlaneOrientationSequence=Sequence([item(ImageOrientationPatient=[f"{x:.10g}" for x in orientation])]),
              MRTimingAndRelatedParametersSequence=Sequence([item(RepetitionTime=4200.0, FlipAngle=150.0)]),
              MRModifierSequence=Sequence([item(InversionRecovery="NO", SpectrallySelectedSuppression="FAT")]))
frames, facts = [], []
for i in range(3):
    position = [f"{-90.5 + 3.7 * i:.6g}", f"{12.25 - 0.125 * i:.6g}", f"{-700 + i / 3:.9g}"]
    echo, slope, intercept, center = 20.5 * (i + 1), 1 + i / 4, -10.0 * i, 500 + 100 * i
    frames.append(item(
        PlanePositionSequence=Sequence([item(ImagePositionPatient=position)]),
        MREchoSequence=Sequence([item(EffectiveEchoTime=echo)]),
        PixelValueTransformationSequence=Sequence([item(RescaleSlope=str(slope), RescaleIntercept=str(intercept))]),
        FrameVOILUTSequence=Sequence([item(WindowCenter=str(center), WindowWidth="800")])))
    facts.append({"values": stack[i].ravel().tolist(), "position": [float(x) for x in position], "echo": echo,
                  "slope": slope, "intercept": intercept, "center": center})
ds.SharedFunctionalGroupsSequence = Sequence([shared])
ds.PerFrameFunctionalGroupsSequence = Sequence(frames)
for sequence in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
    ds[sequence].is_undefined_length = True
    for entry in ds[sequence].value:
        entry.is_undefined_length_sequence_item = True
ds.PixelData = stack.tobytes()
save("enhanced.dcm", ds)
expected["enhanced.dcm"] = {"frames": facts, "orientation": [float(f"{x:.10g}") for x in orientation]}

# An unknown (UN) private sequence of undefined length before the pixel data; its items are implicit (PS3.5 6.2.2).
simple("unknown-sequence.dcm", 16, u16, allocated=16)
whole = open("files/unknown-sequence.dcm", "rb").read()
inner = struct.pack("<HHI", 0x0010, 0x0020, 4) + b"OTHR"
unknown = (struct.pack("<HH2sHI", 0x0029, 0x1010, b"UN", 0, 0xFFFFFFFF) + struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
           + inner + struct.pack("<HHI", 0xFFFE, 0xE00D, 0) + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0))
at = whole.index(struct.pack("<HH2s", 0x7FE0, 0x0010, b"OW"))
very_long = struct.pack("<HH2sHI", 0x0029, 0x1011, b"OV", 0, 16) + b"\1" * 16
open("files/unknown-sequence.dcm", "wb").write(whole[:at] + unknown + very_long + whole[at:])
note("unknown-sequence.dcm", u16, signed=False, bitsStored=16)

# Compressed: refused by name until there is a decoder.
ds = header(MR, 17)
place(ds)
pixels_of(ds, u8, 8)
ds.PixelData = encapsulate([b"\1\2\3\4"])
ds["PixelData"].is_undefined_length = True
save("rle.dcm", ds, RLELossless, "OB")

# Names under ISO 2022, as PS3.5 H and I write them.
for name, number, sets, patient in (
        ("japanese.dcm", 18, ["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう"),
        ("katakana.dcm", 19, ["ISO 2022 IR 13", "ISO 2022 IR 87"], "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"),
        ("korean.dcm", 20, ["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동"),
        ("latin1.dcm", 21, "ISO_IR 100", "Buc^Jérôme"),
        ("greek.dcm", 22, "ISO_IR 126", "Διονυσιος")):
    ds = header(MR, number)
    ds.SpecificCharacterSet = sets
    ds.PatientName = patient
    place(ds)
    pixels_of(ds, u8, 8)
    ds.PixelData = u8.tobytes() + b"\0"
    save(name, ds, vr="OB")
    note(name, u8, signed=False, bitsStored=8, patientName=patient)

# Segmentations of explicit-16-signed.dcm (5 x 7, so that frames do not end on whole bytes).
masks = random.random((3, 5, 7)) < 0.4


def segmentation(number, kind, labels, frame_masks, rows, columns, orientation, positions, derived_from):
    ds = header(SEG, number)
    ds.Modality, ds.SegmentationType, ds.FrameOfReferenceUID = "SEG", kind, ROOT + "9"
    ds.Rows, ds.Columns, ds.NumberOfFrames = rows, columns, len(frame_masks)
    ds.SegmentSequence = Sequence([item(SegmentNumber=n + 1, SegmentLabel=label) for n, label in enumerate(labels)])
    ds.SharedFunctionalGroupsSequence = Sequence([item(
        PixelMeasuresSequence=Sequence([item(PixelSpacing=["0.625", "0.71875"], SliceThickness="4")]),
        PlaneOrientationSequence=Sequence([item(ImageOrientationPatient=orientation)]))])
    groups = []
    for (segment, _), position, source in zip(frame_masks, positions, derived_from):
        group = item(SegmentIdentificationSequence=Sequence([item(ReferencedSegmentNumber=segment)]),
                     PlanePositionSequence=Sequence([item(ImagePositionPatient=position)]))
        if source:
            group.DerivationImageSequence = Sequence([item(SourceImageSequence=Sequence([item(
                ReferencedSOPClassUID=MR, ReferencedSOPInstanceUID=source)]))])
        groups.append(group)
    ds.PerFrameFunctionalGroupsSequence = Sequence(groups)
    ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.PixelRepresentation = 1, "MONOCHROME2", 0
    if kind == "BINARY":
        ds.BitsAllocated, ds.BitsStored, ds.HighBit = 1, 1, 0
        packed = np.packbits(np.concatenate([m.ravel() for _, m in frame_masks]).astype(np.uint8), bitorder="little")
        ds.PixelData = packed.tobytes()
    else:
        ds.BitsAllocated, ds.BitsStored, ds.HighBit = 8, 8, 7
        ds.SegmentationFractionalType, ds.MaximumFractionalValue = "PROBABILITY", 200
        ds.PixelData = np.concatenate([m.ravel() for _, m in frame_masks]).astype(np.uint8).tobytes()
    if len(ds.PixelData) % 2:
        ds.PixelData += b"\0"
    return ds


source = pydicom.dcmread("files/explicit-16-signed.dcm")
here, orient = list(source.ImagePositionPatient), list(source.ImageOrientationPatient)
normal = np.cross(np.array(orient[:3], float), np.array(orient[3:], float))
above = [f"{x:.8f}" for x in np.array(here, float) + 4.4 * normal]
labels = ["MF_L", "Right multifidus", "Psoas"]
binary = segmentation(30, "BINARY", labels, [(1, masks[0]), (1, ~masks[0]), (2, masks[1]), (3, masks[2])], 5, 7, orient,
                      [here, above, here, here], [source.SOPInstanceUID, ROOT + "77", source.SOPInstanceUID, source.SOPInstanceUID])
save("seg-by-uid.dcm", binary, vr="OB")
expected["seg-by-uid.dcm"] = {"MF_L": masks[0].ravel().astype(int).tolist(), "MF_R": masks[1].ravel().astype(int).tolist(),
                              "Psoas": masks[2].ravel().astype(int).tolist()}
# By place alone, stored mirrored left to right and upside down, with a margin of one pixel all around.
wide = np.zeros((3, 7, 9), bool)
wide[:, 1:6, 1:8] = masks
mirrored = wide[:, ::-1, ::-1]
row, column = np.array(orient[:3], float), np.array(orient[3:], float)
corner = np.array(here, float) + row * 0.71875 * 7 + column * 0.625 * 5
flipped = [f"{-x:.8f}" for x in orient[:3]] + [f"{-x:.8f}" for x in orient[3:]]
by_place = segmentation(31, "BINARY", ["", "Segment 2", "3"], [(n + 1, m) for n, m in enumerate(mirrored)], 7, 9, flipped,
                        [[f"{x:.8f}" for x in corner]] * 3, [None] * 3)
save("seg-by-place.dcm", by_place, vr="OB")
expected["seg-by-place.dcm"] = {name: m.ravel().astype(int).tolist() for name, m in zip(["MF_L", "MF_R", "ES_L"], masks)}
# Half of 200 and more is inside.
fraction = random.integers(90, 111, (5, 7))
fractional = segmentation(32, "FRACTIONAL", ["ES_R"], [(1, fraction)], 5, 7, orient, [here], [source.SOPInstanceUID])
save("seg-fractional.dcm", fractional, vr="OB")
expected["seg-fractional.dcm"] = {"ES_R": (fraction >= 100).ravel().astype(int).tolist()}
elsewhere = segmentation(33, "BINARY", ["MF_L"], [(1, masks[0])], 5, 7, orient, [above], [ROOT + "77"])
save("seg-elsewhere.dcm", elsewhere, vr="OB")

# NIfTI label maps of the same slice. nibabel's axes: RAS+ in mm.
labels_map = np.where(masks[0], 1, np.where(masks[1], 2, np.where(masks[2], 5, 0))).astype(np.uint8)
lps_to_ras = np.diag([-1.0, -1.0, 1.0, 1.0])
affine = np.eye(4)
affine[:3, 0], affine[:3, 1] = row * 0.71875, column * 0.625
affine[:3, 2], affine[:3, 3] = normal * 4.4, np.array(here, float)
affine = lps_to_ras @ affine
volume = np.zeros((7, 5, 4), np.uint8)
volume[:, :, 2] = labels_map.T
volume[:, :, 1] = 9
stacked = affine @ np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, -2], [0, 0, 0, 1.0]])
expected["labels"] = labels_map.ravel().tolist()


def nifti(name, data, matrix, code=1):
    image = nibabel.Nifti1Image(data, matrix)
    image.set_sform(matrix, code)
    image.set_qform(matrix, code)
    nibabel.save(image, f"files/{name}")


nifti("labels-2d.nii", labels_map.T[:, :, None], affine)
nifti("labels-volume.nii.gz", volume, stacked)
image = nibabel.as_closest_canonical(nibabel.Nifti1Image(volume, stacked))
nibabel.save(image, "files/labels-canonical.nii.gz")
sagittal = np.transpose(volume, (2, 0, 1)).astype(np.float32)
nifti("labels-turned.nii.gz", sagittal, stacked[:, [2, 0, 1, 3]])
image = nibabel.Nifti1Image(volume.astype(np.int16), stacked)
image.set_sform(None, 0)
image.set_qform(stacked, 1)
nibabel.save(image, "files/labels-qform.nii")
nifti("labels-unplaced.nii", labels_map.T.copy(), np.eye(4), 0)
nifti("labels-half.nii", volume.astype(np.float32) / 2, stacked)
tilted = stacked.copy()
tilted[:3, 2] += stacked[:3, 0] * 0.5
turned = np.array([[1, 0, 0], [0, np.cos(0.2), -np.sin(0.2)], [0, np.sin(0.2), np.cos(0.2)]])
tilted[:3, :3] = turned @ stacked[:3, :3]
nifti("labels-tilted.nii", volume, tilted)
far = stacked.copy()
far[:3, 3] += 40 * stacked[:3, 2]
nifti("labels-far.nii", volume, far)

json.dump(expected, open("expected.json", "w"), ensure_ascii=False)
