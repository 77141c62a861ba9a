"""A synthetic axial slice around real muscle shapes: everything that is not MF, ES, psoas or QL is built here.

Lengths are canvas pixels (0.75 mm) unless a name ends in _mm. `side` is +1 for the patient's left (right half of the picture).
"""

import cv2
import numpy as np

from . import tissue as T
from .fat import COLUMNS, DISC, ROWS, distance, infiltration, muscle_border, noise, streaks, warp
from .shapes import ANCHOR_ROW, BACKGROUND, CANAL, CANVAS, ES_L, ES_R, MF_L, MF_R, PSOAS, QL, SPACING, VB

MIDDLE = CANVAS / 2


def blob(rng, x, y, rx, ry, turn=0.0, rough=0.06, power=2.0):
    """Mask of a rounded, slightly irregular closed shape."""
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    radius = (np.abs(np.cos(angle)) ** power + np.abs(np.sin(angle)) ** power) ** (-1 / power)
    for harmonic in range(2, 6):
        radius = radius * (1 + rough / harmonic * 2 * rng.normal() * np.cos(harmonic * angle + rng.uniform(0, 6.3)))
    px, py = rx * radius * np.cos(angle), ry * radius * np.sin(angle)
    points = np.stack([x + px * np.cos(turn) - py * np.sin(turn), y + px * np.sin(turn) + py * np.cos(turn)], 1)
    return polygon(points)


def polygon(points):
    mask = np.zeros((CANVAS, CANVAS), np.uint8)
    cv2.fillPoly(mask, [np.round(np.asarray(points) * 16).astype(np.int32)], 1, shift=4)
    return mask.astype(bool)


def grow(mask, pixels):
    return cv2.dilate(mask.astype(np.uint8), DISC[int(np.clip(pixels, 1, 8))]) > 0


def shrink(mask, pixels):
    return cv2.erode(mask.astype(np.uint8), DISC[int(np.clip(pixels, 1, 8))]) > 0


def bone(tissue, mask, marrow, rim):
    """Paint marrow with a dark cortex of rim pixels inside the mask."""
    tissue[mask] = T.CORTEX
    inner = shrink(mask, rim) if rim else mask
    tissue[inner] = marrow


def ratio(labels):
    """ES over MF area: about 0.5 at S1, 1 at L4/5, 2 to 3 at L3, over 5 at L1."""
    return (np.isin(labels, (ES_L, ES_R)).sum() + 1) / (np.isin(labels, (MF_L, MF_R)).sum() + 1)


def vary(rng, labels, towards=None):
    """The shape itself varied: MF and ES widened or narrowed apart, height, lean and a smooth bend; towards a ratio if given."""
    reach = np.percentile(np.abs(COLUMNS[np.isin(labels, (MF_L, MF_R))] - MIDDLE), 90)
    narrow = rng.normal(1, 0.08)
    wide = rng.normal(1, 0.08)
    if towards:
        change = np.clip(towards / ratio(labels), 0.5, 4)
        narrow *= change**-0.45
        wide *= change**0.4
    inner = reach * narrow
    u = np.abs(COLUMNS - MIDDLE)
    source = np.where(u < inner, u / narrow, reach + (u - inner) / wide)
    bend_x = 1.3 * rng.uniform(0, 1) * noise(rng, 60) + 0.5 * noise(rng, 22)
    bend_y = 1.3 * rng.uniform(0, 1) * noise(rng, 60) + 0.5 * noise(rng, 22)
    high = rng.normal(1, 0.07) * (1 - 0.06 * ((towards or 1) > 2.5))
    map_x = (MIDDLE + np.sign(COLUMNS - MIDDLE) * source + bend_x).astype(np.float32)
    map_y = (ANCHOR_ROW + (ROWS - ANCHOR_ROW) / high + bend_y - 0.0006 * rng.normal(0, 1.5) * u**1.5).astype(np.float32)
    if rng.random() < 0.5:
        labels = np.array([0, 2, 1, 4, 3, 5, 6, 7, 8], np.uint8)[labels[:, ::-1]]
    return cv2.remap(np.ascontiguousarray(labels), map_x, map_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT)


