"""Scores on real slices, outlines made as the program makes them: a first look finds the spine, the second has it upright."""

import argparse
import json
import pickle
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image

from .evaluate import NAMES, tidy
from .look import normalise

FIELD = (160, 192)  # rows and columns, mm: at least
MARGIN = 15
SURE = 0.8
SWAP = [0, 2, 1, 4, 3, 5, 6, 7, 8]


def blur_before(picture, spacing, pixel):
    factor = pixel / spacing
    picture = picture.astype(np.float32)
    return cv2.GaussianBlur(picture, (0, 0), 0.5 * np.sqrt(factor**2 - 1)) if factor > 1.001 else picture


def probabilities(network, batch, decision):
    with torch.inference_mode():
        classes, muscle = network(torch.from_numpy(np.ascontiguousarray(batch))[:, None])
        return torch.softmax(classes + decision.view(1, -1, 1, 1), 1).numpy(), torch.sigmoid(muscle).numpy()[:, 0]


def pose(winner, matrix):
    """Middle (slice pixels) and turn (radians) of the spine from a class picture; matrix takes its pixels to the slice's."""
    def centre(*ks):
        rows, columns = np.where(np.isin(winner, ks))
        return np.array([columns.mean() + 0.5, rows.mean() + 0.5]) if rows.size else None
    left, right, body = centre(1, 3), centre(2, 4), centre(5)
    if left is None or right is None or body is None:
        return None
    behind = (left + right) / 2 - body
    sideways = left - right + np.array([behind[1], -behind[0]])
    rows, columns = np.where((winner >= 1) & (winner <= 5))
    middle = body + behind / 2
    return matrix @ np.array([*middle, 1]), np.arctan2(sideways[1], sideways[0]), (np.ptp(rows) + 1, np.ptp(columns) + 1)


def sample(picture, matrix, rows, columns, border=0):
    """Picture resampled; matrix takes corner-convention points of the new grid to the old one's."""
    shifted = matrix.copy()
    shifted[:, 2] += matrix[:, :2] @ [0.5, 0.5] - 0.5  # pixel centres
    return cv2.warpAffine(picture, shifted, (columns, rows), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                          borderMode=cv2.BORDER_CONSTANT, borderValue=border)


def outline(network, picture, spacing, decision, flip=True, overview=1.0, pixel=1.0):
    """As `look_twice`; where the first look at coarse pixels finds no spine or the second does not bear it out, once more at fine ones."""
    got = look_twice(network, picture, spacing, decision, flip, overview, pixel)
    if overview > pixel and (got is None or min(*(v[0] for v in got[2].values()), got[3]) <= SURE):
        return look_twice(network, picture, spacing, decision, flip, pixel, pixel) or got
    return got


def look_twice(network, picture, spacing, decision, flip, overview, pixel):
    """Probabilities (9 classes and the muscle border) on the slice's own grid, or None; and those on the network's grid; and what
    both looks show of doubt (`doubts`)."""
    seen = blur_before(picture, spacing, overview)
    step = overview / spacing
    rows, columns = (int(np.ceil(min(round(n / step), 256 / overview) / 32) * 32) for n in picture.shape)
    first = np.array([[step, 0, -(columns * step - picture.shape[1]) / 2], [0, step, -(rows * step - picture.shape[0]) / 2]])
    classes, _ = probabilities(network, normalise(sample(seen, first, rows, columns))[None], decision)
    classes_first = classes[0]
    found = pose(classes_first.argmax(0), first)
    if found is None:
        return None
    middle, angle, extent = found
    high, wide = (int(np.ceil(min(max(least, n * overview + 2 * MARGIN), 256) / pixel / 32) * 32) for least, n in zip(FIELD, extent))
    step = pixel / spacing
    turn = step * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    second = np.concatenate([turn, (middle - turn @ [wide / 2, high / 2])[:, None]], 1)
    upright = normalise(sample(blur_before(picture, spacing, pixel), second, high, wide))
    batch = np.stack([upright, upright[:, ::-1]]) if flip else upright[None]
    classes, muscle = probabilities(network, batch, decision)
    stacks = [np.concatenate([classes[0], muscle[:1]])]
    if flip:
        stacks.append(np.concatenate([classes[1][SWAP], muscle[1:]])[:, :, ::-1])
    stack = np.mean(stacks, 0)
    back = cv2.invertAffineTransform(second)
    outside = [1.0] + [0.0] * 9
    return (np.stack([sample(c, back, *picture.shape, border=o) for c, o in zip(stack, outside)]), stack,
            *doubts(classes_first, first, stack[:9], second))


