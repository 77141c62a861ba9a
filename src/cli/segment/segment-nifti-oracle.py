"""nibabel and pydicom for segment-nifti.oracle.test.ts.

make FOLDER OUT   a DICOM stack as NIfTI volumes whose axes run as each name says, and one slice as a PNG
sides VOLUME      for each label the middle of its pixels, in mm to the patient's right, front and head
"""
import glob
import json
import struct
import sys
import zlib

import nibabel
import numpy
import pydicom

ORIENTATIONS = {"lps": "LPS", "las": "LAS", "ras": "RAS", "rai": "RAI"}


def stack(folder):
    slices = [pydicom.dcmread(path) for path in glob.glob(folder + "/*")]
    right, down = (numpy.array(slices[0].ImageOrientationPatient[k:k + 3], float) for k in (0, 3))
    normal = numpy.cross(right, down)
    slices.sort(key=lambda ds: float(normal @ numpy.array(ds.ImagePositionPatient, float)))
    first, last = (numpy.array(ds.ImagePositionPatient, float) for ds in (slices[0], slices[-1]))
    row, column = (float(value) for value in slices[0].PixelSpacing)
    affine = numpy.eye(4)
    affine[:3, 0], affine[:3, 1] = right * column, down * row
    affine[:3, 2], affine[:3, 3] = (last - first) / (len(slices) - 1), first
    pixels = numpy.stack([ds.pixel_array for ds in slices]).astype(numpy.int16)
    return nibabel.Nifti1Image(pixels.transpose(2, 1, 0), numpy.diag([-1, -1, 1, 1]) @ affine)


def save_png(grey, path):
    rows, columns = grey.shape
    lines = b"".join(b"\0" + line.tobytes() for line in grey)
    parts = ((b"IHDR", struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, data in parts:
            file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))


def make(folder, out):
    volume = stack(folder)
    here = nibabel.io_orientation(volume.affine)
    for name, code in ORIENTATIONS.items():
        turn = nibabel.orientations.ornt_transform(here, nibabel.orientations.axcodes2ornt(code))
        nibabel.save(volume.as_reoriented(turn), "%s/%s.nii%s" % (out, name, ".gz" if name == "ras" else ""))
    picture = numpy.asarray(volume.dataobj)[:, :, 7].T.astype(float)
    save_png(numpy.uint8(255 * picture / picture.max()), out + "/slice.png")
    return {"slices": volume.shape[2]}


def sides(path):
    volume = nibabel.load(path)
    labels = numpy.asarray(volume.dataobj)
    return {str(label): nibabel.affines.apply_affine(volume.affine, numpy.argwhere(labels == label)).mean(0).tolist()
            for label in numpy.unique(labels) if label}


print(json.dumps({"make": make, "sides": sides}[sys.argv[1]](*sys.argv[2:])))