def slice_of(rng, labels):
    """One synthetic slice: tissue, fat fraction, texture, target classes, muscle border (all uint8, texture int8)."""
    labels = labels.copy()
    muscles = (labels >= MF_L) & (labels <= ES_R)
    mf = (labels == MF_L) | (labels == MF_R)
    es = muscles & ~mf
    relation = ratio(labels)
    low, high = relation < 1.15, relation > 4
    rows_mf, columns_mf = np.where(mf)
    rows_m, columns_m = np.where(muscles)
    top, bottom = np.percentile(rows_mf, 2), rows_m.max()
    half = (columns_m.max() - columns_m.min()) / 2
    middle = (columns_m.max() + columns_m.min()) / 2 * 0.3 + 0.7 * (
        np.percentile(np.where(labels == MF_R)[1], 98) + np.percentile(np.where(labels == MF_L)[1], 2)) / 2
    tissue = np.full((CANVAS, CANVAS), T.AIR, np.uint8)
    target = np.zeros((CANVAS, CANVAS), np.uint8)
    fraction = np.zeros((CANVAS, CANVAS), np.float32)

    # vertebra: between the psoas muscles where they are drawn, else from the canal's distance to the lamina
    given = (labels == PSOAS).sum() > 150
    wide, deep = rng.uniform(27, 37) * (0.9 if high else 1), rng.uniform(19.5, 26)
    gap = rng.uniform(13, 25) + (4 if low else 0)
    vertebra_y = top - gap - deep
    if given:
        left_psoas = (labels == PSOAS) & (COLUMNS > middle)
        right_psoas = (labels == PSOAS) & (COLUMNS < middle)
        if left_psoas.any() and right_psoas.any():
            inner = (np.percentile(np.where(left_psoas)[1], 12) - np.percentile(np.where(right_psoas)[1], 88)) / 2
            wide = np.clip(inner + rng.uniform(-3, 3), 25, 38)
            vertebra_y = 0.6 * vertebra_y + 0.4 * (np.where(labels == PSOAS)[0].mean() + (-8 if not high else -12))
    vertebra_y = min(vertebra_y, top - 12 - deep)
    vertebra_x = middle + rng.normal(0, 1.5)
    back = vertebra_y + deep
    disc = rng.random() < 0.5

    body(rng, tissue, middle, bottom, half, back, low)
    viscera(rng, tissue, middle, vertebra_y, back, half, high)
    if not given:
        neighbours(rng, labels, middle, vertebra_x, vertebra_y, wide, deep, es, relation)
    for value, kind in ((PSOAS, T.PSOAS_MUSCLE), (QL, T.QL_MUSCLE)):
        tissue[labels == value] = kind
        if rng.random() < 0.8:
            strand = streaks(rng, rng.uniform(8, 16), rng.uniform(-1, 1)) * np.clip(noise(rng, 25) * 0.5 + rng.uniform(-0.5, 0.5), 0, 1)
            fraction = np.maximum(fraction, (labels == value) * strand)
        sheath(rng, tissue, labels == value)
    if low and (rng.random() < 0.85 or relation < 0.75):
        pelvis(rng, tissue, labels, middle, es, back, relation)
    vessels(rng, tissue, vertebra_x, vertebra_y, wide, deep, low)
    between(rng, tissue, fraction, labels, muscles, middle, back, low)
    vertebra, canal = spine(rng, tissue, fraction, labels, muscles, mf, middle, vertebra_x, vertebra_y, wide, deep, top, bottom, disc)
    target[labels > 0] = labels[labels > 0]
    target[vertebra & ~muscles] = VB
    target[canal & ~muscles] = CANAL
    tissue[muscles] = T.PARASPINAL
    fascia(rng, tissue, muscles, middle, top)
    severity = 0 if rng.random() < 0.15 else rng.uniform(0, 1) ** 1.5
    inside = infiltration(rng, labels, severity)
    fraction = np.where(muscles, inside, fraction)
    keep = muscle_border(labels, inside)
    texture = 0.6 * noise(rng, 2.2) + 0.5 * noise(rng, 5) + 0.4 * noise(rng, 14)
    return {"tissue": tissue, "fraction": (np.clip(fraction, 0, 1) * 255).astype(np.uint8),
            "texture": np.clip(texture * 30, -127, 127).astype(np.int8), "target": target, "muscle": keep}


