"""What pydicom has to say of de-identified files. Prints JSON.

plant FOLDER           writes files with a canary in every attribute of the dictionary, and their paths
canaries FILE OPTIONS  what of the canaries is left in FILE
check LIST             complaints about pairs of [original, de-identified]
"""
import json, os, sys, warnings
import numpy
import pydicom
from pydicom.datadict import DicomDictionary
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.pixel_data_handlers.util import get_expected_length
from pydicom.sequence import Sequence
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian,
                         ImplicitVRLittleEndian)

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
pydicom.config.settings.writing_validation_mode = pydicom.config.IGNORE

WORD = "ZZCANARYZZ"
CHINESE = "王金丝雀"
DAY = "19610411"
UID = "1.2.826.0.1.3680043.77777"
# Values that images need: bytes of look-up tables, colours, meshes, spectra and pixels.
BULK = {0x00281101, 0x00281102, 0x00281103, 0x00281201, 0x00281202, 0x00281203, 0x00281204, 0x00281221, 0x00281222,
        0x00281223, 0x00281224, 0x00282000, 0x00283002, 0x00283006, 0x00660016, 0x00660040, 0x00660041, 0x00660042,
        0x00660043, 0x56000010, 0x56000020, 0x7FE00001, 0x7FE00002, 0x7FE00008, 0x7FE00009, 0x7FE00010}
OWN = {0x00080005, 0x00080016, 0x00080018, 0x0020000D, 0x0020000E, 0x00280301, 0x00080008, 0x00080064}


def value_of(vr, name, number):
    if vr in ("LO", "SH", "AE"):
        return name if vr != "SH" and vr != "AE" else WORD
    if vr in ("ST", "LT", "UT", "UC"):
        return "seen by " + name
    if vr == "PN":
        return WORD + "^" + name if name != WORD else WORD
    if vr == "UR":
        return "http://example.org/" + WORD
    if vr == "DA":
        return DAY
    if vr == "TM":
        return "112233.445566"
    if vr == "DT":
        return DAY + "112233.445566"
    if vr == "UI":
        return "%s.%d" % (UID, number)
    if vr == "AS":
        return "093Y"
    if vr in ("OB", "OW", "UN", "OB or OW"):
        return WORD.encode()
    return None


def item(name, number):
    ds = Dataset()
    ds.PatientName = WORD + "^" + name
    ds.ImageComments = "item " + name
    ds.StudyDate = DAY
    ds.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    ds.ReferencedSOPInstanceUID = "%s.9.%d" % (UID, number)
    ds.add_new(0x00091010, "LO", WORD)
    return ds


def everything(charset, name, byte_order):
    ds = Dataset()
    ds.SpecificCharacterSet = charset
    ds.ImageType = ["ORIGINAL", "PRIMARY", "M"]
    ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    ds.SOPInstanceUID = UID + ".1.1"
    ds.StudyInstanceUID = UID + ".1.2"
    ds.SeriesInstanceUID = UID + ".1.3"
    for number, (tag, (vr, vm, _, _, _)) in enumerate(DicomDictionary.items()):
        group = tag >> 16
        if group < 8 or tag & 0xFFFF == 0 or tag in OWN or tag in BULK or group in (0x5400, 0xFFFE):
            continue
        if vr == "SQ":
            inner = item(name, number)
            inner.add_new(0x00189114 if tag != 0x00189114 else 0x00189115, "SQ", Sequence([item(name, number + 100000)]))
            ds.add_new(tag, "SQ", Sequence([inner]))
            continue
        value = value_of(vr, name, number)
        if value is not None:
            ds.add_new(tag, "OB" if vr == "OB or OW" else vr, value)
    for group in (0x5000, 0x5002, 0x6000, 0x601E):
        ds.add_new(group * 0x10000 + 0x22, "LO", WORD)
        ds.add_new(group * 0x10000 + 0x3000, "OB", WORD.encode())
    ds.add_new(0x00290010, "LO", "CANARY MAKER " + WORD)
    ds.add_new(0x00291010, "UN", WORD.encode())
    ds.add_new(0x00291020, "SQ", Sequence([item(name, 7)]))
    ds.add_new(0x00080002, "LO", WORD)
    ds.Rows, ds.Columns, ds.BitsAllocated, ds.BitsStored, ds.HighBit = 4, 4, 16, 16, 15
    ds.PixelRepresentation, ds.SamplesPerPixel, ds.PhotometricInterpretation = 0, 1, "MONOCHROME2"
    ds.add_new(0x7FE00010, "OW", numpy.arange(16, dtype=byte_order + "u2").tobytes())
    return ds


