"""Fat inside and beside the muscles, and the muscle border that follows from it. Everything on the canvas."""

import cv2
import numpy as np

from .shapes import CANVAS, ES_L, ES_R, MF_L, MF_R, SPACING

DISC = {r: cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * r + 1, 2 * r + 1)) for r in range(1, 9)}
ROWS, COLUMNS = np.mgrid[0:CANVAS, 0:CANVAS].astype(np.float32)


def noise(rng, scale, stretch=(1.0, 1.0)):
    """Smooth field, zero mean and unit variance; scale in pixels, stretched along rows and columns."""
    rows = max(3, int(CANVAS / (scale * stretch[0])))
    columns = max(3, int(CANVAS / (scale * stretch[1])))
    field = cv2.resize(rng.standard_normal((rows, columns)).astype(np.float32), (CANVAS, CANVAS), interpolation=cv2.INTER_CUBIC)
    return field / (field.std() + 1e-6)


def warp(rng, field, amount, scale):
    """The field bent by a smooth random displacement of so many pixels."""
    return cv2.remap(field, COLUMNS + amount * noise(rng, scale), ROWS + amount * noise(rng, scale), cv2.INTER_LINEAR,
                     borderMode=cv2.BORDER_REFLECT)


def distance(mask):
    """Distance (mm) of each pixel to the mask."""
    if not mask.any():
        return np.full(mask.shape, 1e3, np.float32)
    return cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5) * SPACING


def soft(distance_mm, width_mm, edge=0.6):
    """1 within width of a border, falling to 0 over edge millimetres."""
    return 1 / (1 + np.exp(np.clip((distance_mm - width_mm) / (0.35 * edge), -30, 30)))