def body(rng, tissue, middle, bottom, half, back, low):
    """Skin contour, subcutaneous fat, abdominal wall and the cavity."""
    skin = np.clip(rng.gamma(2.2, 11), 5, 75)
    rear = bottom + skin
    width = half + rng.uniform(45, 140)
    front = back - rng.uniform(95, 200)
    centre = (rear + front) / 2
    contour = blob(rng, middle, centre, width, (rear - front) / 2, rng.normal(0, 0.03), 0.02, rng.uniform(2.3, 4))
    dip = np.exp(-(((COLUMNS - middle) / rng.uniform(10, 35)) ** 2)) * rng.uniform(0, 0.55) * min(skin, 20)
    contour &= ROWS < rear - dip + 1.2 * noise(rng, 40)
    contour |= (np.abs(COLUMNS - middle) < half) & (ROWS > back) & (ROWS < bottom + 4)
    if rng.random() < 0.4:  # flattened by the table
        contour &= ROWS < rear - rng.uniform(0, 6)
    tissue[contour] = T.SUBCUTANEOUS
    if rng.random() < 0.7:
        tissue[contour & ~shrink(contour, rng.integers(1, 4))] = T.ABDOMINAL
    # septa in the skin fat
    lines = np.abs(warp(rng, noise(rng, rng.uniform(12, 30), (0.5, 1.6)), 3, 25)) < rng.uniform(0, 0.045)
    tissue[lines & (tissue == T.SUBCUTANEOUS)] = T.FASCIA
    edge = back + rng.uniform(0, 22)
    cavity = blob(rng, middle, (edge + front) / 2 + 4, half + rng.uniform(10, 60), (edge - front) / 2 - rng.uniform(3, 12), 0, 0.02, 2.6)
    wall = cavity & contour
    tissue[wall] = T.ABDOMINAL
    if rng.random() < 0.7:
        layers = (distance(~wall) / SPACING) % rng.uniform(5, 9) < 1.2
        tissue[wall & layers] = T.VISCERAL
    inner = shrink(shrink(wall, 8), rng.integers(1, 8)) & wall
    tissue[inner] = T.VISCERAL
    rear_band = wall & (ROWS > edge - rng.uniform(4, 26)) & (np.abs(COLUMNS - middle) < half + 10)
    tissue[rear_band] = T.VISCERAL
    return contour


def viscera(rng, tissue, middle, y, back, half, high):
    room = tissue == T.VISCERAL
    for _ in range(rng.integers(3, 16)):
        x, row = middle + rng.uniform(-1.4, 1.4) * half, y - rng.uniform(-30, 130)
        if abs(x - middle) < 55 and row > y - 35:
            continue
        loop = blob(rng, x, row, rng.uniform(8, 32), rng.uniform(6, 22), rng.uniform(0, 3), 0.12) & room
        tissue[loop] = T.WALL
        content = shrink(loop, rng.integers(1, 5))
        tissue[content] = rng.choice([T.CONTENT, T.BLOOD, T.AIR, T.WALL, T.KIDNEY])
        if rng.random() < 0.4:
            tissue[content & (noise(rng, 4) > 0.5)] = T.AIR
    if rng.random() < (0.8 if high else 0.25):
        for side in (-1, 1):
            x, row = middle + side * rng.uniform(75, 105), back + rng.uniform(-28, 5)
            rx, ry = rng.uniform(24, 38), rng.uniform(20, 30)
            kidney = blob(rng, x, row, rx, ry, side * rng.uniform(0, 0.6), 0.05) & (tissue != T.AIR) & (tissue != T.SUBCUTANEOUS)
            tissue[kidney] = T.KIDNEY
            core = blob(rng, x - side * rx * 0.3, row - ry * 0.2, rx * 0.45, ry * 0.45, 0, 0.25) & kidney
            tissue[core] = T.KIDNEY_CORE
            tissue[core & (noise(rng, 4) > 0.2)] = T.VISCERAL
    if high and rng.random() < 0.5:
        side = rng.choice([-1, 1])
        liver = blob(rng, middle + side * rng.uniform(120, 150), y - 30, 45, 60, 0, 0.08) & (tissue != T.AIR) & (tissue != T.SUBCUTANEOUS)
        tissue[liver] = T.LIVER


