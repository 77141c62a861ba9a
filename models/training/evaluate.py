"""Scores on the development pictures: Dice, mean surface distance (mm), area error, both conventions, each slice."""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scipy import ndimage

from .lean import load_lean
from .look import PIXEL, normalise
from .network import MULTIPLE, Deployed, ParaspinalUNet

NAMES = ("MF_L", "MF_R", "ES_L", "ES_R", "VB")


def cases(root):
    """(name, picture, spacing mm, fascial labels, muscle labels or None, kind)."""
    root = Path(root, "development")
    for path in sorted((root / "drawn").glob("ax??.png")):
        read = lambda kind: np.array(Image.open(str(path).replace(".png", f"_{kind}_labels.png")))  # noqa: B023, E731
        yield f"drawn {path.stem}", np.array(Image.open(path).convert("L")), 0.6875, read("fascial"), read("muscle"), "T2"
    for contrast in ("T2", "T1"):
        base = root / "sudirman_pairs"
        picture = np.array(Image.open(base / f"sudirman_{contrast}_frame0_320.png").convert("L"))
        mask = np.array(Image.open(base / f"sudirman_{contrast}_frame0_mask.png").convert("L"))
        yield f"pair {contrast}", picture, 0.6875, side_values(mask), None, contrast
    for path in sorted((root / "figures").glob("*_image.png")):
        mask = np.array(Image.open(str(path).replace("_image", "_mask")))
        picture = np.array(Image.open(path).convert("L"))
        labels = np.array([0, 2, 1, 4, 3], np.uint8)[mask]
        yield f"figure {path.name[:2]}", picture, 220 / picture.shape[1], labels, None, path.name[:2]


def side_values(mask):
    out = np.zeros(mask.shape, np.uint8)
    for value, name in ((50, 4), (100, 2), (150, 1), (200, 3)):
        out[np.abs(mask.astype(int) - value) < 5] = name
    return out


def resample(picture, spacing):
    """Picture to PIXEL mm, pixel centres aligned by the corner convention, blurred first where it shrinks."""
    factor = PIXEL / spacing
    picture = picture.astype(np.float32)
    if factor > 1:
        picture = ndimage.gaussian_filter(picture, 0.5 * np.sqrt(factor**2 - 1))
    shape = [int(round(n / factor)) for n in picture.shape]
    grid = np.meshgrid(*[(np.arange(n) + 0.5) * factor - 0.5 for n in shape], indexing="ij")
    return ndimage.map_coordinates(picture, grid, order=1, mode="nearest")


def infer(network, picture, spacing, flip=True):
    """Probabilities of the classes and of the muscle border on the picture's own grid."""
    small = normalise(resample(picture, spacing))
    pad = [(-n) % MULTIPLE for n in small.shape]
    padded = np.pad(small, [(p // 2, p - p // 2) for p in pad])
    with torch.inference_mode():
        batch = torch.from_numpy(np.ascontiguousarray(np.stack([padded, padded[:, ::-1]]) if flip else padded[None]))[:, None]
        classes, muscle = network(batch)
        if flip:
            swap = [0, 2, 1, 4, 3, 5, 6, 7, 8]
            classes = (classes[0] + classes[1].flip(-1)[swap]) / 2
            muscle = (muscle[0] + muscle[1].flip(-1)) / 2
        else:
            classes, muscle = classes[0], muscle[0]
    stack = torch.cat([classes, muscle]).numpy()
    stack = stack[:, pad[0] // 2 : pad[0] // 2 + small.shape[0], pad[1] // 2 : pad[1] // 2 + small.shape[1]]
    factor = PIXEL / spacing
    grid = np.meshgrid(*[(np.arange(n) + 0.5) / factor - 0.5 for n in picture.shape], indexing="ij")
    return np.stack([ndimage.map_coordinates(c, grid, order=1, mode="nearest") for c in stack])


def tidy(mask):
    """Largest piece, holes filled."""
    parts, count = ndimage.label(mask)
    if count == 0:
        return mask
    sizes = ndimage.sum_labels(mask, parts, range(1, count + 1))
    return ndimage.binary_fill_holes(parts == 1 + int(sizes.argmax()))


def structures(stack):
    """Label pictures of both conventions from the probabilities."""
    best = stack[:9].argmax(0)
    fascial, muscle = np.zeros(best.shape, np.uint8), np.zeros(best.shape, np.uint8)
    for k in range(1, 6):
        whole = tidy(best == k)
        fascial[whole] = k
        muscle[whole if k == 5 else tidy(whole & (stack[9] > 0.5))] = k
    return fascial, muscle


def surface(a, b, spacing):
    """Mean distance (mm) between the borders, both ways."""
    rim = lambda m: m & ~ndimage.binary_erosion(m)  # noqa: E731
    ra, rb = rim(a), rim(b)
    if not ra.any() or not rb.any():
        return float("nan")
    return spacing * (ndimage.distance_transform_edt(~rb)[ra].mean() + ndimage.distance_transform_edt(~ra)[rb].mean()) / 2


def evaluate(network, root, flip=True, show=True):
    rows = []
    for name, picture, spacing, fascial, muscle, kind in cases(root):
        predicted = structures(infer(network, picture, spacing, flip))
        for convention, reference, ours in (("fascial", fascial, predicted[0]), ("muscle", muscle, predicted[1])):
            if reference is None:
                continue
            for k, structure in enumerate(NAMES, 1):
                a, b = ours == k, reference == k
                if not b.any():
                    continue
                rows.append({"slice": name, "kind": kind, "convention": convention, "structure": structure,
                             "dice": round(2 * float((a & b).sum() / (a.sum() + b.sum())), 4),
                             "surface_mm": round(surface(a, b, spacing), 2), "area_error": round(float(a.sum() / b.sum() - 1), 3)})
    if show:
        table(rows)
    return rows


def table(rows):
    for convention in ("fascial", "muscle"):
        print(f"{convention:24s}" + "".join(f"{n:>8s}" for n in NAMES) + "   area error")
        for name in dict.fromkeys(r["slice"] for r in rows if r["convention"] == convention):
            here = {r["structure"]: r for r in rows if r["slice"] == name and r["convention"] == convention}
            print(f"{name:24s}" + "".join(f"{here[n]['dice']:8.3f}" if n in here else f"{'':8s}" for n in NAMES)
                  + "   " + " ".join(f"{100 * here[n]['area_error']:+.0f}" for n in NAMES if n in here))
    print(json.dumps(summary(rows)))


def summary(rows):
    """Mean Dice by muscle: all drawn T2 slices, and those of L3 to L5 (not the lumbosacral ones)."""
    out = {}
    low = ("drawn ax12", "drawn ax13")
    for convention in ("fascial", "muscle"):
        for label, keep in (("T2", lambda r: r["kind"] == "T2"),
                            ("drawn L3-L5", lambda r: r["slice"].startswith("drawn") and r["slice"] not in low),
                            ("T1", lambda r: r["kind"] == "T1")):
            for muscle in ("MF", "ES", "VB"):
                values = [r["dice"] for r in rows if r["convention"] == convention and keep(r) and r["structure"].startswith(muscle)]
                if values:
                    out[f"{convention} {label} {muscle}"] = round(float(np.mean(values)), 3)
    return out


def load(path):
    state = torch.load(path, map_location="cpu", weights_only=True)
    if state.get("kind") == "lean":
        return Deployed(load_lean(path)).eval()
    network = ParaspinalUNet(tuple(state["widths"]))
    network.load_state_dict(state["average"])
    return Deployed(network).eval()


if __name__ == "__main__":
    evaluate(load(sys.argv[2]), sys.argv[1])