def streaks(rng, fine, angle):
    """Fat strands: ridges of a stretched noise, turned by an angle (radians)."""
    field = noise(rng, fine, (rng.uniform(2.5, 6), 1.0))
    turn = cv2.getRotationMatrix2D((CANVAS / 2, CANVAS / 2), np.degrees(angle), 1)
    field = cv2.warpAffine(field, turn, (CANVAS, CANVAS), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    field = warp(rng, field, rng.uniform(2, 5), rng.uniform(20, 40))
    return np.clip(1 - np.abs(field) * rng.uniform(4, 14), 0, 1)


def fan(rng, row, column, spread):
    """Fat strands that radiate from a point (facet, transverse process) and fade away from it."""
    angle = np.arctan2(ROWS - row, COLUMNS - column) + 0.12 * noise(rng, rng.uniform(15, 40))
    reach = np.hypot(ROWS - row, COLUMNS - column)
    count = int(rng.uniform(40, 110))
    values = rng.standard_normal(count)
    field = np.interp(angle.ravel(), np.linspace(-3.6, 3.6, count), values).reshape(angle.shape).astype(np.float32)
    ridge = np.clip(1 - np.abs(field) * rng.uniform(2, 5), 0, 1) * np.clip(0.7 + 0.5 * noise(rng, rng.uniform(5, 15)), 0, 1)
    return ridge * np.clip(1.6 - reach / spread, 0, 1)


def infiltration(rng, labels, severity):
    """Fat fraction (0..1) that infiltration adds within the compartments; severity 0 none to 1 severe."""
    total = np.zeros((CANVAS, CANVAS), np.float32)
    lean_side = rng.uniform(0.5, 1, 2)
    for sign, mf, es in ((1, MF_L, ES_L), (-1, MF_R, ES_R)):
        side = severity * lean_side[int(sign > 0)]
        multifidus, erector = labels == mf, labels == es
        if not multifidus.any() or not erector.any():
            continue
        outside = labels == 0
        rows, columns = np.where(multifidus)
        row, column = rows.mean(), columns.mean()
        height, width = np.ptp(rows) + 1.0, np.ptp(columns) + 1.0
        # multifidus: pockets along the lamina (deep) and the spinous process (medial)
        deep = np.clip((row - ROWS) / height + 0.15, -0.5, 1)
        medial = np.clip(-sign * (COLUMNS - column) / width + 0.1, -0.5, 1)
        weight = np.clip(deep * rng.uniform(0.8, 2.6) + np.maximum(medial, 0) * rng.uniform(0, 1.8), 0, None)
        thickness = np.clip(rng.uniform(-2, 9 + 9 * side), 0, None) * weight * (1 + 0.5 * noise(rng, rng.uniform(8, 25)))
        edge = distance(outside & (distance(multifidus) < 3) if (outside & (distance(multifidus) < 3)).any() else outside)
        pocket = soft(edge, thickness, rng.uniform(0.6, 2))
        pocket *= np.clip(1 - rng.uniform(0, 1.2) * streaks(rng, rng.uniform(6, 12), rng.uniform(-0.6, 0.6)), 0, 1)
        # the cleft between multifidus and erector spinae, wider at depth, and a false septum beside it
        seam = distance(erector) + distance(multifidus)
        depth = np.clip((rows.max() - ROWS) / height, 0, 1.3)
        wide = rng.uniform(-0.9, 1.0) + depth ** rng.uniform(0.8, 2.5) * rng.uniform(0, 2.5 + 3 * side)
        cleft = soft(seam - SPACING, wide * np.clip(1 + 0.35 * noise(rng, rng.uniform(6, 20)), 0.2, 2)) * rng.uniform(0.4, 1)
        part = np.maximum(pocket * multifidus, cleft * (multifidus | erector))
        for _ in range(rng.integers(0, 4)):
            line = seam_line(rng, labels, mf, es, sign)
            part = np.maximum(part, line * rng.uniform(0.3, 1) * (multifidus | erector))
        # erector spinae: strands, deep fat toward the transverse process
        rows, columns = np.where(erector)
        deep = np.clip((rows.mean() - ROWS) / (np.ptp(rows) + 1) + 0.2, -0.5, 1) + np.clip(
            sign * (columns.mean() - COLUMNS) / (np.ptp(columns) + 1), 0, 1) * rng.uniform(0, 1)
        thickness = np.clip(rng.uniform(-5, 7 + 9 * side), 0, None) * np.clip(deep, 0, 1.5) * (1 + 0.6 * noise(rng, rng.uniform(8, 25)))
        part = np.maximum(part, soft(distance(outside), thickness, rng.uniform(0.6, 2)) * erector * np.clip(
            1 - rng.uniform(0, 1.3) * streaks(rng, rng.uniform(6, 12), sign * rng.uniform(-0.3, 1.2)), 0, 1))
        for _ in range(rng.integers(0, 3)):
            origin = rows.min() + rng.uniform(-8, 25), column + sign * rng.uniform(5, 40)
            part = np.maximum(part, fan(rng, *origin, rng.uniform(25, 90)) * rng.uniform(0.2, 0.5 + 0.5 * side) * erector)
        if rng.random() < 0.5:
            origin = row - height * rng.uniform(0.3, 0.7), column - sign * rng.uniform(-5, 14)
            part = np.maximum(part, fan(rng, *origin, rng.uniform(20, 60)) * rng.uniform(0.2, 0.5 + 0.5 * side) * multifidus)
        for muscle, more in ((multifidus, rng.uniform(0, 1.6)), (erector, rng.uniform(0, 1.2))):
            amount = side * more
            marble = streaks(rng, rng.uniform(7, 16), sign * rng.uniform(-0.6, 0.9)) * rng.uniform(0.3, 1)
            gate = np.clip(0.5 + noise(rng, rng.uniform(18, 45)) + 2.0 * amount - 1.0, 0, 1)
            patch = warp(rng, noise(rng, rng.uniform(4, 12), (rng.uniform(1, 3), 1)), rng.uniform(1, 4), rng.uniform(8, 16))
            blobs = np.clip((patch + 2.2 * amount - 2.4) * rng.uniform(0.5, 2), 0, rng.uniform(0.4, 1))
            blobs *= np.clip(rng.uniform(0.3, 1) + 0.5 * noise(rng, rng.uniform(2, 5), (rng.uniform(1, 4), 1)), 0, 1)
            haze = np.clip(amount * rng.uniform(0, 0.5) + 0.1 * amount * noise(rng, 30), 0, 0.8)
            fine = np.clip((noise(rng, rng.uniform(1.6, 3), (rng.uniform(1.2, 5), 1)) - 1.9 + amount) * 0.7, 0, 0.7)
            part = np.maximum(part, muscle * np.maximum.reduce([marble * gate, blobs, haze, fine]))
        total = np.maximum(total, part)
    return np.clip(total, 0, 1)


def seam_line(rng, labels, mf, es, sign):
    """A thin septum: the level line of a blend of distances, so it runs along the cleft or through the erector spinae."""
    blend = distance(labels == mf) - rng.uniform(2, 34)
    blend = blend + rng.uniform(-0.35, 0.35) * (ROWS - 200) * SPACING + 1.5 * noise(rng, rng.uniform(25, 60))
    grow = np.clip(noise(rng, 30) * 0.6 + rng.uniform(0, 1.2), 0, 1)
    return soft(np.abs(blend), rng.uniform(0.1, 0.9), 0.7) * grow


def muscle_border(labels, fraction):
    """Within each compartment, what a reader of the muscle border keeps: the lean part closed over thin strands.

    Lean is a fat fraction under 0.35; islands under 25 mm2 are dropped; gaps up to about 3 mm and enclosed fat are filled.
    """
    keep = np.zeros(labels.shape, np.uint8)
    smooth = cv2.GaussianBlur(fraction, (0, 0), 0.8)
    for k in (MF_L, MF_R, ES_L, ES_R):
        compartment = (labels == k).astype(np.uint8)
        lean = compartment * (smooth < 0.35).astype(np.uint8)
        lean = cv2.morphologyEx(lean, cv2.MORPH_OPEN, DISC[1])
        lean = cv2.morphologyEx(lean, cv2.MORPH_CLOSE, DISC[2]) & compartment
        count, parts, stats, _ = cv2.connectedComponentsWithStats(lean, connectivity=8)
        for part in range(1, count):
            if stats[part, cv2.CC_STAT_AREA] * SPACING**2 < 25:
                lean[parts == part] = 0
        outlines, _ = cv2.findContours(lean, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        filled = np.zeros_like(lean)
        cv2.drawContours(filled, outlines, -1, 1, cv2.FILLED)
        keep |= cv2.morphologyEx(filled & compartment, cv2.MORPH_OPEN, DISC[2])
    return keep
