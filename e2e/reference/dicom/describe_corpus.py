"""Prints, for every file below the given folders, what pydicom, dcmtk and gdcm read from it: one JSON line a file.

Pixels are those of the first and the last frame as little-endian float64, deflated and in base64; JPEG is decoded by
dcmtk, JPEG 2000 by gdcm, everything else by pydicom."""
import base64, json, os, subprocess, sys, tempfile, warnings, zlib
warnings.filterwarnings("ignore")
import numpy, pydicom
from pydicom.encaps import generate_pixel_data_frame
from pydicom.pixel_data_handlers.util import get_j2k_parameters

jpeg = [f"1.2.840.10008.1.2.4.{n}" for n in (50, 51, 57, 70)]
decoders = {**{uid: ["dcmdjpeg"] for uid in jpeg}, "1.2.840.10008.1.2.4.80": ["dcmdjpls"], "1.2.840.10008.1.2.4.81": ["dcmdjpls"],
            "1.2.840.10008.1.2.4.90": ["gdcmconv", "--raw"], "1.2.840.10008.1.2.4.91": ["gdcmconv", "--raw"]}
plain = os.path.join(tempfile.mkdtemp(), "plain.dcm")


def pixels_of(path, dataset):
    uid, encoded = str(dataset.file_meta.TransferSyntaxUID), dataset.get("PixelData")
    command = decoders.get(uid)
    if command:
        subprocess.run([*command, path, plain], check=True, timeout=20, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        dataset = pydicom.dcmread(plain, force=True)
    pixels = dataset.pixel_array
    if command and "2.4.9" in uid and dataset.PixelRepresentation == 1:
        stream = next(generate_pixel_data_frame(encoded, 1))
        found = get_j2k_parameters(stream)
        if not found.get("is_signed", True):  # as pydicom's own handlers (APPLY_J2K_CORRECTIONS)
            shift = dataset.BitsAllocated - found["precision"]
            pixels = numpy.right_shift(numpy.left_shift(pixels.astype(f"i{dataset.BitsAllocated // 8}"), shift), shift)
    return pixels if int(dataset.get("NumberOfFrames", 1) or 1) > 1 else pixels[None]


def functional(dataset, frame, macro, keyword):
    for group in (dataset.get("PerFrameFunctionalGroupsSequence") or [None] * frame)[frame - 1 : frame], dataset.get("SharedFunctionalGroupsSequence") or []:
        for item in group:
            found = item and item.get(macro)
            if found and keyword in found[0]:
                return found[0][keyword].value
    return dataset.get(keyword)


def numbers(value):
    return None if value is None or value == "" else [float(v) for v in (value if hasattr(value, "__len__") and not isinstance(value, str) else [value])]


for folder in sys.argv[1:]:
    for base, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(base, name)
            found = {"path": path}
            try:
                dataset = pydicom.dcmread(path, force=True)
                found["samples"] = int(dataset.get("SamplesPerPixel", 0))
                found["frames"] = frames = int(dataset.get("NumberOfFrames", 1) or 1)
                found["lossy"] = str(dataset.file_meta.TransferSyntaxUID)[-3:] in (".50", ".51", ".81", ".91")
                if found["samples"] == 1 and str(dataset.get("PhotometricInterpretation", "MONOCHROME2")).startswith("MONOCHROME"):
                    pixels = pixels_of(path, dataset)
                    found["pixels"] = [base64.b64encode(zlib.compress(pixels[i].astype("<f8").tobytes(), 1)).decode() for i in (0, -1)]
                if "PerFrameFunctionalGroupsSequence" in dataset:
                    found["enhanced"] = [{key: numbers(functional(dataset, frame, macro, keyword)) for key, macro, keyword in (
                        ("position", "PlanePositionSequence", "ImagePositionPatient"), ("orientation", "PlaneOrientationSequence", "ImageOrientationPatient"),
                        ("spacing", "PixelMeasuresSequence", "PixelSpacing"), ("slope", "PixelValueTransformationSequence", "RescaleSlope"),
                        ("intercept", "PixelValueTransformationSequence", "RescaleIntercept"), ("echo", "MREchoSequence", "EffectiveEchoTime"))} for frame in range(1, frames + 1)]
            except Exception as error:
                found["error"] = str(error)[:200]
            print(json.dumps(found), flush=True)
