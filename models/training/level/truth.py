"""Pictures of the patients kept apart, upright, with what is true of them: python -m training.level.truth DATA OUT."""

import json
import sys
from pathlib import Path

import cv2
import numpy as np

from .material import BETWEEN_CENTRES, HERE, bodies, split


def dense(points):
    """Points along a closed outline, about half a pixel apart."""
    out = []
    for a, b in zip(points, np.roll(points, -1, 0)):
        steps = max(1, int(np.linalg.norm(b - a) * 2))
        out.append(a + (b - a) * np.arange(steps)[:, None] / steps)
    return np.concatenate(out)


def endplates(outline, down):
    """Corners of a body, found by where its outline reaches farthest along the diagonals of its own frame, and the lower
    edge by least squares between its corners: {superior, inferior, inferiorEdge}, each [left end, right end]."""
    outline = dense(np.asarray(outline, float))
    centre, down = outline.mean(0), np.asarray(down, float) / np.linalg.norm(down)
    for _ in range(3):
        right = np.array([down[1], -down[0]])
        a, d = (outline - centre) @ right, (outline - centre) @ down
        half = [max(1, np.ptp(np.percentile(v, [5, 95])) / 2) for v in (a, d)]
        corner = {(s, t): outline[np.argmax(s * a / half[0] + t * d / half[1])] for s in (-1, 1) for t in (-1, 1)}
        along = (corner[1, -1] - corner[-1, -1]) + (corner[1, 1] - corner[-1, 1])
        along /= np.linalg.norm(along)
        down = np.array([-along[1], along[0]])
    left, other = corner[-1, 1], corner[1, 1]
    axis = (other - left) / np.linalg.norm(other - left)
    across = np.array([-axis[1], axis[0]])
    t, h = (outline - left) @ axis / np.linalg.norm(other - left), (outline - left) @ across
    near = (t > 0.08) & (t < 0.92) & (h > -0.45 * half[1])
    slope, offset = np.polyfit(t[near], h[near], 1)
    edge = [left + axis * np.linalg.norm(other - left) * k + across * (offset + slope * k) for k in (0, 1)]
    return {"superior": [corner[-1, -1].tolist(), corner[1, -1].tolist()], "inferior": [left.tolist(), other.tolist()],
            "inferiorEdge": [e.tolist() for e in edge]}


def described(outlines):
    """{level: outline in pixels, corner convention} -> {level: {outline, endplates}}; levels from head to foot."""
    names = list(outlines)
    centres = {n: np.array([cv2.moments(o.astype(np.float32)[:, None])[k] for k in ("m10", "m01")])
               / cv2.moments(o.astype(np.float32)[:, None])["m00"] for n, o in outlines.items()}
    out = {}
    for at, name in enumerate(names):
        down = centres[names[min(at + 1, len(names) - 1)]] - centres[names[max(at - 1, 0)]]
        out[name] = {"centre": centres[name].tolist(), "outline": np.round(outlines[name], 2).tolist(), **endplates(outlines[name], down)}
    return out


def scale_of(outlines):
    centres = [np.asarray(outlines[name]["centre"]) for name in ("L1", "L2", "L3", "L4", "L5") if name in outlines]
    return BETWEEN_CENTRES / np.mean(np.linalg.norm(np.diff(centres, axis=0), axis=1))


def t1(path):
    picture = cv2.imread(str(path.with_suffix(".jpg")), cv2.IMREAD_GRAYSCALE)
    size = np.array(picture.shape[::-1], float)
    outlines = {}
    for line in path.read_text().splitlines():
        numbers = [float(n) for n in line.split()]
        if len(numbers) >= 7:
            outlines[int(numbers[0])] = np.array(numbers[1:]).reshape(-1, 2) * size
    if any(k not in outlines for k in range(5)):
        return None
    along = outlines[4].mean(0) - outlines[0].mean(0)
    turn = np.arctan2(along[0], along[1])
    turned = bool(abs(turn) > np.radians(35))
    if turned:
        matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        shift = size / 2 - matrix @ (size / 2)
        pixel = matrix @ np.array([0.5, 0.5]) + shift - 0.5  # the same turn for pixel centres
        picture = cv2.warpAffine(picture, np.hstack([matrix, pixel[:, None]]), tuple(int(n) for n in size), flags=cv2.INTER_LINEAR)
        outlines = {k: o @ matrix.T + shift for k, o in outlines.items()}
    names = ("L1", "L2", "L3", "L4", "L5", "S1")
    return picture, described({names[k]: outlines[k] for k in sorted(outlines)}), turned


def t2(paths, lowest):
    """The slices of a T2 patient; bodies counted on the middle one and followed as in `material`."""
    from .material import t2_named
    items = []
    for path, body in zip(paths, t2_named(paths)):
        outlines = {}
        for k in range(min(5, int(body.max())), 0, -1):
            mask = (body == k).astype(np.uint8)
            found, _ = cv2.findContours(cv2.resize(mask, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
            if found and mask.sum() > 350:
                outlines[f"L{6 - k}"] = (max(found, key=cv2.contourArea)[:, 0].astype(float) + 0.5) / 4
        items.append((path.name[:-9], cv2.imread(str(path).replace("_mask", ""), cv2.IMREAD_GRAYSCALE), described(outlines)))
    return items


def build(data, out):
    Path(out).mkdir(parents=True, exist_ok=True)
    apart, numbering = split(), json.loads((HERE / "numbering.json").read_text())
    series = []
    for path in sorted(Path(data, "t1_sagittal").glob("*.txt")):
        if path.stem.split("_")[0] not in apart["t1_sagittal"]:
            continue
        item = t1(path)
        if item is None:
            continue
        cv2.imwrite(str(Path(out, f"{path.stem}.png")), item[0])
        series.append({"set": "t1_sagittal", "patient": path.stem.split("_")[0], "turned": item[2], "spacingMm": scale_of(item[1]), "lowest": ["L5"],
                       "slices": [{"file": f"{path.stem}.png", "vertebrae": item[1]}]})
    for patient in apart["t2_spider"]:
        slices = t2(sorted(Path(data, "t2_spider").glob(f"{patient}_*_mask.png")), numbering["lowest"][patient])
        for name, picture, _ in slices:
            cv2.imwrite(str(Path(out, f"t2_{name}.png")), picture)
        series.append({"set": "t2_spider", "patient": patient, "turned": False, "spacingMm": scale_of(slices[len(slices) // 2][2]),
                       "lowest": numbering["lowest"][patient],
                       "slices": [{"file": f"t2_{name}.png", "vertebrae": truth} for name, _, truth in slices]})
    Path(out, "truth.json").write_text(json.dumps(series))
    print(len(series), "series,", sum(len(s["slices"]) for s in series), "pictures")


if __name__ == "__main__":
    build(*sys.argv[1:3])