def neighbours(rng, labels, middle, vx, vy, wide, deep, es, relation):
    """Psoas and quadratus lumborum where the shape has none."""
    free = labels == BACKGROUND
    size = np.clip(rng.normal(22, 3.5), 12, 30) * (0.65 if relation > 4 else 1)
    for side in (-1, 1):
        rx, ry = size * rng.uniform(0.75, 1.05), size * rng.uniform(0.95, 1.25)
        x = vx + side * (wide + rx * rng.uniform(0.8, 1.12))
        row = vy + rng.uniform(-0.15, 0.6) * deep
        labels[blob(rng, x, row, rx, ry, side * rng.uniform(-0.5, 0.5), 0.06) & free] = PSOAS
        free = labels == BACKGROUND
        if relation < 1.0 and rng.random() < 0.6:
            continue
        mine = es & ((COLUMNS - middle) * side > 0)
        if not mine.any():
            continue
        rows, columns = np.where(mine)
        lateral = np.percentile(np.abs(columns - middle), rng.uniform(60, 95))
        near = np.abs(np.abs(columns - middle) - lateral) < 4
        front = rows[near].min() if near.any() else rows.min()
        rx, ry = rng.uniform(18, 38), rng.uniform(6, 13)
        turn = side * rng.uniform(-0.1, 0.6)
        strip = blob(rng, middle + side * (lateral + rng.uniform(-6, 22)), front - ry * rng.uniform(0.3, 1.1), rx, ry, turn, 0.08, 2.3)
        labels[strip & free & ~grow(es, rng.integers(1, 3))] = QL
        free = labels == BACKGROUND


def sheath(rng, tissue, mask):
    """A thin dark or fatty line round a muscle."""
    ring = grow(mask, 1) & ~mask & np.isin(tissue, (T.VISCERAL, T.SUBCUTANEOUS, T.ABDOMINAL, T.EPIDURAL))
    if rng.random() < 0.4:
        tissue[ring] = T.FASCIA if rng.random() < 0.6 else T.VISCERAL


def pelvis(rng, tissue, labels, middle, es, back, relation):
    """Iliac crest or wing beside the erector spinae, iliacus in front, gluteus behind."""
    for side in (-1, 1):
        rows, columns = np.where(es & ((COLUMNS - middle) * side > 0))
        if not rows.size:
            continue
        reach = np.percentile(np.abs(columns - middle), 97)
        start_x = reach + rng.uniform(2, 14) + max(0, relation - 0.8) * rng.uniform(5, 50)
        start_y = np.percentile(rows, rng.uniform(25, 90))
        length = rng.uniform(45, 110)
        slope = rng.uniform(0.45, 1.15)
        thick = rng.uniform(5, 11)
        along = np.linspace(0, 1, 16)
        x = middle + side * (start_x + along * length * np.cos(slope) + 4 * np.sin(along * 3))
        y = start_y - along * length * np.sin(slope)
        swell = thick * (0.75 + 0.45 * np.exp(-(((along - rng.uniform(0, 0.3)) / 0.2) ** 2)) + 0.1 * rng.normal(size=16))
        nx, ny = np.sin(slope) * side, np.cos(slope)
        upper = np.stack([x - nx * swell, y - ny * swell], 1)
        lower = np.stack([x + nx * swell, y + ny * swell], 1)
        wing = polygon(np.concatenate([upper, lower[::-1]])) & (labels == BACKGROUND) & (tissue != T.AIR)
        around = tissue != T.AIR
        shift_front = np.array([-nx * swell.mean() * rng.uniform(1.4, 2.6), -ny * swell.mean() * rng.uniform(1.4, 2.6)])
        iliacus = polygon(np.concatenate([upper + shift_front, lower + shift_front * 0.3])[np.r_[0:16, 31:15:-1]])
        tissue[iliacus & (labels == BACKGROUND) & around & ~wing] = T.ABDOMINAL
        if rng.random() < 0.7:
            gluteus = polygon(np.concatenate([lower[4:], (lower - 2.2 * shift_front)[::-1][:-5]]))
            tissue[gluteus & (labels == BACKGROUND) & around & ~wing] = T.GLUTEUS
        bone(tissue, wing, T.ILIUM, int(rng.integers(1, 3)))
        labels[wing & (labels == QL)] = BACKGROUND


