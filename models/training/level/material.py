"""Sagittal pictures and their labels brought to one canvas, upright and to scale: python -m training.level.material DATA AXIAL OUT."""

import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np

HERE = Path(__file__).parent
CANVAS, SPACING = 480, 0.8  # pixels, mm
CLASSES = ("background", "other", "L1", "L2", "L3", "L4", "L5", "S1", "disc", "canal")
LEVEL = {name: number for number, name in enumerate(CLASSES)}
BETWEEN_CENTRES = 35.0  # mm, from the centre of a lumbar vertebra to the next: the only scale these pictures have

# What a pixel of the canvas is known to be. 0 to 9 are the classes; the rest name several of them.
ABOVE, BESIDE, SACRAL, UNKNOWN, T12 = 10, 11, 12, 13, 14
MEANS = {
    **{number: (number,) for number in range(len(CLASSES))},
    ABOVE: (0, 1, 8, 9),  # T1: above L1 nothing is outlined
    BESIDE: (0, 8, 9),  # T1: no disc and no canal is outlined
    SACRAL: (0, 7, 8),  # T2: the sacrum is not outlined
    UNKNOWN: tuple(range(len(CLASSES))),
    T12: (1,),
}


def split():
    return json.loads((HERE / "split.json").read_text())


def make_split(data):
    """Patients kept apart, drawn once; the file in the repository is the answer ever after."""
    patients = lambda folder: sorted({p.name.split("_")[0] for p in Path(data, folder).glob("*_*")})  # noqa: E731
    draw = random.Random(14)
    return {"t1_sagittal": sorted(draw.sample(patients("t1_sagittal"), 40)), "t2_spider": sorted(draw.sample(patients("t2_spider"), 8), key=int)}


def place(centres):
    """Affine map (2x3) from picture to canvas: the mean of L1 to L5 to its middle, L1 to L5 downwards, 35 mm from one to the next."""
    centres = np.asarray(centres, float)
    gaps = np.linalg.norm(np.diff(centres, axis=0), axis=1)
    scale = BETWEEN_CENTRES / gaps.mean() / SPACING
    along = centres[-1] - centres[0]
    turn = np.arctan2(along[0], along[1])
    turn = turn if abs(turn) > np.radians(35) else 0.0  # what a patient's own lean may be is left
    matrix = scale * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    shift = np.array([CANVAS / 2, CANVAS / 2]) - matrix @ centres.mean(0)
    return np.hstack([matrix, shift[:, None]]), scale


def picture_on_canvas(picture, matrix, scale):
    if scale < 1:
        picture = cv2.GaussianBlur(picture, (0, 0), 0.5 * np.sqrt(1 / scale**2 - 1) + 1e-3)
    return cv2.warpAffine(picture, matrix, (CANVAS, CANVAS), flags=cv2.INTER_LINEAR, borderValue=0)


def t1_item(path):
    """One T1 picture: (canvas picture, codes) or None where an outline of L1 to L5 is missing."""
    picture = cv2.imread(str(path.with_suffix(".jpg")), cv2.IMREAD_GRAYSCALE)
    size = np.array(picture.shape[::-1], float)
    outlines = {}
    for line in path.read_text().splitlines():
        numbers = [float(n) for n in line.split()]
        if len(numbers) >= 7:
            outlines[int(numbers[0])] = np.array(numbers[1:]).reshape(-1, 2) * size - 0.5
    if any(k not in outlines for k in range(5)):
        return None
    def centre(points):
        moments = cv2.moments(points.astype(np.float32)[:, None])
        return np.array([moments["m10"], moments["m01"]]) / moments["m00"]

    centres = np.array([centre(outlines[k]) for k in range(5)])
    matrix, scale = place(centres)
    moved = {k: points @ matrix[:, :2].T + matrix[:, 2] for k, points in outlines.items()}
    codes = np.full((CANVAS, CANVAS), BESIDE, np.uint8)
    first, second = (centre(moved[k]) for k in (0, 1))
    upward = (first - second) / np.linalg.norm(first - second)
    y, x = np.mgrid[:CANVAS, :CANVAS]
    codes[(x - first[0]) * upward[0] + (y - first[1]) * upward[1] > 12 / SPACING] = ABOVE
    for k, points in moved.items():
        cv2.fillPoly(codes, [np.round(points * 16).astype(np.int32)], k + 2, lineType=cv2.LINE_8, shift=4)
    inside = cv2.warpAffine(np.ones(picture.shape, np.uint8), matrix, (CANVAS, CANVAS), flags=cv2.INTER_NEAREST)
    codes[inside == 0] = 0
    return picture_on_canvas(picture, matrix, scale), codes


