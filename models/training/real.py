"""Real T1 slices as material: read, prepared once, and given a new look (T1 or like T2) at every step."""

import json
import pickle
import re
from pathlib import Path

import cv2
import numpy as np
import torch

from .dixon import IGNORE, flatten
from .fat import infiltration, muscle_border
from .look import normalise
from .score import grey, outline, rasterise
from .shapes import MIRROR

FINE = 2  # labels are kept twice as fine as the picture
MM = 0.6875
SIZE = (160, 192)  # rows and columns at 1 mm: the muscles and the vertebra with a margin
OVERVIEW_MM, OVERVIEW_SIZE = 2.0, (128, 128)
# Slices whose reader doubts a cleft or the deep border so much that they are no reference: a teacher's outline serves instead.
DOUBTED = ("T1_0446_D3", "T1_0538_D4", "T1_0323_D4", "T1_0401_D4")


def fat_fraction(flat, labels):
    """Crude fat fraction within the compartments from the flattened picture (fat about 1)."""
    inside = (labels >= 1) & (labels <= 4)
    lean = np.percentile(flat[inside], 20) if inside.any() else 0.35
    return np.clip((flat - lean * 1.1) / max(0.95 - lean * 1.1, 0.2), 0, 1).astype(np.float32)


def padded(picture, value=0):
    rows = 320 - picture.shape[0]
    return np.pad(picture, ((0, rows), (0, 0)), constant_values=value) if rows > 0 else picture


def prepare(root, work, network, decision, only_outlined=False):
    """Slices with their flattening field, canal and middle by a first network: work/real-outlined.pkl or work/real.pkl, made once."""
    out = Path(work, "real-outlined.pkl" if only_outlined else "real.pkl")
    if out.exists():
        return pickle.load(open(out, "rb"))
    items = {}
    for path in sorted(Path(root, "real_t1/images").glob("*.png")):
        if only_outlined and not Path(root, "real_t1/outlines", f"{path.stem}.json").exists():
            continue
        picture = padded(grey(path))
        got = outline(network, picture, MM, decision, flip=False)
        field = flatten(picture.astype(np.float32))
        item = {"name": path.stem, "image": picture, "field": field.astype(np.float16)}
        if got is not None:
            stack = got[0]
            winner = stack[:9].argmax(0)
            rows, columns = np.where((winner >= 1) & (winner <= 5))
            item["centre"] = (float((rows.min() + rows.max()) / 2), float((columns.min() + columns.max()) / 2))
            item["canal"] = np.round(255 * stack[8]).astype(np.uint8)
        else:
            item["centre"], item["canal"] = (200.0, 160.0), np.zeros_like(picture)
        items[path.stem] = item
    pickle.dump(items, open(out, "wb"))
    return items


def outlined(root, items, work, seed=5, variants=3):
    """The readers' slices with labels, muscle border and variants of infiltration: work/outlined.pkl, made once."""
    out = Path(work, "outlined.pkl")
    if out.exists():
        return pickle.load(open(out, "rb"))
    rng = np.random.default_rng(seed)
    made = {}
    for path in sorted(Path(root, "real_t1/outlines").glob("*.json")):
        outlines = json.loads(path.read_text())
        made[path.stem] = with_labels(rng, items[path.stem], rasterise(outlines, (320, 320), FINE), variants)
    pickle.dump(made, open(out, "wb"))
    return made


def with_labels(rng, item, labels, variants, known=None):
    """An item with target, muscle border and so many variants of infiltration (the first has none)."""
    coarse = cv2.resize(labels, (320, 320), interpolation=cv2.INTER_NEAREST)
    flat = np.clip(item["image"] / item["field"].astype(np.float32), 0, 1.5)
    fraction = fat_fraction(flat, coarse)
    added = [np.zeros((320, 320), np.float32)] + [infiltration(rng, coarse, rng.uniform(0.05, 1) ** 1.2) for _ in range(variants)]
    return item | {"target": labels, "known": known, "added": [np.round(255 * a).astype(np.uint8) for a in added],
                   "muscle": [muscle_border(coarse, np.maximum(fraction, a)) for a in added]}