def vessels(rng, tissue, x, y, wide, deep, low):
    front = y - deep
    spots = ([(-22, 4), (-9, 8), (10, 7), (24, 3)] if low and rng.random() < 0.7 else [(-15, 10), (13, 10)])
    for dx, dy in spots:
        radius = rng.uniform(6, 13) if len(spots) == 2 else rng.uniform(5, 9)
        spot = blob(rng, x + dx + rng.normal(0, 4), front - dy - rng.uniform(-3, 6), radius * rng.uniform(0.9, 1.5), radius, rng.uniform(-0.5, 0.5), 0.05)
        spot &= tissue != T.AIR
        tissue[spot] = T.FASCIA if rng.random() < 0.3 else T.WALL
        tissue[shrink(spot, 1)] = T.VOID if rng.random() < 0.8 else T.BLOOD
    for _ in range(rng.integers(0, 9)):
        side = rng.choice([-1, 1])
        dot = blob(rng, x + side * rng.uniform(wide, wide + 25), y + rng.uniform(-deep, deep + 15), rng.uniform(1, 4), rng.uniform(1, 4), 0, 0.1)
        tissue[dot & (tissue == T.VISCERAL)] = rng.choice([T.VOID, T.ROOT, T.BLOOD, T.LIGAMENT])


def between(rng, tissue, fraction, labels, muscles, middle, back, low):
    """The layer in front of the erector spinae: transverse process, intertransverse muscle, strands in fat."""
    zone = grow(grow(muscles, 8), rng.integers(1, 6)) & ~muscles & (labels == BACKGROUND) & (ROWS < ANCHOR_ROW + 12)
    zone &= (np.abs(COLUMNS - middle) < 85) & (tissue != T.AIR)
    tissue[zone & (tissue != T.ILIUM) & (tissue != T.CORTEX) & (tissue != T.GLUTEUS)] = T.VISCERAL
    strands = streaks(rng, rng.uniform(5, 10), rng.uniform(-1.6, 1.6)) > rng.uniform(0.45, 0.9)
    tissue[zone & strands & (tissue == T.VISCERAL)] = rng.choice([T.PARASPINAL, T.LIGAMENT, T.ABDOMINAL])
    es = muscles
    if low and rng.random() < 0.75:  # iliolumbar ligament and the foot of quadratus lumborum: grey stripes in fat in front of ES
        for side in (-1, 1):
            part = grow(grow(grow(es, 8), 8), rng.integers(1, 8)) & ~grow(es, rng.integers(1, 4)) & (labels == BACKGROUND)
            part &= ((COLUMNS - middle) * side > rng.uniform(28, 50)) & (ROWS < ANCHOR_ROW + rng.uniform(-25, 10))
            part &= (noise(rng, 30) > rng.uniform(-2, 0.3)) & np.isin(tissue, (T.VISCERAL, T.SUBCUTANEOUS, T.ABDOMINAL, T.PARASPINAL, T.LIGAMENT))
            tissue[part] = rng.choice([T.PARASPINAL, T.ABDOMINAL, T.LIGAMENT])
            grey = np.clip(streaks(rng, rng.uniform(5, 10), side * rng.uniform(0, 1.6)) + rng.uniform(-0.4, 0.6), 0, 1)
            fraction[part] = grey[part]
    for side in (-1, 1):
        kind = rng.random()
        y = back + rng.uniform(-2, 16)
        if kind < 0.45:  # transverse process
            length, thick = rng.uniform(18, 42), rng.uniform(3, 6)
            start = middle + side * rng.uniform(22, 30)
            tilt = rng.uniform(-0.25, 0.35)
            end = (start + side * length, y + tilt * length)
            process = polygon([(start, y - thick), (end[0], end[1] - thick * 0.7), (end[0] + side * 2, end[1]), (end[0], end[1] + thick * 0.7), (start, y + thick)])
            process &= (labels == BACKGROUND)
            bone(tissue, process, T.LAMINA_MARROW, 1)
        elif kind < 0.8:  # intertransverse muscle or ligament
            bar = blob(rng, middle + side * rng.uniform(34, 60), y + rng.uniform(0, 8), rng.uniform(8, 20), rng.uniform(3, 8), side * rng.uniform(-0.2, 0.7), 0.15)
            bar &= (labels == BACKGROUND)
            tissue[bar] = rng.choice([T.PARASPINAL, T.PARASPINAL, T.LIGAMENT])
            strand = streaks(rng, rng.uniform(5, 9), side * rng.uniform(-1, 1))
            fraction[bar] = (strand * rng.uniform(0, 1))[bar]
    # the layer of fascia between quadratus lumborum and erector spinae: dark, fatty or not to be seen
    layer = grow(labels == QL, 2) & grow(es, 2) & (labels == BACKGROUND)
    tissue[layer] = rng.choice([T.FASCIA, T.VISCERAL, T.PARASPINAL])


