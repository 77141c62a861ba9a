"""The look of the picture, made anew for every training step: geometry, what is cut off, contrast, coil, motion, noise."""

import cv2
import numpy as np

from ..look import normalise
from .material import CANVAS, MEANS, SPACING, T12

SIZE, PIXEL = 224, 1.4
SETS = np.zeros((16, 10), bool)
for code, classes in MEANS.items():
    SETS[code, list(classes)] = True
ONE_DOWN = np.arange(16, dtype=np.uint8)  # the count in which the lowest body is S1
ONE_DOWN[[T12, 2, 3, 4, 5, 6]] = [2, 3, 4, 5, 6, 7]


def sampling(rng):
    """Where each pixel of the training picture lies on the canvas: turn, scale, shift, shear and a smooth bend."""
    axis = (np.arange(SIZE, dtype=np.float32) - (SIZE - 1) / 2) * PIXEL
    y, x = np.meshgrid(axis, axis, indexing="ij")
    turn = np.radians(rng.normal(0, 8) if rng.random() < 0.85 else rng.uniform(-30, 30))
    scales = np.exp(rng.normal(0, 0.1)) * np.exp(rng.normal(0, 0.04, 2))
    shift = np.array([rng.normal(-5, 30), rng.normal(0, 25)])
    shear = rng.normal(0, 0.06)
    rows = (np.cos(turn) * y + np.sin(turn) * x) / scales[0] + shift[0]
    columns = (-np.sin(turn) * y + np.cos(turn) * x) / scales[1] + shear * rows + shift[1]
    for strength, knots in ((rng.uniform(0, 9), 4), (rng.uniform(0, 2.5), 8)):
        bend = rng.normal(0, strength, (2, knots, knots)).astype(np.float32)
        rows = rows + cv2.resize(bend[0], (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
        columns = columns + cv2.resize(bend[1], (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    middle = (CANVAS - 1) / 2
    return (rows / SPACING + middle).astype(np.float32), (columns / SPACING + middle).astype(np.float32)


def grey_curve(rng, image):
    """Another contrast: most often a power, one time in three a curve through random points, bent or folded."""
    if rng.random() < 0.33:
        knots = np.concatenate([[0], np.sort(rng.uniform(0.05, 1, rng.integers(1, 4))), [1.5]])
        values = rng.uniform(0, 1, len(knots))
        values[0] = rng.uniform(0, 0.15)
        return np.interp(image, knots, values).astype(np.float32)
    return image ** np.float32(np.exp(rng.normal(0, 0.3)))


def other_discs(rng, image, codes):
    """Discs as watery or as dry as they come, each a little otherwise: up to the bone's own grey and beyond it."""
    bone = np.median(image[(codes >= 2) & (codes <= 6)]) if ((codes >= 2) & (codes <= 6)).any() else 0.5
    disc = (codes == 8).astype(np.uint8)
    depth = cv2.distanceTransform(disc, cv2.DIST_L2, 3)
    inside = cv2.GaussianBlur(np.clip(depth / rng.uniform(2, 5), 0, 1).astype(np.float32), (0, 0), 1.0)
    wanted = bone * np.exp(rng.normal(0, 0.5)) * np.exp(cv2.resize(rng.normal(0, 0.25, (12, 1)).astype(np.float32), (CANVAS, CANVAS)))
    share = rng.uniform(0.4, 1.0) * inside
    return (image * (1 - share) + wanted * share).astype(np.float32)


def shading(rng):
    """Coil sensitivity as a factor: bright at the back, falling to the ends of the coil, smooth blotches."""
    axis = np.linspace(-1, 1, SIZE, dtype=np.float32)
    y, x = np.meshgrid(axis, axis, indexing="ij")
    factor = x * rng.normal(0.3, 0.7) - y**2 * abs(rng.normal(0, 0.8)) + y * rng.normal(0, 0.4)
    knots = rng.normal(0, rng.uniform(0, 0.35), (4, 4)).astype(np.float32)
    return np.exp(np.clip(factor + cv2.resize(knots, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC), -3, 3))


def cut(rng, image, codes):
    """Cut off by the edge of the field of view: a side, or all from a vertebra on (the sacrum out of the picture)."""
    if rng.random() < 0.13:
        last = int(rng.choice([7, 7, 6, 6, 5]))  # S1, L5 or L4 and all below go
        place = np.nonzero(codes == last)[0] if (codes == last).any() else np.nonzero(codes == last - 1)[0] + 15
        if len(place):
            row = int(np.clip(rng.uniform(place.min() - 6, place.max()), 60, SIZE))
            image[row:], codes[row:] = 0, 0
    if rng.random() < 0.2:
        side, wide = int(rng.integers(0, 3)), int(rng.uniform(5, 50))
        if side == 0:
            image[:wide], codes[:wide] = 0, 0
        elif side == 1:
            image[:, :wide], codes[:, :wide] = 0, 0
        else:
            image[:, -wide:], codes[:, -wide:] = 0, 0
    return image, codes


def picture(rng, item):
    """One training example: normalised picture [SIZE,SIZE] float32 and codes [SIZE,SIZE] uint8 (rows of SETS)."""
    image, codes = item["picture"].astype(np.float32) / 255, item["codes"]
    if len(item["lowest"]) > 1 and rng.random() < 0.5:
        codes = ONE_DOWN[codes]
    if rng.random() < 0.3:
        image, codes = np.ascontiguousarray(image[:, ::-1]), np.ascontiguousarray(codes[:, ::-1])
    if rng.random() < 0.45 and (codes == 8).any():
        image = other_discs(rng, image, codes)
    image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.5, 1.5))
    rows, columns = sampling(rng)
    image = cv2.remap(image, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    codes = cv2.remap(codes, columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
    lit = image[::4, ::4]
    image = image / (np.percentile(lit[lit > 0.01], 97) + 1e-3 if (lit > 0.01).any() else 1)
    image = grey_curve(rng, np.minimum(image, 1.5))
    image = image * shading(rng)
    if rng.random() < 0.15:  # ghosts along the phase direction
        step, axis = int(rng.integers(8, 60)), int(rng.integers(0, 2))
        image = image + rng.uniform(0.02, 0.1) * np.roll(image, step, axis)
    if rng.random() < 0.25:
        low = int(SIZE * rng.uniform(0.5, 0.95))
        image = cv2.resize(cv2.resize(image, (low, low), interpolation=cv2.INTER_AREA), (SIZE, SIZE), interpolation=cv2.INTER_LINEAR)
    elif rng.random() < 0.25:
        image = np.maximum(image + rng.uniform(0.2, 1.0) * (image - cv2.GaussianBlur(image, (0, 0), 1.2)), 0)
    level = rng.uniform(0.003, 0.03) if rng.random() < 0.7 else rng.uniform(0.03, 0.12)
    grain = rng.standard_normal((2, SIZE, SIZE), dtype=np.float32) * level
    image = np.sqrt((image + grain[0]) ** 2 + grain[1] ** 2)
    image, codes = cut(rng, image, codes)
    return normalise(image) * np.float32(np.exp(rng.normal(0, 0.12))), codes