def to_t2(flat, canal, body, power, fluid, disc, infiltrated, mix=1.0):
    """A flattened T1 slice (fat 1) as a T2 one: contrast raised to a power, canal bright, vertebra or disc by a factor."""
    signal = flat + infiltrated * np.clip(1 - flat, 0, 1)
    signal = np.clip(signal, 0, 1.5) ** power
    signal = signal * (1 + (disc - 1) * body)
    return signal * (1 - mix * canal) + mix * fluid * canal


def as_t2(item, labels, seed):
    """A fixed T2-like picture of a validation slice."""
    rng = np.random.default_rng(seed)
    flat = item["image"] / item["field"].astype(np.float32)
    body = cv2.GaussianBlur((labels == 5).astype(np.float32), (0, 0), 2)
    canal = cv2.GaussianBlur(item["canal"].astype(np.float32) / 255, (0, 0), 0.8)
    signal = to_t2(flat, canal, body, rng.uniform(1.6, 2.8), rng.uniform(0.8, 1.4), rng.uniform(0.5, 1.6), 0)
    signal = signal * (item["field"].astype(np.float32) / item["field"].max()) ** rng.uniform(0.5, 1.2)
    signal = signal + rng.uniform(0.2, 0.8) * (signal - cv2.GaussianBlur(signal, (0, 0), 1.2))
    signal = np.clip(signal + rng.normal(0, 0.015, signal.shape), 0, None)
    return np.round(255 * np.clip(signal / np.percentile(signal, 99.7), 0, 1)).astype(np.uint8)


def narrowed(rng, rows, columns, centre):
    """Where to sample so that the multifidus is as narrow as at L1 to L3: columns behind the canal drawn towards the midline."""
    away = columns - centre[1] * MM
    behind = 1 / (1 + np.exp(np.clip((centre[0] * MM - 4 - rows) / 4, -30, 30)))
    return columns + away * rng.uniform(0.15, 0.9) * behind * np.exp(-((away / rng.uniform(18, 30)) ** 2))


def without_cleft(rng, flat, target, muscle):
    """The fat between multifidus and erector spinae as dark as muscle (lean backs, upper levels), and the muscle border that follows."""
    coarse = cv2.resize(target, (320, 320), interpolation=cv2.INTER_NEAREST)
    inside = (coarse >= 1) & (coarse <= 4)
    if not inside.any():
        return flat, muscle
    wide = np.ones((7, 7), np.uint8)
    near = [cv2.dilate(np.isin(coarse, pair).astype(np.uint8), wide) for pair in ((1, 2), (3, 4))]
    band = (near[0] & near[1]).astype(np.float32)
    soft = rng.uniform(0.6, 1) * cv2.GaussianBlur(band, (0, 0), 1)
    lean = np.percentile(flat[inside], 35) * (1 + 0.1 * cv2.GaussianBlur(rng.standard_normal((320, 320)).astype(np.float32), (0, 0), 1) * 3)
    return flat * (1 - soft) + np.minimum(flat, lean) * soft, np.where((band > 0) & inside, 1, muscle).astype(muscle.dtype)


def sampling(rng, size, pixel, centre, wide):
    """Where the pixels of the training picture (size: rows, columns) lie on the slice, mm from its corner: turn, scale, shift, bend."""
    y, x = np.meshgrid(*[(np.arange(n, dtype=np.float32) + 0.5 - n / 2) * pixel for n in size], indexing="ij")
    turn = np.radians(rng.normal(0, 9) if wide else rng.normal(0, 4.5) if rng.random() < 0.85 else rng.uniform(-18, 18))
    scale = np.exp(rng.normal(0, 0.11)) * np.exp(rng.normal(0, 0.05, 2))
    reach = 35 if wide else 14 if rng.random() < 0.8 else 28
    shift = rng.uniform(-reach, reach, 2)
    rows = (np.cos(turn) * y + np.sin(turn) * x) / scale[0] + shift[0] + centre[0] * MM
    columns = (-np.sin(turn) * y + np.cos(turn) * x) / scale[1] + shift[1] + centre[1] * MM
    for strength, knots in ((rng.uniform(0, 4), 4), (rng.uniform(0, 1.3), 9)):
        bend = rng.normal(0, strength, (2, knots, knots)).astype(np.float32)
        rows = rows + cv2.resize(bend[0], size[::-1], interpolation=cv2.INTER_CUBIC)
        columns = columns + cv2.resize(bend[1], size[::-1], interpolation=cv2.INTER_CUBIC)
    if rng.random() < 0.3:
        columns = narrowed(rng, rows, columns, centre)
    return rows.astype(np.float32), columns.astype(np.float32)


