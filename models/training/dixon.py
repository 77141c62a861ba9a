"""Real Dixon slices made into material: flattened fat and water, vertebra and canal added, infiltration varied."""

import cv2
import numpy as np

from .fat import COLUMNS, ROWS, infiltration, muscle_border, noise
from .shapes import BACKGROUND, CANAL, CANVAS, ES_L, ES_R, MF_L, VB, dixon_slices

IGNORE = 255

# vertebra or disc read off the pictures on the canvas: slice -> (left, right, anterior, posterior); between slices, interpolated
VERTEBRAE = {
    "TUM01": {0: (126, 191, 109, 152), 3: (125, 190, 105, 155), 7: (133, 187, 103, 150), 10: (126, 192, 102, 152),
              14: (131, 187, 100, 152), 17: (129, 188, 101, 147), 21: (131, 187, 97, 149), 24: (131, 190, 99, 148),
              28: (131, 188, 98, 148)},
    "TUM02": {0: (128, 190, 102, 148), 3: (133, 187, 110, 153), 7: (132, 188, 105, 153), 10: (128, 192, 103, 150),
              14: (136, 184, 107, 156), 17: (128, 190, 103, 150), 21: (134, 184, 103, 152), 24: (133, 186, 104, 150),
              28: (132, 186, 106, 150)},
    "sub0001": {4: (126, 196, 107, 152), 7: (131, 193, 113, 153), 9: (131, 192, 110, 154), 11: (130, 190, 107, 150),
                14: (128, 190, 107, 150), 16: (128, 188, 105, 148), 19: (128, 191, 104, 148)},
}


def box_at(name, index):
    table = VERTEBRAE[name]
    keys = sorted(table)
    return [np.interp(index, keys, [table[k][side] for k in keys]) for side in range(4)]


def vertebra_distance(box):
    """Signed pseudo-distance (pixels) to a rounded outline in the box, flat behind; negative inside."""
    left, right, top, bottom = box
    x = (COLUMNS - (left + right) / 2) / ((right - left) / 2)
    y = (ROWS - (top + bottom) / 2) / ((bottom - top) / 2)
    power = np.where(y > 0, 3.2, 2.3)
    radius = (np.abs(x) ** power + np.abs(y) ** power) ** (1 / power)
    return (radius - 1) * (right - left + bottom - top) / 4


def flatten(fat):
    """The fat picture over its own smooth shading, so that pure fat is about 1."""
    local = cv2.dilate(cv2.GaussianBlur(fat, (0, 0), 2), np.ones((25, 25), np.uint8))
    bright = (fat > 0.6 * local) & (fat > 0.15 * fat.max())
    weight = cv2.GaussianBlur(bright.astype(np.float32), (0, 0), 30)
    shading = cv2.GaussianBlur(np.where(bright, fat, 0).astype(np.float32), (0, 0), 30) / (weight + 1e-3)
    return np.maximum(shading, 0.12 * fat.max())


def compose(rng, item, severity):
    """One variant of a Dixon slice: fat, water, CSF (0..255), target classes, muscle border."""
    fat = np.clip(item["fat"], 0, None).astype(np.float32)
    shading = flatten(fat)
    fat = np.clip(fat / shading, 0, 1.6)
    if item["water"] is not None:
        water = np.clip(item["water"].astype(np.float32), 0, None) / shading
        water = water / np.percentile(water[(item["labels"] >= MF_L) & (item["labels"] <= ES_R)], 50)
        fraction = fat / (fat + 0.27 * water + 1e-3)
        fraction = np.clip((fraction - 0.12) / 0.7, 0, 1)
    else:
        fraction = np.clip((fat - 0.08) / 0.8, 0, 1)
        water = np.clip(1 - fat, 0, 1)
    labels = item["labels"].copy()
    added = infiltration(rng, labels, severity) if severity > 0 else np.zeros_like(fat)
    fat = fat + added * np.clip(1 - fat, 0, 1)
    water = water * (1 - added)
    keep = muscle_border(labels, np.maximum(fraction, added))
    target = labels.copy()
    if item["name"] == "sub0001" and item["index"] <= 8:  # L5 and below: how much of the deep half is erector spinae is anyone's guess
        erector = (labels == ES_L) | (labels == ES_R)
        rows = np.where(erector)[0]
        target[erector & (ROWS < rows.mean() + 4)] = IGNORE
    spinal_fluid = np.zeros_like(fat)
    if item["index"] >= min(VERTEBRAE[item["name"]]):
        box = box_at(item["name"], item["index"])
        rim = vertebra_distance(box)
        free = target == BACKGROUND
        target[free & (rim < 0)] = VB
        target[free & (np.abs(rim) < 2.2)] = IGNORE
        centre = (box[0] + box[1]) / 2
        wide, high = rng.uniform(9, 14), rng.uniform(6, 10)
        y = (ROWS - (box[3] + 3 + high)) / high
        x = (COLUMNS - centre) / (wide * np.clip(1 - rng.uniform(0, 0.5) * (y + 1) / 2, 0.3, 1))
        inside = (x**2 + y**2 < 1) & free & (rim > 1)
        roots = np.clip(noise(rng, 3) * 0.5 - 0.1, 0, 0.6)
        spinal_fluid = cv2.GaussianBlur(inside.astype(np.float32) * (1 - roots * rng.uniform(0, 1.2)), (0, 0), 0.8)
        target[inside & (target == BACKGROUND)] = CANAL
        ring = cv2.dilate(inside.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
        target[ring & (target == BACKGROUND)] = IGNORE
    else:
        target[(target == BACKGROUND) & (ROWS < 175) & (np.abs(COLUMNS - CANVAS / 2) < 60)] = IGNORE
    byte = lambda a, top: np.clip(a * (255 / top), 0, 255).astype(np.uint8)  # noqa: E731
    return {"fat": byte(fat, 1.6), "water": byte(water, 3), "fluid": byte(spinal_fluid, 1), "target": target, "muscle": keep,
            "unlabelled_neighbours": item["water"] is not None}


def build(root, seed, variants):
    """All Dixon slices, each in so many variants; the first of each has no infiltration added."""
    rng = np.random.default_rng(seed)
    out = []
    for item in dixon_slices(root):
        for v in range(variants):
            out.append(compose(rng, item, 0 if v % 3 == 0 else rng.uniform(0.05, 1) ** 1.3))
    return out