def spine(rng, tissue, fraction, labels, muscles, mf, middle, vx, vy, wide, deep, top, bottom, disc):
    """Vertebra or disc, canal, lamina against the multifidus, facets, spinous process. Returns (vertebra, canal)."""
    free = ~muscles
    shape = blob(rng, vx, vy, wide, deep, rng.normal(0, 0.03), 0.02, rng.uniform(2.05, 2.7))
    hollow = vy + deep + rng.uniform(-6, 1.5) - np.abs(COLUMNS - vx) * rng.uniform(-0.05, 0.03)
    vertebra = shape & (ROWS < hollow) & free
    if rng.random() < 0.5:
        notch = blob(rng, vx, vy + deep + rng.uniform(2, 8), wide * rng.uniform(0.3, 0.6), rng.uniform(5, 12))
        vertebra &= ~notch
    labels[vertebra & np.isin(labels, (PSOAS, QL))] = BACKGROUND
    around = grow(vertebra, rng.integers(1, 5)) & ~vertebra & (labels == BACKGROUND)
    around &= noise(rng, rng.uniform(12, 40)) > rng.choice([-3, -0.5, 0.3, 3])  # fat all round, here and there, or none
    tissue[around] = T.VISCERAL if rng.random() < 0.7 else T.LIGAMENT
    touching = grow(vertebra, 6) & grow(np.isin(labels, (PSOAS,)), 6) & ~vertebra & (labels == BACKGROUND)
    if rng.random() < 0.5:
        tissue[touching & ~around] = T.PSOAS_MUSCLE
    rim = rng.integers(1, 3)
    if disc:
        tissue[vertebra] = T.ANNULUS
        core = blob(rng, vx, vy, wide * rng.uniform(0.55, 0.85), deep * rng.uniform(0.5, 0.85), 0, 0.05)
        tissue[core & vertebra] = T.NUCLEUS
        if rng.random() < 0.4:
            tissue[vertebra & ~core] = rng.choice([T.ANNULUS, T.MARROW])
    else:
        bone(tissue, vertebra, T.MARROW, rim)
        if rng.random() < 0.3:
            vein = blob(rng, vx, vy + deep * 0.5, rng.uniform(1.5, 4), deep * 0.4, 0, 0.1)
            tissue[vein & vertebra] = rng.choice([T.BLOOD, T.FLUID, T.LIGAMENT])
    back = np.where(vertebra)[0].max() if vertebra.any() else vy + deep

    # the posterior arch: what lies close in front of the multifidus, out to the facets
    reach = rng.uniform(20, 34)
    thick = (rng.uniform(9, 22) if rng.random() < 0.75 else rng.uniform(4, 9)) * (1 + 0.25 * noise(rng, 25))
    arch = (distance(mf) < thick * SPACING) & free & (ROWS < top + rng.uniform(15, 60)) & (np.abs(COLUMNS - middle) < reach)
    arch &= (ROWS > back + 2) & (ROWS < top + 0.7 * (np.percentile(np.where(mf)[0], 98) - top))
    stand_off = distance(mf) > rng.uniform(0, 2.2) * np.clip(1 + noise(rng, 20), 0, 2)
    canal_y = back + 3 + (top - back) * rng.uniform(0.25, 0.6)
    canal_x = vx * 0.5 + middle * 0.5
    half_wide, half_high = rng.uniform(10, 17), np.clip((top - back) * rng.uniform(0.35, 0.75), 6.5, 14)
    canal_y = max(canal_y, back + half_high + 1)
    tube = blob(rng, canal_x, canal_y, half_wide, half_high, 0, 0.04, rng.uniform(1.5, 2.6))
    if rng.random() < (0.75 if disc else 0.4):  # at the disc the sac is a triangle, apex behind
        corner = canal_y - half_high * rng.uniform(0.6, 0.95)
        sac = polygon([(canal_x - half_wide, corner), (canal_x + half_wide, corner), (canal_x + half_wide * 0.75, canal_y),
                       (canal_x, canal_y + half_high * rng.uniform(1, 1.35)), (canal_x - half_wide * 0.75, canal_y)]).astype(np.float32)
        tube = (cv2.GaussianBlur(sac, (0, 0), rng.uniform(1, 2.5)) > 0.5) & (ROWS > back) & free & ~vertebra
    tube &= (np.abs(COLUMNS - canal_x) < half_wide * np.clip(1.25 - (ROWS - canal_y) / half_high * rng.uniform(0, 0.9), 0.2, 1.3)) & free & ~vertebra
    pedicle = (not disc) and rng.random() < 0.5
    posterior = np.zeros_like(mf)
    for side in (-1, 1):
        fx, fy = middle + side * rng.uniform(20, 30), back + rng.uniform(6, 24)
        facet = blob(rng, fx, fy, rng.uniform(7, 13), rng.uniform(7, 13), side * rng.uniform(-0.6, 0.6), 0.12)
        posterior |= facet
        if pedicle:
            posterior |= polygon([(fx - side * 6, back - 8), (fx + side * 6, back - 8), (fx + side * 7, fy), (fx - side * 6, fy)])
    rounded = cv2.GaussianBlur((posterior | (arch & stand_off)).astype(np.float32), (0, 0), rng.uniform(1, 3)) > 0.5
    posterior = rounded & stand_off & free & ~vertebra & ~grow(tube, 2) & (labels == BACKGROUND)
    web = grow(posterior, 6) & free & ~vertebra & (labels == BACKGROUND) & (np.abs(COLUMNS - middle) < 40) & (ROWS > back - 4)
    tissue[web] = rng.choice([T.VISCERAL, T.VISCERAL, T.LIGAMENT])
    bone(tissue, posterior, T.LAMINA_MARROW, int(rng.integers(1, 4)))
    if disc or rng.random() < 0.5:
        for side in (-1, 1):
            joint = np.abs(np.hypot(COLUMNS - (middle + side * rng.uniform(2, 8)), ROWS - (back + rng.uniform(-4, 12))) - rng.uniform(20, 27)) < rng.uniform(0.6, 1.4)
            tissue[joint & posterior & (np.abs(COLUMNS - middle) > 12)] = T.JOINT
    # canal: sac, roots, flavum, epidural fat
    tissue[grow(tube, rng.integers(2, 6)) & free & ~vertebra & ~posterior & (labels == BACKGROUND)] = rng.choice([T.LIGAMENT, T.EPIDURAL, T.LIGAMENT])
    peak = polygon([(canal_x - half_wide * 0.7, canal_y), (canal_x + half_wide * 0.7, canal_y), (canal_x, top + rng.uniform(-2, 10))]) & free
    tissue[peak & ~posterior] = T.EPIDURAL
    tissue[tube] = T.FLUID
    roots = (noise(rng, 3.2) > rng.uniform(0, 1.2)) & tube & (ROWS > canal_y - half_high * rng.uniform(-0.6, 1))
    tissue[roots] = T.ROOT
    if rng.random() < 0.15:
        tissue[tube] = T.ROOT  # stenosis: no fluid to be seen
    for side in (-1, 1):
        root = blob(rng, canal_x + side * rng.uniform(22, 34), back + rng.uniform(-6, 8), rng.uniform(2, 5), rng.uniform(2, 5))
        tissue[root & free & ~vertebra & ~posterior] = rng.choice([T.ROOT, T.BLOOD])

    # the midline: spinous process, interspinous ligament or fat between the two multifidi
    right = np.array([np.where(labels[r] == MF_R)[0].max() if (labels[r] == MF_R).any() else -1 for r in range(CANVAS)])
    left = np.array([np.where(labels[r] == MF_L)[0].min() if (labels[r] == MF_L).any() else -1 for r in range(CANVAS)])
    cleft = (right[:, None] >= 0) & (left[:, None] >= 0) & (COLUMNS > right[:, None]) & (COLUMNS < left[:, None]) & free
    cleft |= (np.abs(COLUMNS - middle) < 6) & (ROWS > top - 2) & (ROWS < bottom - 3) & free
    cleft &= ROWS > top - 4
    tissue[cleft & ~posterior] = T.VISCERAL
    kind = rng.random()
    half_thick = rng.uniform(2, 5.5) * (1 + 0.3 * np.sin((ROWS - top) / rng.uniform(10, 25) + rng.uniform(0, 6)))
    lean = rng.normal(0, 0.04)
    strip = (np.abs(COLUMNS - middle - lean * (ROWS - top)) < half_thick) & (ROWS > top - 6) & (ROWS < bottom - rng.uniform(0, 30)) & free
    if kind < 0.45:
        bone(tissue, strip & ~tube, T.LAMINA_MARROW, int(rng.integers(1, 3)))
    elif kind < 0.85:
        tissue[strip & ~tube] = T.LIGAMENT
        grey = streaks(rng, rng.uniform(4, 8), rng.uniform(-0.4, 0.4))
        fraction[strip & ~tube] = (grey * rng.uniform(0, 1))[strip & ~tube]
    if rng.random() < 0.4:  # interspinales: muscle strips outside the multifidus
        strips = cleft & ~strip & (distance(strip) < rng.uniform(1, 4)) & (ROWS < bottom - 15)
        tissue[strips] = T.PARASPINAL
    return vertebra, tube