def shading(rng, y, x, size):
    """Coil sensitivity and saturation bands as a factor; y, x are tenths of a metre from the middle of the muscles' box."""
    factor = np.zeros_like(y)
    if rng.random() < 0.7:
        factor += np.clip(y + 0.6, -2, 3) * rng.uniform(0, 1.8)
    factor += x * rng.normal(0, 0.25) + x**2 * rng.normal(-0.1, 0.3) + y * rng.normal(0, 0.3)
    knots = rng.normal(0, rng.uniform(0, 0.3), (4, 4)).astype(np.float32)
    factor += cv2.resize(knots, size[::-1], interpolation=cv2.INTER_CUBIC)
    factor = np.exp(np.clip(factor, -4, 4))
    if rng.random() < 0.35:  # the band that saturates the abdomen
        edge = rng.uniform(-1.3, -0.6) + 0.1 * rng.normal() * x
        factor *= 1 - rng.uniform(0.5, 0.98) / (1 + np.exp(np.clip((y - edge) / rng.uniform(0.005, 0.06), -30, 30)))
    if rng.random() < 0.25:  # a band across the back, or the crossing of another slice
        middle, half = rng.uniform(-0.4, 0.7), rng.uniform(0.03, 0.16)
        tilt = rng.normal(0, 0.12)
        inside = 1 / (1 + np.exp(np.clip((np.abs(y - middle - tilt * x) - half) / rng.uniform(0.005, 0.04), -30, 30)))
        factor *= 1 - rng.uniform(0.2, 0.75) * inside
    return factor