def bodies(mask):
    """Vertebral bodies of a T2 mask from below upwards: (label picture, numbers), arches taken off; -1 marks cut-off arches."""
    count, labels, stats, centres = cv2.connectedComponentsWithStats((mask == 2).astype(np.uint8), connectivity=8)
    ends = []
    for k in range(1, count):
        if stats[k, cv2.CC_STAT_AREA] >= 150:
            y, x = np.nonzero(labels == k)
            ends.append((centres[k][1], np.percentile(x, 97)))
    ends.sort()
    rows = np.arange(mask.shape[0])
    limit = np.interp(rows, [e[0] for e in ends], [e[1] for e in ends])
    slope = np.clip((ends[-1][1] - ends[-2][1]) / max(1, ends[-1][0] - ends[-2][0]), -1.2, 1.2)
    limit[rows > ends[-1][0]] = ends[-1][1] + slope * (rows[rows > ends[-1][0]] - ends[-1][0])
    slope = np.clip((ends[1][1] - ends[0][1]) / max(1, ends[1][0] - ends[0][0]), -1.2, 1.2)
    limit[rows < ends[0][0]] = ends[0][1] + slope * (rows[rows < ends[0][0]] - ends[0][0])
    behind = np.arange(mask.shape[1])[None] > limit[:, None] + 6
    vertebra = mask == 3
    out = np.zeros(mask.shape, np.int32)
    count, labels, stats, centres = cv2.connectedComponentsWithStats((vertebra & ~behind).astype(np.uint8), connectivity=4)
    found = []
    for k in range(1, count):
        if stats[k, cv2.CC_STAT_AREA] >= 350 and centres[k][0] < limit[int(centres[k][1])] - 8:
            found.append((centres[k][1], k))
    found.sort(reverse=True)
    for number, (_, k) in enumerate(found, 1):
        out[labels == k] = number
    # what hangs on a body behind the limit: a pedicle, unless it is a thin rim of the body itself
    count, labels, stats, _ = cv2.connectedComponentsWithStats((vertebra & behind).astype(np.uint8), connectivity=4)
    for k in range(1, count):
        piece = labels == k
        touching = np.unique(out[cv2.dilate(piece.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0])
        touching = touching[touching > 0]
        if len(touching):
            out[piece] = -1
    return out, len(found)


def t2_named(paths, reference=None):
    """The bodies on every slice of a T2 patient, 1 the lowest; followed from the reference slice outwards."""
    labels = [bodies(cv2.imread(str(p), cv2.IMREAD_GRAYSCALE)) for p in paths]
    middle = len(paths) // 2 if reference is None else reference
    named = [None] * len(paths)
    named[middle] = labels[middle][0].copy()
    for step in (-1, 1):
        at = middle + step
        while 0 <= at < len(paths):
            before, own = named[at - step], labels[at][0]
            new = np.where(own < 0, -1, 0)
            for k in range(1, labels[at][1] + 1):
                inside = before[(own == k) & (before > 0)]
                values, counts = np.unique(inside, return_counts=True)
                new[own == k] = values[counts.argmax()] if len(values) and counts.max() > 0.4 * (own == k).sum() else -1
            named[at] = new
            at += step
    return named


def t2_patient(paths, reference=None):
    """All slices of one T2 patient: [(picture, codes, slice name)]."""
    masks = [cv2.imread(str(p), cv2.IMREAD_GRAYSCALE) for p in paths]
    named = t2_named(paths, reference)
    middle = len(paths) // 2 if reference is None else reference
    centres = np.array([[c.mean() for c in np.nonzero(named[middle] == k)[::-1]] for k in (5, 4, 3, 2, 1)])
    matrix, scale = place(centres)
    items = []
    for path, mask, body in zip(paths, masks, named):
        codes = np.zeros(mask.shape, np.uint8)
        centre = lambda k: np.array([c.mean() for c in np.nonzero(body == k)[::-1]])  # noqa: B023, E731
        if (body == 1).any() and (body == 2).any():
            low, next_up = centre(1), centre(2)
            down = (low - next_up) / np.linalg.norm(low - next_up)
            y, x = np.mgrid[:mask.shape[0], :mask.shape[1]]
            codes[(x - low[0]) * down[0] + (y - low[1]) * down[1] > 4 / (SPACING * scale)] = SACRAL
        codes[mask == 2], codes[mask == 1] = LEVEL["disc"], LEVEL["canal"]
        for k in range(1, body.max() + 1):
            codes[body == k] = {1: 6, 2: 5, 3: 4, 4: 3, 5: 2, 6: T12}.get(k, 1)
        codes[body == -1] = UNKNOWN
        moved = cv2.warpAffine(codes, matrix, (CANVAS, CANVAS), flags=cv2.INTER_NEAREST, borderValue=0)
        items.append((picture_on_canvas(cv2.imread(str(path).replace("_mask", ""), cv2.IMREAD_GRAYSCALE), matrix, scale), moved, path.name[:-9]))
    return items


def axial_item(path):
    """An axial T1 slice (0.6875 mm), on which no vertebra is to be found."""
    scale = 0.6875 / SPACING
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    matrix = np.array([[scale, 0, CANVAS / 2 - scale * picture.shape[1] / 2], [0, scale, CANVAS / 2 - scale * picture.shape[0] / 2]])
    return picture_on_canvas(picture, matrix, scale), np.zeros((CANVAS, CANVAS), np.uint8)


def build(data, axial, out):
    """pictures.npy, codes.npy (uint8 [n,480,480]) and items.json: what, patient, slice, kept apart."""
    numbering = json.loads((HERE / "numbering.json").read_text())
    apart, lowest = split(), numbering["lowest"]
    pictures, codes, items = [], [], []
    for path in sorted(Path(data, "t1_sagittal").glob("*.txt")):
        item = t1_item(path)
        if item is None:
            print("left out", path.name)
            continue
        patient = path.stem.split("_")[0]
        pictures.append(item[0])
        codes.append(item[1])
        items.append({"set": "t1_sagittal", "patient": patient, "name": path.stem, "apart": patient in apart["t1_sagittal"], "lowest": ["L5"]})
    for patient in sorted(lowest, key=int):
        paths = sorted(Path(data, "t2_spider").glob(f"{patient}_*_mask.png"))
        for picture, code, name in t2_patient(paths, numbering["reference"].get(patient)):
            pictures.append(picture)
            codes.append(code)
            items.append({"set": "t2_spider", "patient": patient, "name": name, "apart": patient in apart["t2_spider"], "lowest": lowest[patient]})
    for path in sorted(Path(axial).glob("*.png"))[::8]:
        patient = path.stem.split("_")[1]
        picture, code = axial_item(path)
        pictures.append(picture)
        codes.append(code)
        items.append({"set": "axial", "patient": patient, "name": path.stem, "apart": patient in apart["t1_sagittal"], "lowest": ["L5"]})
    Path(out).mkdir(parents=True, exist_ok=True)
    np.save(Path(out, "pictures.npy"), np.stack(pictures))
    np.save(Path(out, "codes.npy"), np.stack(codes))
    Path(out, "items.json").write_text(json.dumps(items))
    print(len(items), "pictures,", sum(i["apart"] for i in items), "kept apart")


if __name__ == "__main__":
    build(*sys.argv[1:4])