def fascia(rng, tissue, muscles, middle, top):
    """The dark posterior layer of the thoracolumbar fascia and, deep to it or not, a film of fat."""
    closed = cv2.morphologyEx(muscles.astype(np.uint8), cv2.MORPH_CLOSE, DISC[8]) > 0
    behind = (ROWS > top + 25)
    width = rng.uniform(0.4, 1.8)
    line = (distance(closed) < width * np.clip(1 + 0.5 * noise(rng, 30), 0.1, 2)) & ~muscles & behind
    if rng.random() < 0.85:
        tissue[line & (tissue != T.AIR)] = T.FASCIA
    notch = closed & ~muscles & (ROWS > top + 40) & (np.abs(COLUMNS - middle) > 14)
    tissue[notch] = T.SUBCUTANEOUS if rng.random() < 0.7 else T.FASCIA
    if rng.random() < 0.5:
        deep = (distance(muscles) < rng.uniform(0.3, 1.2)) & ~muscles & (ROWS < top + 25) & np.isin(tissue, (T.VISCERAL, T.SUBCUTANEOUS))
        tissue[deep & (noise(rng, 20) > -0.3)] = T.FASCIA


def build(root, seed, count):
    """So many synthetic slices over the real shapes, most at L2 to L4 where the measurement is made."""
    from .shapes import lpm_shapes, volume_shapes

    rng = np.random.default_rng(seed)
    levels = [labels for _, _, labels in volume_shapes(root)]
    l45 = list(lpm_shapes(root))
    relations = np.array([ratio(s) for s in levels])
    weights = np.where((relations > 1.2) & (relations < 4.5), 1.0, 0.45)
    weights = weights / weights.sum()
    out = []
    for _ in range(count):
        if rng.random() < 0.5:
            shape, towards = levels[int(rng.choice(len(levels), p=weights))], None
        else:
            shape = l45[int(rng.integers(len(l45)))]
            towards = None if rng.random() < 0.35 else float(np.exp(rng.uniform(np.log(1.1), np.log(3.8))))
        shape = vary(rng, shape, towards)
        if min((shape == k).sum() for k in (MF_L, MF_R, ES_L, ES_R)) < 80:
            continue
        out.append(slice_of(rng, shape))
    return out
