"""Reads the material: label shapes and Dixon slices, brought to one canvas.

The canvas is CANVAS x CANVAS pixels of SPACING mm, radiological (left of the picture is the patient's right),
rows run from anterior to posterior, and the centroid of the four muscles lies at (ANCHOR_ROW, CANVAS / 2).
"""

from pathlib import Path

import nibabel as nib
import numpy as np
from PIL import Image
from scipy import ndimage

CANVAS = 320
SPACING = 0.75
ANCHOR_ROW = 200

# classes of the network's first output
BACKGROUND, MF_L, MF_R, ES_L, ES_R, VB, PSOAS, QL, CANAL = range(9)
CLASSES = ("background", "MF_L", "MF_R", "ES_L", "ES_R", "VB", "PSOAS", "QL", "CANAL")
MIRROR = np.array([0, 2, 1, 4, 3, 5, 6, 7, 8], np.uint8)

MUSCLEMAP = {1: "MF", 2: "MF", 3: "ES", 4: "ES", 5: "PS", 6: "PS", 7: "QL", 8: "QL"}
MUSCLEMAP_LONG = {5101: "MF", 5102: "MF", 5111: "ES", 5112: "ES", 5121: "PS", 5122: "PS", 5131: "QL", 5132: "QL"}


def axial_stack(path):
    """Volume as float32 [slice, row, column], caudal first, rows A to P, columns patient R to L; row, column, slice mm."""
    nifti = nib.as_closest_canonical(nib.load(path))
    data = np.asarray(nifti.dataobj, dtype=np.float32)
    x, y, z = (float(v) for v in nifti.header.get_zooms()[:3])
    # canonical axes run to the patient's right, front and head; both picture axes are turned round
    return data[::-1, ::-1].transpose(2, 1, 0), (y, x, z)


def sided_labels(stack, names):
    """Labels by muscle name -> our classes, the side taken from the picture (left half of the picture is the right)."""
    out = np.zeros(stack.shape, np.uint8)
    middles = []
    for k in range(stack.shape[0]):
        columns = np.where(np.isin(stack[k], list(names)))[1]
        middles.append(columns.mean() if columns.size else np.nan)
    for value, name in names.items():
        where = stack == value
        if not where.any():
            continue
        column = np.arange(stack.shape[2])[None, None, :] < np.nanmedian(middles)
        right = (where & column).sum() > where.sum() / 2
        out[where] = {"MF": MF_R if right else MF_L, "ES": ES_R if right else ES_L, "PS": PSOAS, "QL": QL}[name]
    return out


def to_canvas(picture, spacing, centre, order):
    """Picture resampled to the canvas; spacing (row, column) mm; centre (row, column) lands on the anchor."""
    rows = (np.arange(CANVAS) - ANCHOR_ROW) * SPACING / spacing[0] + centre[0]
    columns = (np.arange(CANVAS) - CANVAS / 2) * SPACING / spacing[1] + centre[1]
    grid = np.meshgrid(rows, columns, indexing="ij")
    return ndimage.map_coordinates(picture, grid, order=order, mode="constant", cval=0)


def labels_to_canvas(labels, spacing, centre, smooth=1.0):
    """Label picture to the canvas with smooth borders: each class resampled as a blurred indicator, the largest wins."""
    best = np.full((CANVAS, CANVAS), 0.5, np.float32)
    out = np.zeros((CANVAS, CANVAS), np.uint8)
    sigma = smooth / np.array(spacing)
    for value in np.unique(labels):
        if value == 0:
            continue
        soft = to_canvas(ndimage.gaussian_filter((labels == value).astype(np.float32), sigma), spacing, centre, 1)
        # touching classes: each may hold less than half at the seam, so the strongest above 0.3 wins
        win = soft > best
        out[win], best[win] = value, soft[win]
    seam = np.isin(ndimage.maximum_filter(out, 5), range(1, 9)) & (out == 0)
    if seam.any():
        total = to_canvas(ndimage.gaussian_filter((labels > 0).astype(np.float32), sigma), spacing, centre, 1)
        nearest = ndimage.distance_transform_edt(out == 0, return_distances=False, return_indices=True)
        fill = seam & (total > 0.5)
        out[fill] = out[tuple(nearest)][fill]
    return out


def centre_of(labels):
    """Centroid (row, column) of the four muscles: the midpoint between sides in columns."""
    rows, columns = np.where((labels >= MF_L) & (labels <= ES_R))
    left = np.where((labels == MF_L) | (labels == ES_L))[1]
    right = np.where((labels == MF_R) | (labels == ES_R))[1]
    return rows.mean(), (left.mean() + right.mean()) / 2


