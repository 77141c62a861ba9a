"""Writes geometry.json: random oblique slice pairs and what numpy says of them (DICOM PS3.3 C.7.6.2.1.1).

Independent of the program: 4x4 affine matrices, plane intersection by least squares, rectangles as half-planes.
Run: python3 make_geometry.py > geometry.json
"""
import json
import numpy as np

rng = np.random.default_rng(20220301)


def rotation():
    q, r = np.linalg.qr(rng.standard_normal((3, 3)))
    q = q * np.sign(np.diag(r))
    return q if np.linalg.det(q) > 0 else q[:, [1, 0, 2]]


def rot(axis, deg):
    t = np.deg2rad(deg)
    x, y, z = axis
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k


def affine(s):
    """4x4 from (column index, row index, 0, 1), pixel centres at whole numbers."""
    m = np.eye(4)
    m[:3, 0] = np.array(s["row"]) * s["spacing"][1]
    m[:3, 1] = np.array(s["column"]) * s["spacing"][0]
    m[:3, 2] = np.cross(s["row"], s["column"])
    m[:3, 3] = s["position"]
    return m


def make(row, column, centre):
    rows, columns = (int(v) for v in rng.integers(64, 512, 2))
    spacing = [float(v) for v in rng.uniform(.3, 1.2, 2)]
    row, column = np.array(row), np.array(column)
    position = centre - row * spacing[1] * (columns - 1) / 2 - column * spacing[0] * (rows - 1) / 2
    return dict(row=row.tolist(), column=column.tolist(), position=position.tolist(), spacing=spacing, rows=rows, columns=columns)


def reference_line(a, b):
    """Intersection of plane b with plane a inside both rectangles, in a's corner coordinates."""
    na, nb = np.cross(a["row"], a["column"]), np.cross(b["row"], b["column"])
    d = np.cross(na, nb)
    if np.linalg.norm(d) < 1e-9:
        return None
    d /= np.linalg.norm(d)
    p, *_ = np.linalg.lstsq(np.array([na, nb]), np.array([na @ a["position"], nb @ b["position"]]), rcond=None)
    lo, hi = -np.inf, np.inf
    for s in (a, b):
        inv = np.linalg.inv(affine(s))
        q, e = inv @ np.append(p, 1), inv @ np.append(d, 0)
        for i, size in ((0, s["columns"]), (1, s["rows"])):
            for sign, bound in ((1, size - .5), (-1, .5)):
                # sign * (q + t e) <= bound
                c, r = sign * e[i], bound - sign * q[i]
                if abs(c) < 1e-12:
                    if r < 0:
                        return None
                elif c > 0:
                    hi = min(hi, r / c)
                else:
                    lo = max(lo, r / c)
    if lo >= hi:
        return None
    inv = np.linalg.inv(affine(a))
    return [((inv @ np.append(p + t * d, 1))[:2] + .5).tolist() for t in (lo, hi)]


def line_angle(u, v):
    return float(np.rad2deg(np.arccos(np.clip(abs(u @ v) / np.linalg.norm(u) / np.linalg.norm(v), -1, 1))))


pairs = []
for i in range(60):
    near = i >= 30  # near-anatomical: an axial and a sagittal slice, tilted a little
    centre = rng.uniform(-80, 80, 3)
    if near:
        tilt = rot([1, 0, 0], rng.uniform(-35, 35)) @ rot([0, 1, 0], rng.uniform(-12, 12))
        axial = make(tilt @ [1, 0, 0], tilt @ [0, 1, 0], centre)
        turn = rot([0, 0, 1], rng.uniform(-8, 8)) @ rot([0, 1, 0], rng.uniform(-8, 8))
        sagittal = make(turn @ [0, 1, 0], turn @ [0, 0, -1], centre + rng.uniform(-15, 15, 3))
    else:
        q, p = rotation(), rotation()
        axial, sagittal = make(q[:, 0], q[:, 1], centre), make(p[:, 0], p[:, 1], centre + rng.uniform(-30, 30, 3))
    x, y = rng.uniform(0, axial["columns"]), rng.uniform(0, axial["rows"])
    patient = (affine(axial) @ [x - .5, y - .5, 0, 1])[:3]
    other = np.linalg.inv(affine(sagittal)) @ np.append(patient, 1)
    m = affine(sagittal)
    anterior = (m @ [sagittal["columns"] * .3, sagittal["rows"] * .5, 0, 1])[:3]
    posterior = (m @ [sagittal["columns"] * .6, sagittal["rows"] * rng.uniform(.4, .6), 0, 1])[:3]
    n_axial = np.cross(axial["row"], axial["column"])
    n_sagittal = np.cross(sagittal["row"], sagittal["column"])
    along = posterior - anterior
    project = lambda v, n: v - (v @ n) * n  # noqa: E731
    across_plane = along / np.linalg.norm(along)
    trace_in = lambda n: np.linalg.svd(np.array([n_axial, n]))[2][2]  # direction in both planes # noqa: E731
    pairs.append(dict(
        axial=axial, sagittal=sagittal, point=[x, y], patient=patient.tolist(),
        onSagittal=[other[0] + .5, other[1] + .5, other[2]], normal=n_axial.tolist(),
        referenceLine=reference_line(sagittal, axial),
        endplate=dict(anterior=anterior.tolist(), posterior=posterior.tolist()),
        angle=dict(
            sagittal=line_angle(trace_in(n_sagittal), along),
            coronal=line_angle(trace_in(across_plane), n_sagittal),
            tilt=line_angle(n_axial, np.cross(along, n_sagittal))),
        distance=float((((anterior + posterior) / 2) - np.array(axial["position"])) @ n_axial)))
print(json.dumps(dict(origin="numpy " + np.__version__, pairs=pairs), indent=1))
