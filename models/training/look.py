"""The look of the picture, made anew for every training step: contrast, geometry, coil, bands, motion, noise, windowing."""

import cv2
import numpy as np

from .shapes import CANVAS, MIRROR, SPACING
from .tissue import signals

SIZE = 192
PIXEL = 1.0


def render(rng, item):
    """Signal on the canvas (float32, fat about 1) of one piece of material."""
    if "tissue" in item:
        fraction = item["fraction"].astype(np.float32) / 255
        table, fat, grain = signals(rng)
        water = table[item["tissue"]] * (1 + grain[item["tissue"]] * item["texture"].astype(np.float32) / 64)
        lean, fatty = water * (1 - fraction), fat * fraction
        if rng.random() < 0.4:
            fatty = np.roll(fatty, int(rng.integers(-2, 3)), axis=int(rng.integers(0, 2)))  # chemical shift
        return cv2.GaussianBlur(np.maximum(lean + fatty, 0), (0, 0), rng.uniform(0.5, 1.0))
    fat = item["fat"].astype(np.float32) * (1.6 / 255)
    water = item["water"].astype(np.float32) * (3 / 255)
    fluid = item["fluid"].astype(np.float32) / 255
    bright = rng.uniform(0.5, 1.5) if rng.random() < 0.75 else rng.uniform(0.0, 0.2)
    lean = np.exp(rng.uniform(np.log(0.01), np.log(0.3))) if rng.random() < 0.75 else rng.uniform(0.3, 0.6)
    return fat ** rng.uniform(0.7, 1.3) + lean * water * (1 - 0.7 * fluid) + bright * fluid


def sampling(rng):
    """Where each pixel of the training picture lies on the canvas: turn, scale, shift and a smooth bend."""
    axis = (np.arange(SIZE, dtype=np.float32) - SIZE / 2) * PIXEL
    y, x = np.meshgrid(axis, axis, indexing="ij")
    turn = np.radians(rng.normal(0, 6) if rng.random() < 0.8 else rng.uniform(-18, 18))
    scale = np.exp(rng.normal(0, 0.1))
    scales = scale * np.exp(rng.normal(0, 0.05, 2))
    shift = rng.uniform(-22, 22, 2)
    rows = (np.cos(turn) * y + np.sin(turn) * x) / scales[0] - 22 + shift[0]
    columns = (-np.sin(turn) * y + np.cos(turn) * x) / scales[1] + shift[1]
    for strength, knots in ((rng.uniform(0, 5), 4), (rng.uniform(0, 1.5), 9)):
        bend = rng.normal(0, strength, (2, knots, knots)).astype(np.float32)
        rows = rows + cv2.resize(bend[0], (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
        columns = columns + cv2.resize(bend[1], (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    return ((rows / SPACING + 200).astype(np.float32), (columns / SPACING + CANVAS / 2).astype(np.float32))


def shading(rng, rows, columns):
    """Coil sensitivity and saturation bands as a factor; rows and columns are canvas coordinates of the pixels."""
    y = (rows - 200) * SPACING / 100
    x = (columns - CANVAS / 2) * SPACING / 100
    factor = np.zeros_like(y)
    if rng.random() < 0.8:
        factor += np.clip(y + 0.6, -2, 3) * rng.uniform(0, 2.2)  # surface coil behind: falls towards the front
    factor += x * rng.normal(0, 0.3) + x**2 * rng.normal(-0.1, 0.35) + y * rng.normal(0, 0.3)
    knots = rng.normal(0, rng.uniform(0, 0.35), (4, 4)).astype(np.float32)
    factor += cv2.resize(knots, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    factor = np.exp(np.clip(factor, -4, 4))
    if rng.random() < 0.55:  # the band that saturates the abdomen
        edge = rng.uniform(-1.4, -0.78)
        edge = edge + 0.1 * rng.normal() * x
        factor *= 1 - rng.uniform(0.6, 0.98) / (1 + np.exp(np.clip((y - edge) / rng.uniform(0.005, 0.06), -30, 30)))
    if rng.random() < 0.25:  # a band across the back, or the crossing of another slice
        middle, half = rng.uniform(-0.5, 0.7), rng.uniform(0.03, 0.16)
        tilt = rng.normal(0, 0.12)
        inside = 1 / (1 + np.exp(np.clip((np.abs(y - middle - tilt * x) - half) / rng.uniform(0.005, 0.04), -30, 30)))
        factor *= 1 - rng.uniform(0.2, 0.75) * inside
    return factor


def picture(rng, item):
    """One training example: normalised picture [SIZE,SIZE] float32, target classes uint8, muscle border uint8."""
    signal = render(rng, item)
    target, muscle = item["target"], item["muscle"]
    if rng.random() < 0.5:
        signal, target, muscle = signal[:, ::-1], target[:, ::-1], muscle[:, ::-1]
        table = np.concatenate([MIRROR, np.arange(len(MIRROR), 256)]).astype(np.uint8)
        target = table[target]
    if rng.random() < 0.3:
        signal = cv2.GaussianBlur(np.ascontiguousarray(signal), (0, 0), rng.uniform(0.4, 1.3))
    rows, columns = sampling(rng)
    image = cv2.remap(np.ascontiguousarray(signal, np.float32), columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    target = cv2.remap(np.ascontiguousarray(target), columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
    muscle = cv2.remap(np.ascontiguousarray(muscle), columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)
    image = image * shading(rng, rows, columns)
    image /= np.percentile(image[::4, ::4], 97) + 1e-4
    if rng.random() < 0.2:  # ghosts along the phase direction
        step, axis = int(rng.integers(8, 60)), int(rng.integers(0, 2))
        image = image + rng.uniform(0.01, 0.06) * np.roll(image, step, axis) + rng.uniform(0.01, 0.06) * np.roll(image, -step, axis)
    if rng.random() < 0.35:
        low = int(SIZE * rng.uniform(0.5, 0.95))
        small = cv2.resize(image, (low, low), interpolation=cv2.INTER_AREA)
        image = cv2.resize(small, (SIZE, SIZE), interpolation=int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC])))
    elif rng.random() < 0.25:
        image = image + rng.uniform(0.2, 1.0) * (image - cv2.GaussianBlur(image, (0, 0), 1.2))  # the scanner's own sharpening
    level = rng.uniform(0.003, 0.02) if rng.random() < 0.75 else rng.uniform(0.02, 0.07)
    grain = rng.standard_normal((2, SIZE, SIZE), dtype=np.float32) * level
    if rng.random() < 0.4:
        grain = np.stack([cv2.GaussianBlur(g, (0, 0), 0.6) * 1.7 for g in grain])
    image = np.sqrt((image + grain[0]) ** 2 + grain[1] ** 2)
    if rng.random() < 0.3:
        image = np.maximum(image - rng.uniform(0, 0.04), 0)
    image = image ** np.exp(rng.normal(0, 0.15))
    if rng.random() < 0.15:  # cut off by the edge of the field of view
        side, cut = int(rng.integers(0, 4)), int(rng.uniform(5, 45))
        image = np.rot90(image, side)
        image[:cut] = rng.uniform(0, 0.01)
        image = np.rot90(image, -side)
    return normalise(image) * np.float32(np.exp(rng.normal(0, 0.12))), target, muscle


def normalise(image):
    """As at use: the square root of the picture over its 99th percentile (of pixels above a hundredth of the maximum), at most 1.2."""
    top = np.percentile(image[image > 0.01 * image.max()], 99) if image.max() > 0 else 1
    return np.sqrt(np.clip(image / top, 0, 1.44)).astype(np.float32)