def lpm_shapes(root):
    """L4/5 masks of 417 patients: canvas labels (MF and ES only)."""
    names = {50: ES_R, 100: MF_R, 150: MF_L, 200: ES_L}
    for path in sorted(Path(root, "shapes/lpm_l4l5/T2").glob("*.png")):
        raw = np.array(Image.open(path))
        labels = np.zeros(raw.shape, np.uint8)
        for value, name in names.items():
            labels[raw == value] = name
        if min((labels == k).sum() for k in (1, 2, 3, 4)) < 60:
            continue
        if np.where(labels == MF_R)[1].mean() > np.where(labels == MF_L)[1].mean():
            continue
        yield labels_to_canvas(labels, (0.6875, 0.6875), centre_of(labels))


def volume_shapes(root):
    """Label volumes T12 to S1: (canvas labels, height 0 caudal to 1 cranial within the lumbar part), MF, ES, psoas, QL."""
    folder = Path(root, "shapes/label_volumes")
    for path in sorted(folder.glob("*.nii.gz")):
        long = "wholebody" in path.name or "test_dseg" in path.name
        stack, (row, column, thick) = axial_stack(path)
        labels = sided_labels(stack.round().astype(np.int32), MUSCLEMAP_LONG if long else MUSCLEMAP)
        step = max(1, int(round(3.0 / thick)))
        for k in range(0, stack.shape[0], step):
            here = labels[k]
            if min((here == m).sum() * row * column for m in (1, 2, 3, 4)) < 60:
                continue
            if "d00cf7e5" in path.name and (here == PSOAS).sum() == 0:
                continue
            canvas = labels_to_canvas(here, (row, column), centre_of(here))
            if not clean(canvas):
                continue
            yield path.name, k, canvas


def clean(labels):
    """Whether the four muscles are each one solid piece (some volumes end in fragments) and on their sides."""
    for k in (MF_L, MF_R, ES_L, ES_R):
        parts, count = ndimage.label(labels == k)
        sizes = ndimage.sum_labels(labels == k, parts, range(1, count + 1))
        if count == 0 or sizes.max() * SPACING**2 < 80 or sizes.max() < 0.93 * sizes.sum():
            return False
        solid = ndimage.binary_closing(parts == 1 + int(sizes.argmax()), iterations=5)
        if (solid & (labels != k)).sum() > 0.08 * solid.sum() and (solid & (labels == 0)).sum() > 0.05 * solid.sum():
            return False
    return True


def dixon_slices(root):
    """Real Dixon slices: dict(name, index, fat, water or None, labels) on the canvas."""
    for subject in ("TUM01", "TUM02"):
        base = Path(root, "other_contrast", subject.lower())
        fat, (row, column, _) = axial_stack(base / f"{subject}_fat_img_img_L2-L5.nii.gz")
        water, _ = axial_stack(base / f"{subject}_water_img_img_L2-L5.nii.gz")
        raw, _ = axial_stack(base / f"{subject}_fat_manual_label_segmentation_L2-L5.nii.gz")
        labels = np.array([0, ES_R, MF_R, MF_L, ES_L], np.uint8)[raw.astype(int)]
        for k in range(fat.shape[0]):
            if min((labels[k] == m).sum() for m in (1, 2, 3, 4)) < 40:
                continue
            centre = centre_of(labels[k])
            yield {"name": subject, "index": k, "labels": labels_to_canvas(labels[k], (row, column), centre),
                   "fat": to_canvas(fat[k], (row, column), centre, 3), "water": to_canvas(water[k], (row, column), centre, 3)}
    base = Path(root, "other_contrast/musclemap_sub0001")
    fat, (row, column, _) = axial_stack(base / "image_DIXONFAT_not_T2.nii.gz")
    raw, _ = axial_stack(base / "labels_MF1-2_ES3-4_PM5-6_QL7-8_RL.nii.gz")
    labels = sided_labels(raw.astype(np.int32), MUSCLEMAP)
    for k in range(fat.shape[0]):
        if min((labels[k] == m).sum() for m in (1, 2, 3, 4)) < 40:
            continue
        centre = centre_of(labels[k])
        yield {"name": "sub0001", "index": k, "labels": labels_to_canvas(labels[k], (row, column), centre),
               "fat": to_canvas(fat[k], (row, column), centre, 3), "water": None}
