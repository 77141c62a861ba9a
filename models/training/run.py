"""One command from shapes to weights: python -m training.run --data FOLDER --work FOLDER (run from models/)."""

import argparse
import pickle
from pathlib import Path

from . import anatomy, dixon
from .evaluate import evaluate, load
from .export import export
from .train import train

DIXON_VARIANTS, SYNTHETIC_PARTS, PART = 8, 3, 600


def material(data, work):
    """Compose the training slices once; what is already there is kept."""
    makers = {"dixon": lambda: dixon.build(data, 9, DIXON_VARIANTS)}
    for number in range(SYNTHETIC_PARTS):
        makers[f"synthetic{number}"] = lambda number=number: anatomy.build(data, 201 + 100 * number, PART)
    for name, make in makers.items():
        path = Path(work, f"{name}.pkl")
        if not path.exists():
            part = path.with_suffix(".part")
            with open(part, "wb") as file:
                pickle.dump(make(), file)
            part.rename(path)
            print(path, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with shapes/, other_contrast/ and development/")
    parser.add_argument("--work", default=str(Path(__file__).parent / "work"))
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop training after so long")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    Path(options.work).mkdir(parents=True, exist_ok=True)
    material(options.data, options.work)
    checkpoint = str(Path(options.work, "weights.pt"))
    train(options.work, checkpoint, options.steps, minutes=options.minutes, threads=options.threads)
    export(checkpoint, str(Path(options.work, "model.onnx")))
    evaluate(load(checkpoint), options.data)


if __name__ == "__main__":
    main()