def doubts(classes, first, upright, second):
    """For each structure the Dice that its probabilities promise and the inequality of the sides; and how far both looks agree on
    the structures as one."""
    one, two = classes.argmax(0), upright.argmax(0)
    rows, columns = one.shape
    x, y = np.meshgrid(np.arange(columns) + 0.5, np.arange(rows) + 0.5)
    there = cv2.invertAffineTransform(second)
    matrix, shift = there[:, :2] @ first[:, :2], there[:, :2] @ first[:, 2] + there[:, 2]
    along = np.floor(matrix[0, 0] * x + matrix[0, 1] * y + shift[0]).astype(int)
    down = np.floor(matrix[1, 0] * x + matrix[1, 1] * y + shift[1]).astype(int)
    inside = (along >= 0) & (down >= 0) & (along < two.shape[1]) & (down < two.shape[0])
    a, b = one[inside], two[down[inside], along[inside]]
    pixels = [(two == k).sum() for k in range(6)]
    drawn = (one >= 1) & (one <= 5)
    agreement = 2 * float(((a >= 1) & (a <= 5) & (b >= 1) & (b <= 5)).sum()) / max(drawn.sum() + ((b >= 1) & (b <= 5)).sum(), 1)
    out = {}
    for k, name in enumerate(NAMES, 1):
        other = k + 1 if k in (1, 3) else k - 1
        out[name] = (float(2 * upright[k][two == k].sum() / (upright[k].sum() + pixels[k] + 1e-9)),
                     0.0 if k == 5 or not pixels[k] or not pixels[other] else abs(float(np.log(pixels[k] / pixels[other]))))
    return out, agreement


def label_pictures(stack):
    best = stack[:9].argmax(0)
    fascial, muscle = np.zeros(best.shape, np.uint8), np.zeros(best.shape, np.uint8)
    for k in range(1, 6):
        whole = tidy(best == k)
        fascial[whole] = k
        muscle[whole if k == 5 else tidy(whole & (stack[9] > 0.5))] = k
    return fascial, muscle


def rasterise(outlines, shape, scale=1):
    """Label picture of outlines in pixels (corner convention), scale times finer."""
    out = np.zeros((shape[0] * scale, shape[1] * scale), np.uint8)
    for k, name in enumerate(NAMES, 1):
        if name in outlines:
            points = np.round((np.array(outlines[name], float) * scale - 0.5) * 256).astype(np.int32)
            mask = np.zeros((out.shape[0] * 4, out.shape[1] * 4), np.uint8)
            points = np.round((np.array(outlines[name], float) * scale * 4 - 0.5) * 256).astype(np.int32)
            cv2.fillPoly(mask, [points], 1, shift=8)
            out[cv2.resize(mask.astype(np.float32), out.shape[::-1], interpolation=cv2.INTER_AREA) > 0.5] = k
    return out


def grey(path):
    return np.array(Image.open(path).convert("L"))


def sets(root, split, items, only=None):
    """Name of set -> list of (name, picture, spacing, labels fascial, labels muscle or None); items as real.prepare gives them."""
    root = Path(root)
    from .real import as_t2, padded
    out = {}
    real = root / "real_t1"
    def one(name, t2):
        picture = padded(grey(real / "images" / f"{name}.png"))
        labels = rasterise(json.loads((real / "outlines" / f"{name}.json").read_text()), picture.shape)
        return name, as_t2(items[name], labels, int(name[3:7])) if t2 else picture, 0.6875, labels, None
    names = sorted(p.stem for p in (real / "outlines").glob("*.json") if p.stem[3:7] in split["validation"])
    out["val T1"] = [one(n, False) for n in names]
    out["val T2-like"] = [one(n, True) for n in names]
    external = root / "external_development"
    out["read 14"], out["others 56"] = [], []
    for path in sorted((external / "images").glob("*.png"), key=lambda p: int(p.stem)):
        picture, labels = grey(path), grey(external / "labels" / path.name)
        out["others 56"].append((path.stem, picture, 0.38, labels, None))
        mine = external / "reader" / f"e{path.stem}.json"
        if mine.exists():
            out["read 14"].append((path.stem, picture, 0.38, rasterise(json.loads(mine.read_text()), picture.shape), None))
    drawn = root / "development/drawn"
    for label, wanted in (("drawn L3-L4/5", ("ax32", "ax44", "ax62", "ax73")), ("drawn L5", ("ax36", "ax54", "ax12", "ax13"))):
        out[label] = [(n, grey(drawn / f"{n}.png"), 0.6875, grey(drawn / f"{n}_fascial_labels.png"), grey(drawn / f"{n}_muscle_labels.png"))
                      for n in wanted]
    return {k: v for k, v in out.items() if only is None or k in only}


