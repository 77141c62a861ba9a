"""Weights to ONNX, checked against PyTorch, with the hash for the card."""

import hashlib
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from .evaluate import load


def export(checkpoint, out):
    network = load(checkpoint)
    example = torch.rand(1, 1, 160, 192)
    torch.onnx.export(network, (example,), out, input_names=["image"], output_names=["classes", "muscle"], opset_version=17,
                      dynamic_axes={name: {0: "n", 2: "h", 3: "w"} for name in ("image", "classes", "muscle")}, dynamo=False)
    onnx.checker.check_model(out)
    session = onnxruntime.InferenceSession(out, providers=["CPUExecutionProvider"])
    picture = torch.rand(2, 1, 224, 320)
    with torch.inference_mode():
        wanted = network(picture)
    got = session.run(None, {"image": picture.numpy()})
    worst = max(float(np.abs(w.numpy() - g).max()) for w, g in zip(wanted, got))
    if worst > 1e-3:
        raise SystemExit(f"ONNX differs from PyTorch by {worst}")
    blob = Path(out).read_bytes()
    print(f"{out}: {len(blob) / 1e6:.1f} MB, opset 17, largest difference {worst:.1e}, sha256 {hashlib.sha256(blob).hexdigest()}")
    print("operators:", sorted({node.op_type for node in onnx.load(out).graph.node}))
    return hashlib.sha256(blob).hexdigest()


if __name__ == "__main__":
    export(sys.argv[1], sys.argv[2])
