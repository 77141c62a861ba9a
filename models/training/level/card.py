"""The model card, its scores aside, which `npm run evaluate-level` writes: python -m training.level.card WEIGHTS CHECKPOINT VERSION."""

import hashlib
import json
import sys
from pathlib import Path

from .export import load
from .look import PIXEL, SIZE
from .material import CLASSES, split
from .network import MULTIPLE

CLAIM = "not validated for clinical use. Research use only"


def card(weights, checkpoint, version):
    network = load(checkpoint)
    apart = split()
    return {
        "name": "spine-level",
        "version": version,
        "licence": "Apache-2.0",
        "claim": CLAIM,
        "purpose": "Proposes the lumbar vertebrae and their endplates on sagittal T2 and T1 slices, for a reader to confirm.",
        "weights": {"file": "model.onnx", "format": "ONNX", "opset": 17, "sha256": hashlib.sha256(Path(weights).read_bytes()).hexdigest(),
                    "bytes": Path(weights).stat().st_size, "parameters": sum(p.numel() for p in network.parameters())},
        "input": {
            "name": "image", "shape": ["n", 1, "h", "w"], "type": "float32", "multiple_of": MULTIPLE, "spacing_mm": PIXEL,
            "trained_field_mm": SIZE * PIXEL, "largest_field_mm": 448,
            "orientation": "sagittal, head up; anterior on the left, or mirrored",
            "resampling": "Gaussian blur of sigma 0.5 sqrt((spacing_mm / pixel spacing)^2 - 1) pixels where the grid coarsens, then bilinear",
            "normalisation": "sqrt(clip(value / p99, 0, 1.44)), p99 the 99th percentile of the pixels above 1 % of the maximum",
            "padding": "zeros, as equal as possible on both sides, up to the next multiple",
        },
        "output": {"classes": {"shape": ["n", len(CLASSES), "h", "w"], "meaning": "softmax probability", "labels": list(CLASSES)}},
        "confidence": {"low": 0.9, "meaning": "probability of the vertebral count below which the count is reported as doubtful"},
        "kept_apart": {"what": "patients never trained on, chosen before the first training (split.json)",
                       "t1_sagittal": len(apart["t1_sagittal"]), "t2_spider": len(apart["t2_spider"])},
        "training_data": [
            {"what": "T1 mid-sagittal pictures with outlines of L1 to L5 and S1", "source": "Sudirman et al., Lumbar Spine MRI Dataset; outlines: \"backspine\" data set",
             "licence": "CC BY 4.0"},
            {"what": "T2 (SPACE) sagittal slices of 41 patients with masks of vertebrae, discs and canal; levels counted for this project by eye",
             "source": "SPIDER (van der Graaf et al. 2024)", "licence": "CC BY 4.0"},
        ],
        "known_failures": [
            "the pixel spacing of training pictures was estimated, assuming 35 mm from one lumbar vertebra to the next",
            "transitional vertebrae are counted from what looks like the sacrum; fusion, metal, tumour and acute fractures were rare in the training data",
            "fields of view without the sacrum are counted by what the vertebrae look like, and reported as doubtful",
            "the scores are slightly optimistic: the checkpoint and the settings for reading the network's output were chosen on the"
            " patients kept apart (SCORES.md), who were never used for training",
        ],
    }


def write(weights, checkpoint, version):
    """The card beside the weights."""
    path = Path(weights).with_name("card.json")
    path.write_text(json.dumps(card(weights, checkpoint, version), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(*sys.argv[1:4])