def plant(folder):
    paths = []
    for kind, syntax, charset, name in (
        ("explicit-utf8", ExplicitVRLittleEndian, "ISO_IR 192", CHINESE),
        ("implicit-gb18030", ImplicitVRLittleEndian, "GB18030", CHINESE),
        ("big-endian", ExplicitVRBigEndian, "ISO_IR 100", WORD),
        ("deflated", DeflatedExplicitVRLittleEndian, "GBK", CHINESE),
        ("explicit-gb2312", ExplicitVRLittleEndian, ["", "ISO 2022 IR 58"], CHINESE),
    ):
        path = os.path.join(folder, kind + ".dcm")
        meta = FileMetaDataset()
        meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
        meta.MediaStorageSOPInstanceUID = UID + ".1.1"
        meta.TransferSyntaxUID = syntax
        meta.ImplementationClassUID = UID + ".8"
        meta.SourceApplicationEntityTitle = WORD
        ds = FileDataset(path, everything(charset, name, ">" if syntax == ExplicitVRBigEndian else "<"), file_meta=meta,
                         preamble=(WORD.encode() * 13)[:128])
        ds.is_little_endian, ds.is_implicit_VR = syntax != ExplicitVRBigEndian, syntax == ImplicitVRLittleEndian
        ds.save_as(path, write_like_original=False)
        paths.append(path)
    return paths


def canaries(path, options):
    with open(path, "rb") as file:
        raw = file.read()
    found = []
    for text in (WORD, CHINESE, DAY, UID):
        for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "iso2022_jp_2"):
            try:
                coded = text.encode(encoding)
            except UnicodeError:
                continue
            if coded in raw or (text == WORD and coded.lower() in raw.lower()):
                found.append("%s in %s" % (text, encoding))
    if "dates" not in options and b"112233" in raw:
        found.append("time of day")
    ds = pydicom.dcmread(path)
    if ds.pixel_array.tolist() != numpy.arange(16).reshape(4, 4).tolist():
        found.append("pixels")
    for element in ds.iterall():
        group = element.tag.group
        if group % 2 == 1 or 0x5000 <= group <= 0x501E or 0x6000 <= group <= 0x601E:
            found.append("kept %s" % element.tag)
    expected = {"none": ["113100"], "dates": ["113100", "113107"],
                "dates,characteristics,descriptors": ["113100", "113107", "113108", "113105"]}[options]
    if [code.CodeValue for code in ds.DeidentificationMethodCodeSequence] != expected:
        found.append("codes")
    if (ds.PatientIdentityRemoved, ds.preamble, str(ds.PatientName)) != ("YES", bytes(128), ds.PatientID):
        found.append("statements")
    if ds.LongitudinalTemporalInformationModified != ("MODIFIED" if "dates" in options else "REMOVED"):
        found.append("temporal information")
    if "characteristics" in options and ds.get("PatientAge") != "090Y":
        found.append("age")
    return found


# Text that tells how an image was made may stay; descriptions and the like are cleaned or gone.
TECHNICAL = {"Manufacturer", "ManufacturerModelName", "SoftwareVersions", "CodeMeaning", "CodeValue",
             "CodingSchemeDesignator", "SequenceName", "PulseSequenceName", "ReceiveCoilName", "TransmitCoilName",
             "ConvolutionKernel", "SecondaryCaptureDeviceManufacturer", "PositionReferenceIndicator", "Radiopharmaceutical",
             "SecondaryCaptureDeviceManufacturerModelName", "SecondaryCaptureDeviceSoftwareVersions", "CollimatorGridName",
             "ContrastBolusRoute", "FilterType", "DigitalImageFormatAcquired", "VideoImageFormatAcquired", "RescaleType",
             "ReceiveCoilManufacturerName", "TransmitCoilManufacturerName", "WindowCenterWidthExplanation", "LUTExplanation",
             "ModalityLUTType", "SegmentLabel", "SegmentDescription", "SegmentAlgorithmName", "DimensionDescriptionLabel",
             "StackID", "ImagedNucleus", "LongCodeValue", "MappingResourceName", "CodingSchemeVersion", "CodingSchemeName",
             "TriggerSourceOrType", "ApplicationName", "ApplicationVersion", "ApplicationManufacturer", "ReconstructionMethod",
             "AttenuationCorrectionMethod", "RandomsCorrectionMethod", "ScatterCorrectionMethod", "EnergyWindowName"}