def fine_streaks(rng, size):
    """Thin bright lines in one or two directions, as fat between fascicles in sharp pictures."""
    wanted, size = size, max(size)
    out = np.zeros((size, size), np.float32)
    for _ in range(int(rng.integers(1, 3))):
        stretch = rng.uniform(2, 7)
        field = cv2.resize(rng.standard_normal((size, int(size / stretch))).astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
        turn = cv2.getRotationMatrix2D((size / 2, size / 2), rng.uniform(0, 180), 1.45)
        field = cv2.GaussianBlur(cv2.warpAffine(field, turn, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), (0, 0), 0.5)
        out = np.maximum(out, np.clip((field / (field.std() + 1e-6) - rng.uniform(0.6, 1.6)) * 0.6, 0, 1))
    return out[: wanted[0], : wanted[1]]


def picture(rng, item, size=SIZE, pixel=1.0, wide=False):
    """One example of a real slice: normalised picture, target classes (IGNORE where open), muscle border."""
    choice = int(rng.integers(len(item["added"]))) if rng.random() < 0.5 else 0
    field = item["field"].astype(np.float32)
    flat, muscle = item["image"] / field, item["muscle"][choice]
    if rng.random() < 0.25:
        flat, muscle = without_cleft(rng, flat, item["target"], muscle)
    like_t2 = not item.get("t2", False) and rng.random() < 0.8
    power = np.exp(rng.uniform(np.log(1.1), np.log(3.4))) if like_t2 else np.exp(rng.normal(0, 0.15))
    canal = item["canal"].astype(np.float32) * np.float32(1 / 255)
    body = cv2.resize((item["target"] == 5).astype(np.float32), (320, 320), interpolation=cv2.INTER_AREA)
    body = cv2.GaussianBlur(body, (0, 0), rng.uniform(1.2, 3.5))
    fluid = rng.uniform(0.5, 1.6)
    disc = np.exp(rng.normal(0, 0.5))
    signal = to_t2(flat, canal, body, power, fluid, disc, item["added"][choice].astype(np.float32) / 255,
                   rng.uniform(0.7, 1) if like_t2 and rng.random() < 0.85 else 0)
    if rng.random() < 0.5:
        signal = signal * (field / field.max()) ** rng.uniform(0, 1.2)
    target = item["target"]
    if item["known"] is not None:
        target = np.where(item["known"] > 0, target, IGNORE)
    factor = pixel / MM
    if factor > 1 and rng.random() < 0.9:
        signal = cv2.GaussianBlur(signal, (0, 0), 0.5 * np.sqrt(factor**2 - 1) * rng.uniform(0.7, 1.15))
    rows, columns = sampling(rng, size, pixel, item["centre"], wide)
    mirrored = rng.random() < 0.5
    y, x = (rows - item["centre"][0] * MM) / 100, (columns - item["centre"][1] * MM) / 100
    image = cv2.remap(signal.astype(np.float32), columns / MM - 0.5, rows / MM - 0.5, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    at = (columns * (FINE / MM) - 0.5, rows * (FINE / MM) - 0.5)
    target = cv2.remap(target, *at, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
    muscle = cv2.remap(muscle, columns / MM - 0.5, rows / MM - 0.5, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
    if mirrored:
        image, target, muscle = (np.ascontiguousarray(a[:, ::-1]) for a in (image, target, muscle))
        target = np.concatenate([MIRROR, np.arange(len(MIRROR), 256)]).astype(np.uint8)[target]
    image = image * shading(rng, y, x, size)
    image /= np.percentile(image[::4, ::4], 97) + 1e-4
    if pixel < 1.5 and rng.random() < 0.4:
        if rng.random() < 0.5:
            drawn = fine_streaks(rng, size)
        else:  # finer than the network's pixels, as in slices at 0.4 mm
            drawn = cv2.resize(fine_streaks(rng, (2 * size[0], 2 * size[1])), size[::-1], interpolation=cv2.INTER_AREA)
        image = image + rng.uniform(0.05, 0.5) * drawn * np.clip(0.9 - image, 0, 0.9)
    if rng.random() < 0.15:
        step, axis = int(rng.integers(8, 60)), int(rng.integers(0, 2))
        image = image + rng.uniform(0.01, 0.06) * np.roll(image, step, axis) + rng.uniform(0.01, 0.06) * np.roll(image, -step, axis)
    if rng.random() < 0.2:
        low = rng.uniform(0.55, 0.95)
        small = cv2.resize(image, None, fx=low, fy=low, interpolation=cv2.INTER_AREA)
        image = cv2.resize(small, size[::-1], interpolation=cv2.INTER_LINEAR)
    elif rng.random() < 0.55:  # sharper than the T1 pictures are
        image = image + rng.uniform(0.2, 1.6) * (image - cv2.GaussianBlur(image, (0, 0), rng.uniform(0.8, 1.6)))
    level = rng.uniform(0.003, 0.02) if rng.random() < 0.7 else rng.uniform(0.02, 0.08)
    grain = rng.standard_normal((2, *size), dtype=np.float32) * level
    if rng.random() < 0.4:
        grain = np.stack([cv2.GaussianBlur(g, (0, 0), 0.6) * 1.7 for g in grain])
    image = np.sqrt((np.maximum(image, 0) + grain[0]) ** 2 + grain[1] ** 2)
    if rng.random() < 0.3:
        image = np.maximum(image - rng.uniform(0, 0.05), 0)
    image = image ** np.exp(rng.normal(0, 0.12))
    if rng.random() < 0.12:
        side, cut = int(rng.integers(0, 4)), int(rng.uniform(5, 40) / pixel)
        image = np.rot90(image, side)
        image[:cut] = 0
        image = np.rot90(image, -side)
    return normalise(np.ascontiguousarray(image)) * np.float32(np.exp(rng.normal(0, 0.1))), target, muscle


def make_split(root, items_dice, out):
    """18 validation patients, every fifth by how well weights 0.3.0 outline them, L3/4 and L4/5 apart."""
    chosen = []
    usable = {n: d for n, d in items_dice.items() if n not in DOUBTED and not re.match("T1_0(222|493)", n)}
    for level, wanted in (("D3", 14), ("D4", 4)):
        names = sorted((n for n in usable if n.endswith(level)), key=usable.get)
        step = len(names) / wanted
        chosen += [names[int(step * (k + 0.5))] for k in range(wanted)]
    patients = sorted(n[3:7] for n in chosen)
    everyone = sorted(p.stem[3:7] for p in Path(root, "real_t1/outlines").glob("*.json"))
    Path(out).write_text(json.dumps({
        "what": "patients of the T1 slices with readers' outlines; a validation patient never trains, nor does the patient's other slice",
        "validation": patients, "training": [p for p in everyone if p not in patients]}, indent=1) + "\n")
    return patients


def bodies(folder, work, seed=13):
    """Slices of the sample studies' generator with other bodies (`sample-bodies.ts`), truth their outlines: work/bodies.pkl.

    That truth leaves out fat between multifidus and lamina, which the convention takes in: the strip before the multifidus is open.
    """
    rng = np.random.default_rng(seed)
    made = {}
    for path in sorted(Path(folder).glob("*.json")):
        outlines = json.loads(path.read_text())["outlines"]
        if len(outlines) < 5:
            continue
        image = np.frombuffer(path.with_suffix(".dcm").read_bytes()[-2 * 320 * 320 :], "<u2").reshape(320, 320).astype(np.float32)
        labels = rasterise(outlines, (320, 320), FINE)
        rows, columns = np.where(labels > 0)
        multifidus = ((labels == 1) | (labels == 2)).astype(np.uint8)
        reach = int(9 * FINE / MM)
        before = cv2.dilate(multifidus, np.ones((reach + 1, 9), np.uint8), anchor=(4, 0)) > 0
        item = {"name": path.stem, "image": image, "field": flatten(image).astype(np.float16), "t2": True,
                "centre": ((rows.min() + rows.max()) / 4, (columns.min() + columns.max()) / 4), "canal": np.zeros((320, 320), np.uint8)}
        made[path.stem] = with_labels(rng, item, labels, 1, (~(before & (labels == 0))).astype(np.uint8))
    pickle.dump(made, open(Path(work, "bodies.pkl"), "wb"))
    return len(made)


def taught(root, work, network, decision, patients, limit, sure=0.8, seed=11):
    """Slices without readers' outlines, outlined by a network where it is sure, the rest open: work/taught.pkl."""
    rng = np.random.default_rng(seed)
    done = {p.stem for p in Path(root, "real_t1/outlines").glob("*.json")} - set(DOUBTED)
    names = [p.stem for p in sorted(Path(root, "real_t1/images").glob("*.png")) if p.stem not in done and p.stem[3:7] not in patients]
    rng.shuffle(names)
    made = {}
    for name in names:
        if len(made) >= limit:
            break
        image = padded(grey(Path(root, "real_t1/images", f"{name}.png")))
        got = outline(network, image, MM, decision, flip=False, overview=OVERVIEW_MM)
        if got is None:
            continue
        stack = np.stack([cv2.resize(plane, (640, 640), interpolation=cv2.INTER_LINEAR) for plane in got[0]])
        five = np.concatenate([stack[[0, 6, 7, 8]].sum(0, keepdims=True), stack[1:6]])
        labels, best = five.argmax(0).astype(np.uint8), five.max(0)
        # the Dice that the probabilities promise; a slice on which a structure is doubtful as a whole teaches nothing
        promise = [2 * five[k][labels == k].sum() / (five[k].sum() + (labels == k).sum() + 1) for k in range(1, 6)]
        if min(promise) < 0.9:
            continue
        rows, columns = np.where(labels > 0)
        item = {"name": name, "image": image, "field": flatten(image.astype(np.float32)).astype(np.float16),
                "centre": ((rows.min() + rows.max()) / 4, (columns.min() + columns.max()) / 4),
                "canal": np.round(255 * got[0][8]).astype(np.uint8)}
        made[name] = with_labels(rng, item, labels, 0, (best > sure).astype(np.uint8))
    part = Path(work, "taught.part")
    pickle.dump(made, open(part, "wb"))
    part.rename(Path(work, "taught.pkl"))
    return len(made)
