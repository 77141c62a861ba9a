"""Writes small compressed files with dcmtk, gdcm and pydicom (HTJ2K: dcmjs-codecs), and what other programs decode
from them: /usr/bin/python3 make_compressed.py, in this folder."""
import json, os, struct, subprocess, tempfile
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom._uid_dict import UID_dictionary
from pydicom.encaps import generate_pixel_data_frame
from pydicom.uid import ExplicitVRLittleEndian

# Younger than pydicom 2.3.
for number in (201, 202, 203):
    UID_dictionary[f"1.2.840.10008.1.2.4.{number}"] = (f"HTJ2K {number}", "Transfer Syntax", "", "", f"HTJ2K{number}")

ROWS, COLUMNS, FRAMES = 24, 20, 3
random = np.random.default_rng(20261123)
target = "compressed"
os.makedirs(target, exist_ok=True)
work = tempfile.mkdtemp()
expected = {}


def image(bits, signed):
    y, x = np.mgrid[0:ROWS, 0:COLUMNS]
    most = 2**bits - 1
    frames = []
    for n in range(FRAMES):
        smooth = (np.sin(x / (3 + n)) + np.cos(y / (4 - n))) / 4 + 0.5
        noisy = smooth * most * 0.8 + random.normal(0, most * 0.02, (ROWS, COLUMNS)) + most * 0.1
        frames.append(np.clip(noisy, 0, most))
    values = np.round(np.stack(frames)).astype(np.int64)
    values[:, 0, :4] = [0, most, most // 2, 1]
    return values - 2 ** (bits - 1) if signed else values


def native(name, values, bits, signed):
    allocated = 8 if bits <= 8 else 16
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    uid = f"1.2.826.0.1.3680043.10.54321.7.{len(expected) + 1}"
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID = uid
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = uid + ".1", uid + ".2"
    dataset.PatientName, dataset.PatientID, dataset.Modality = "Test^Compressed", "T", "MR"
    dataset.StudyDate = dataset.StudyTime = dataset.AccessionNumber = dataset.StudyID = ""
    dataset.SeriesNumber, dataset.InstanceNumber = 1, 1
    dataset.Rows, dataset.Columns, dataset.NumberOfFrames = ROWS, COLUMNS, len(values)
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = allocated, bits, bits - 1
    dataset.PixelRepresentation = int(signed)
    dataset.PixelSpacing = [0.5, 0.5]
    dtype = ("<i" if signed else "<u") + str(allocated // 8)
    dataset.PixelData = values.astype(dtype).tobytes()
    dataset["PixelData"].VR = "OW" if allocated == 16 else "OB"
    dataset.is_little_endian, dataset.is_implicit_VR = True, False
    path = f"{work}/{name}.dcm"
    dataset.save_as(path, write_like_original=False)
    return path


def note(name, values, exact, tolerance=0):
    expected[name] = {"exact": exact, "tolerance": tolerance, "frames": [frame.ravel().tolist() for frame in values]}


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def decoded_by(*command):
    out = f"{work}/decoded.dcm"
    run(*command, out)
    return pydicom.dcmread(out).pixel_array.astype(np.int64)


def replace_pixels(source, name, fragments, syntax, bot=True, lossy=False, extended=False):
    """Frames, each a list of fragments, as encapsulated pixel data."""
    dataset = pydicom.dcmread(source)
    dataset.file_meta.TransferSyntaxUID = syntax
    body, offsets, lengths, at = b"", [], [], 0
    for frame in fragments:
        offsets.append(at)
        lengths.append(sum(len(part) for part in frame))
        for part in frame:
            part = part + b"\0" * (len(part) % 2)
            body += struct.pack("<HHL", 0xFFFE, 0xE000, len(part)) + part
            at += 8 + len(part)
    table = struct.pack(f"<{len(offsets)}L", *offsets) if bot else b""
    dataset.PixelData = struct.pack("<HHL", 0xFFFE, 0xE000, len(table)) + table + body
    if extended:
        dataset.ExtendedOffsetTable = struct.pack(f"<{len(offsets)}Q", *offsets)
        dataset.ExtendedOffsetTableLengths = struct.pack(f"<{len(offsets)}Q", *lengths)
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    if lossy:
        dataset.LossyImageCompression = "01"
    dataset.save_as(f"{target}/{name}.dcm", write_like_original=False)


for bits, signed in ((12, False), (16, False), (16, True), (8, False), (12, True)):
    kind = f"{'s' if signed else 'u'}{bits}"
    values = image(bits, signed)
    source = native(kind, values, bits, signed)
    lossless = [("rle", ["dcmcrle"]), ("jpeg-57", ["dcmcjpeg", "+el"]), ("jpeg-70", ["dcmcjpeg", "+e1"]),
                ("jpegls-80", ["dcmcjpls", "+el"])]
    for name, command in lossless:
        run(*command, source, f"{target}/{name}-{kind}.dcm")
        note(f"{name}-{kind}", values, True)
    run("gdcmconv", "--j2k", source, f"{target}/j2k-90-{kind}.dcm")
    note(f"j2k-90-{kind}", values, True)
    if bits > 8:
        dtype = "<i2" if signed else "<u2"
        for mode, number in (("lossless", 201), ("rpcl", 202), ("lossy", 203)):
            streams = []
            for frame in values:
                open(f"{work}/raw", "wb").write(frame.astype(dtype).tobytes())
                run("node", "encode_htj2k.mjs", str(ROWS), str(COLUMNS), str(bits), str(int(signed)), mode, f"{work}/raw", f"{work}/enc")
                streams.append([open(f"{work}/enc", "rb").read()])
            name = f"htj2k-{number}-{kind}"
            replace_pixels(source, name, streams, f"1.2.840.10008.1.2.4.{number}", lossy=mode == "lossy")
            note(name, values, mode != "lossy", 2**bits * 0.05)

# With loss: what dcmtk and gdcm decode.
source = native("l8", image(8, False), 8, False)
run("dcmcjpeg", "+eb", "+q", "90", source, f"{target}/jpeg-50-u8.dcm")
note("jpeg-50-u8", decoded_by("dcmdjpeg", f"{target}/jpeg-50-u8.dcm"), False, 1)
source = native("l12", image(12, False), 12, False)
run("dcmcjpeg", "+ee", "+q", "90", source, f"{target}/jpeg-51-u12.dcm")
note("jpeg-51-u12", decoded_by("dcmdjpeg", f"{target}/jpeg-51-u12.dcm"), False, 1)
run("dcmcjpls", "+en", "+md", "3", source, f"{target}/jpegls-81-u12.dcm")
note("jpegls-81-u12", decoded_by("dcmdjpls", f"{target}/jpegls-81-u12.dcm"), False)
run("gdcmconv", "--j2k", "--lossy", "-q", "40", source, f"{target}/j2k-91-u12.dcm")
note("j2k-91-u12", decoded_by("gdcmconv", "--raw", f"{target}/j2k-91-u12.dcm"), False, 1)

# How the fragments of three frames may lie, on JPEG-LS.
values = image(12, False)
source = native("layout", values, 12, False)
run("dcmcjpls", "+el", source, f"{work}/layout-ls.dcm")
streams = list(generate_pixel_data_frame(pydicom.dcmread(f"{work}/layout-ls.dcm").PixelData, FRAMES))
halves = [[stream[: len(stream) // 2 // 2 * 2], stream[len(stream) // 2 // 2 * 2 :]] for stream in streams]
uneven = [halves[0], [streams[1]], [streams[2][:40], streams[2][40:80], streams[2][80:]]]
for name, fragments, bot, extended in (("whole-bot", [[s] for s in streams], True, False), ("whole-bare", [[s] for s in streams], False, False),
                                      ("halves-bot", halves, True, False), ("halves-bare", halves, False, False),
                                      ("uneven-bot", uneven, True, False), ("uneven-bare", uneven, False, False),
                                      ("whole-extended", [[s] for s in streams], False, True),
                                      ("halves-extended", halves, False, True)):
    replace_pixels(source, f"layout-{name}", fragments, "1.2.840.10008.1.2.4.80", bot, extended=extended)
    note(f"layout-{name}", values, True)

json.dump(expected, open("compressed.json", "w"), separators=(",", ":"))
print(len(expected), "files")
