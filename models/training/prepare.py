"""What `refine` learns from, made once into the work folder; with --teacher also the slices that a network outlines itself."""

import argparse
import json
import pickle
from pathlib import Path

import torch

from . import anatomy, dixon, real
from .lean import from_onnx, load_lean, save
from .network import DECISION

FIRST_DECISION = torch.tensor([0, *[-1.0986] * 4, -0.4055, 0, 0, 0])  # of weights 0.3.0
DIXON_VARIANTS, SYNTHETIC, TAUGHT = 4, 160, 420


def composed(path, make):
    if not path.exists():
        part = path.with_suffix(".part")
        with open(part, "wb") as file:
            pickle.dump(make(), file)
        part.rename(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--model", default=str(Path(__file__).parents[1] / "paraspinal-unet/model.onnx"), help="weights 0.3.0 as ONNX")
    parser.add_argument("--teacher", help="a checkpoint that outlines the slices without readers' outlines")
    options = parser.parse_args()
    work = Path(options.work)
    work.mkdir(parents=True, exist_ok=True)
    if options.teacher:
        split = json.loads(Path(__file__).with_name("split.json").read_text())
        print(real.taught(options.data, work, load_lean(options.teacher), torch.tensor(DECISION), split["validation"], TAUGHT), "slices taught")
        return
    if not (work / "start.pt").exists():
        network = from_onnx(options.model)
        save(work / "start.pt", network, network)
    items = real.prepare(options.data, work, load_lean(work / "start.pt"), FIRST_DECISION, only_outlined=True)
    real.outlined(options.data, items, work)
    composed(work / "dixon.pkl", lambda: dixon.build(options.data, 9, DIXON_VARIANTS))
    composed(work / "synthetic0.pkl", lambda: anatomy.build(options.data, 201, SYNTHETIC))
    if (work / "bodies").is_dir():
        print(real.bodies(work / "bodies", work), "slices of other bodies")


if __name__ == "__main__":
    main()