def dice(a, b):
    total = a.sum() + b.sum()
    return 2 * float((a & b).sum()) / total if total else float("nan")


def score(network, slices, decision, flip=True, overview=1.0, keep=None):
    rows = []
    for name, picture, spacing, labels, border in slices:
        got = outline(network, picture, spacing, decision, flip, overview)
        if got is None:
            rows.append({"name": name, **{n: 0.0 for n in NAMES}, "area": -1.0, "size": np.full(5, -1.0)})
            continue
        fascial, muscle = label_pictures(got[0])
        if keep is not None:
            keep[name] = (got, fascial)
        sizes = np.array([[(fascial == k).sum(), (labels == k).sum()] for k in range(1, 6)], float)
        row = {"name": name, **{n: dice(fascial == k, labels == k) for k, n in enumerate(NAMES, 1)}}
        row["area"] = sizes[:4, 0].sum() / sizes[:4, 1].sum() - 1
        row["size"] = sizes[:, 0] / np.maximum(sizes[:, 1], 1) - 1
        if border is not None:
            row |= {f"m{n}": dice(muscle == k, border == k) for k, n in enumerate(NAMES, 1)}
        rows.append(row)
    return rows


def worst_tenth(values):
    values = sorted(values)
    return float(np.mean(values[: max(1, round(len(values) / 10))]))


def line(label, rows):
    both = lambda m: [r[f"{m}_{s}"] for r in rows for s in "LR"]  # noqa: E731
    muscle = ""
    if "mMF_L" in rows[0]:
        muscle = f"  muscle {np.mean(both('mMF')):.3f} {np.mean(both('mES')):.3f}"
    size = np.array([r["size"] for r in rows])
    return (f"{label:14s} MF {np.mean(both('MF')):.3f} ({worst_tenth(both('MF')):.3f})  ES {np.mean(both('ES')):.3f} ({worst_tenth(both('ES')):.3f})  "
            f"VB {np.mean([r['VB'] for r in rows]):.3f}  area {100 * np.mean([abs(r['area']) for r in rows]):.1f} % off, "
            f"{100 * np.mean([r['area'] for r in rows]):+.1f}; MF {100 * size[:, :2].mean():+.1f} ES {100 * size[:, 2:4].mean():+.1f} "
            f"VB {100 * size[:, 4].mean():+.1f}" + muscle)


def report(network, data, decision, flip=True, overview=1.0, log=print):
    for label, slices in data.items():
        log(line(label, score(network, slices, decision, flip, overview)))




def main():
    from .lean import load_lean
    from .network import DECISION

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--weights", required=True, help="a checkpoint")
    parser.add_argument("--decision", help="added to the scores of MF, ES and VB, instead of the network's DECISION: a,b,c")
    parser.add_argument("--sets", help="names with commas between")
    options = parser.parse_args()
    split = json.loads(Path(__file__).with_name("split.json").read_text())
    items = pickle.loads(Path(options.work, "real-outlined.pkl").read_bytes())
    mf, es, vb = (float(v) for v in options.decision.split(",")) if options.decision else (DECISION[1], DECISION[3], DECISION[5])
    report(load_lean(options.weights), sets(options.data, split, items, options.sets and options.sets.split(",")),
           torch.tensor([0, mf, mf, es, es, vb, 0, 0, 0]), flip=False, overview=2.0)


if __name__ == "__main__":
    main()
