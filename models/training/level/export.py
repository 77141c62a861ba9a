"""Weights to ONNX, checked against PyTorch, with the hash for the card: python -m training.level.export CHECKPOINT OUT."""

import hashlib
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from .network import Deployed, SpineUNet


def load(checkpoint):
    """The averaged weights, ready for use."""
    state = torch.load(checkpoint, weights_only=True)
    network = SpineUNet(tuple(state["widths"]))
    network.load_state_dict(state["average"])
    return Deployed(network).eval()


def export(checkpoint, out):
    network = load(checkpoint)
    torch.onnx.export(network, (torch.rand(1, 1, 224, 256),), out, input_names=["image"], output_names=["classes"], opset_version=17,
                      dynamic_axes={name: {0: "n", 2: "h", 3: "w"} for name in ("image", "classes")}, dynamo=False)
    onnx.checker.check_model(out)
    session = onnxruntime.InferenceSession(out, providers=["CPUExecutionProvider"])
    picture = torch.rand(2, 1, 256, 224)
    with torch.inference_mode():
        wanted = network(picture)
    worst = float(np.abs(wanted.numpy() - session.run(None, {"image": picture.numpy()})[0]).max())
    if worst > 1e-3:
        raise SystemExit(f"ONNX differs from PyTorch by {worst}")
    blob = Path(out).read_bytes()
    print(f"{out}: {len(blob) / 1e6:.1f} MB, opset 17, largest difference {worst:.1e}, sha256 {hashlib.sha256(blob).hexdigest()}")
    print("operators:", sorted({node.op_type for node in onnx.load(out).graph.node}))


if __name__ == "__main__":
    export(sys.argv[1], sys.argv[2])
