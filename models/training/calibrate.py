"""How the expected Dice follows from promise and inequality of sides: fitted on validation patients."""

import argparse
import json
import pickle
from pathlib import Path

import numpy as np
import torch

from .evaluate import NAMES
from .lean import load_lean
from .network import DECISION
from .real import OVERVIEW_MM
from .score import dice, label_pictures, outline, sets

LEAST_DOUBT = 0.002
POOR = 0.85
KINDS = ("MF", "ES", "VB")


def measured(network, slices, decision, overview):
    """Rows of (kind, log doubt of promise, inequality, Dice) for every structure of every slice that got outlines."""
    rows = []
    for _, picture, spacing, labels, _ in slices:
        got = outline(network, picture, spacing, decision, flip=False, overview=overview)
        if got is None:
            continue
        fascial, _ = label_pictures(got[0])
        for k, name in enumerate(NAMES, 1):
            promise, unequal = got[2][name]
            rows.append((KINDS.index(name[:2]), np.log(max(1 - promise, LEAST_DOUBT)), unequal, dice(fascial == k, labels == k)))
    return np.array(rows)


def design(rows):
    return np.column_stack([rows[:, 0] == 0, rows[:, 0] == 1, rows[:, 0] == 2, rows[:, 1], rows[:, 2]]).astype(float)


def expected(rows, weights):
    return np.clip(1 - np.exp(design(rows) @ weights), 0, 1)


def fit(rows):
    """Ridge of log(1 - Dice); weights of doubt kept from turning negative. Poor outlines, which matter and are few, count more."""
    wanted = np.log(np.clip(1 - rows[:, 3], 0.005, 1))
    x = design(rows)
    share = 1 + 3 * (rows[:, 3] < 0.9)
    free = list(range(5))
    while True:
        a = x[:, free]
        penalty = np.diag([1e-3 if k < 3 else 0.5 for k in free])
        solved = np.linalg.solve((a * share[:, None]).T @ a + penalty, (a * share[:, None]).T @ wanted)
        weights = np.zeros(5)
        weights[free] = solved
        negative = [k for k in free if k >= 3 and weights[k] < 0]
        if not negative:
            return weights
        free.remove(min(negative, key=lambda k: weights[k]))


def counts(rows, weights, low):
    warned, poor = expected(rows, weights) < low, rows[:, 3] < POOR
    return {"outlines": len(rows), "poor": int(poor.sum()), "warned": int(warned.sum()), "warned_and_poor": int((warned & poor).sum())}


def threshold(rows, weights):
    """The largest value at which at least a third of the warnings are deserved: few outlines of the validation patients are poor, and
    a look costs less than a wrong number."""
    best = 0.8
    for low in np.arange(0.80, 0.95, 0.005):
        c = counts(rows, weights, low)
        if c["warned"] and c["warned_and_poor"] >= c["warned"] / 3:
            best = float(low)
    return round(best, 3)


def for_card(weights, low):
    r = [round(float(w), 4) for w in weights]
    return {"low": low, "expected_dice": {"constant": dict(zip(KINDS, r[:3])), "promised": r[3], "asymmetry": r[4]},
            "meaning": "expected Dice with a reader's outline: 1 - exp(constant + promised ln(1 - the Dice expected from the probabilities) "
                       "+ asymmetry |ln(area / other side's)|), fitted on the validation patients; below `low` the program asks for a check. It cannot know which of two visible borders a reader takes"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "weights", "out"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    split = json.loads(Path(__file__).with_name("split.json").read_text())
    items = pickle.loads(Path(options.work, "real-outlined.pkl").read_bytes())
    data = sets(options.data, split, items, ["val T1", "val T2-like", "read 14"])
    rows = {name: measured(load_lean(options.weights), slices, torch.tensor(DECISION), OVERVIEW_MM) for name, slices in data.items()}
    fitted_on = np.concatenate([rows["val T1"], rows["val T2-like"]])
    weights = fit(fitted_on)
    low = threshold(fitted_on, weights)
    for name, here in rows.items():
        print(name, counts(here, weights, low))
    Path(options.out).write_text(json.dumps(for_card(weights, low), indent=2) + "\n")


if __name__ == "__main__":
    main()
