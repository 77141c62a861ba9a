"""The equal average of two checkpoints' averaged weights: python -m training.level.average ONE.pt OTHER.pt OUT.pt."""

import sys

import torch


def average(one, other, out):
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in (one, other)]
    first, second = (state["average"] for state in states)
    mean = {name: ((value + second[name]) / 2).to(value.dtype) if value.is_floating_point() else value for name, value in first.items()}
    torch.save({**states[0], "average": mean}, out)


if __name__ == "__main__":
    average(*sys.argv[1:4])
