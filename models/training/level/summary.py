"""Scores of `models/evaluate/level/main.ts` in a few lines, for the card: python -m training.level.summary SCORES.json OUT.json."""

import json
import sys
from pathlib import Path

KINDS = {
    "T1, one picture": lambda score: score["set"] == "t1_sagittal",
    "T2, one slice": lambda score: score["set"] == "t2_spider" and score["slices"] == 1,
    "T2, slices of a series voted": lambda score: score["slices"] > 1,
}


def told(score):
    return score["probability"] < 0.9 or not score["sacrumSeen"]


def quantiles(scores, key):
    values = sorted(score[key] for score in scores if key in score)
    return {name: round(values[int(share * (len(values) - 1))], 2) for name, share in (("median", 0.5), ("p90", 0.9))} if values else None


def summary(scores):
    lines = []
    for what, fits in KINDS.items():
        some = [score for score in scores if fits(score)]
        right = [score for score in some if score["right"]]
        lines.append({
            "what": what, "answers": len(some), "right": len(right),
            "without_doubt": sum(not told(score) for score in some), "right_without_doubt": sum(not told(score) for score in right),
            "wrong_and_told": sum(told(score) for score in some if not score["right"]),
            "height_mm": quantiles(right, "heightMm"), "ends_mm": quantiles(right, "endsMm"), "degrees": quantiles(right, "degrees"),
        })
    return lines


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(summary(json.loads(Path(sys.argv[1]).read_text())), indent=2))