def identifying(ds, kept):
    """Values of text, dates and UIDs, as bytes, that are neither technical nor DICOM's own."""
    values = set()

    def visit(ds, private):
        for element in ds:
            own = private or element.tag.is_private
            if element.VR == "SQ":
                for inner in element.value:
                    visit(inner, own)
                continue
            if element.VR == "CS" and not own:
                kept.update(map(str, element.value if isinstance(element.value, pydicom.multival.MultiValue) else [element.value]))
            if element.VR not in ("PN", "LO", "SH", "LT", "ST", "UT", "UC", "AE", "UR", "DA", "DT", "UI"):
                continue
            texts = element.value if isinstance(element.value, pydicom.multival.MultiValue) else [element.value]
            for text in map(str, texts):
                text = text.strip(" \0")
                if element.keyword in TECHNICAL and not own:
                    kept.add(text)
                elif len(text) >= 6 and not text.startswith("1.2.840.10008."):
                    values.add(text)

    visit(ds, False)
    return values


def without_pixels(raw, ds):
    for element in ds.iterall():
        if element.tag in BULK and isinstance(element.value, bytes) and len(element.value) > 8:
            raw = raw.replace(element.value, b"")
    return raw


def kept_bytes(ds, tag):
    """The value that has to be left: of native pixels those that the header counts, padded to an even length; of a
    JPEG in one fragment, zeros behind the last end marker."""
    value = ds[tag].value
    if tag != 0x7FE00010:
        return value
    if ds.file_meta.TransferSyntaxUID.is_compressed:
        at = value.rfind(b"\xff\xd9")
        one = value[8 + int.from_bytes(value[4:8], "little"):].startswith(b"\xfe\xff\x00\xe0") and ds.get("NumberOfFrames", 1) == 1
        if at < 0 or not one or value[16 + int.from_bytes(value[4:8], "little"):][:2] != b"\xff\xd8":
            return value
        end = len(value) - (8 if value.endswith(b"\xfe\xff\xdd\xe0\0\0\0\0") else 0)
        return value[:at + 2] + bytes(end - at - 2) + value[end:]
    try:
        count = get_expected_length(ds)
    except Exception:
        return value
    return value if len(value) < count else value[:count] + b"\0" * (count % 2)


def check(pairs):
    complaints = []
    for before, after in pairs:
        complain = lambda text: complaints.append("%s: %s" % (os.path.basename(before), text))
        old = pydicom.dcmread(before, force=True)
        new = pydicom.dcmread(after)
        with open(after, "rb") as file:
            raw = without_pixels(file.read(), new)
        kept = set()
        try:
            told = identifying(old, kept)
        except Exception as error:
            complain("pydicom: %r" % error)
            continue
        for text in told:
            if any(text in other for other in kept):
                continue
            for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "latin-1", "euc_kr", "shift_jis"):
                coded = text.encode(encoding, "ignore")
                if len(coded) >= 6 and coded in raw:
                    complain("%r is left" % text)
                    break
        for tag in BULK:
            if tag in old and tag in new and kept_bytes(old, tag) != new[tag].value:
                complain("%08X differs" % tag)
        if "PixelData" in old and "PixelData" not in new:
            complain("no pixels")
        for tag in (0x00280010, 0x00280011, 0x00280030, 0x00281052, 0x00281053, 0x00200032, 0x00200037, 0x00280008,
                    0x00180050, 0x00180080, 0x00180081, 0x00280100, 0x00280101, 0x00280103, 0x00080060, 0x00080070):
            if tag in old and (tag not in new or str(old[tag].value) != str(new[tag].value)):
                complain("%08X: %r became %r" % (tag, old[tag].value, new[tag].value if tag in new else None))
        for element in new.iterall():
            if element.tag.is_private:
                complain("private %s" % element.tag)
        if new.file_meta.MediaStorageSOPInstanceUID != new.SOPInstanceUID:
            complain("meta header")
    return complaints


task, *rest = sys.argv[1:]
answer = {"plant": plant, "canaries": canaries, "check": lambda path: check(json.load(open(path)))}[task](*rest)
print(json.dumps(answer))
