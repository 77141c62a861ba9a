"""The model card: what goes in, what comes out, what it was made from. Its scores come from `npm run evaluate-model` alone."""

import hashlib
import json
import sys
from pathlib import Path

from .evaluate import load
from .look import PIXEL
from .network import MULTIPLE
from .real import DOUBTED, OVERVIEW_MM, SIZE
from .shapes import CLASSES

CLAIM = "not validated for clinical use. Research use only"


def card(weights, checkpoint, version):
    """Everything of the card but its scores, which are written by `npm run evaluate-model`, to be run after this."""
    network = load(checkpoint)
    split = json.loads(Path(__file__).with_name("split.json").read_text())
    held = split["validation"]
    trained = [p for p in split["training"] if not any(p == name[3:7] for name in DOUBTED)]
    return {
        "name": "paraspinal-unet",
        "version": version,
        "licence": "Apache-2.0",
        "claim": CLAIM,
        "purpose": "Draft outlines of multifidus, erector spinae and vertebral body on one axial lumbar T2 slice, for a reader to correct.",
        "weights": {"file": "model.onnx", "format": "ONNX", "opset": 17, "sha256": hashlib.sha256(Path(weights).read_bytes()).hexdigest(),
                    "bytes": Path(weights).stat().st_size, "parameters": sum(p.numel() for p in network.parameters())},
        "input": {
            "name": "image", "shape": ["n", 1, "h", "w"], "type": "float32", "multiple_of": MULTIPLE, "spacing_mm": PIXEL,
            "overview_spacing_mm": OVERVIEW_MM, "trained_field_mm": SIZE[1] * PIXEL, "trained_height_mm": SIZE[0] * PIXEL, "largest_field_mm": 256,
            "orientation": "axial, radiological: left of the picture is the patient's right, top is anterior",
            "resampling": "Gaussian blur of sigma 0.5 sqrt((spacing_mm / pixel spacing)^2 - 1) pixels where the grid coarsens, then bilinear; "
                          "pixel (0,0) covers the corner [0, spacing]^2 of both grids",
            "normalisation": "sqrt(clip(value / p99, 0, 1.44)), p99 the 99th percentile of the pixels above 1 % of the maximum, linear "
                             "interpolation between order statistics, taken after resampling",
            "padding": "zeros, as equal as possible on both sides, up to the next multiple; fields over largest_field_mm are cropped about the "
                       "centre of mass of the picture first",
        },
        "output": {
            "classes": {"shape": ["n", len(CLASSES), "h", "w"], "meaning": "softmax probability", "labels": list(CLASSES)},
            "muscle": {"shape": ["n", 1, "h", "w"], "meaning": "probability that the pixel, if in a compartment, lies within the muscle's own border"},
        },
        "conventions": {
            "fascial": "pixels whose most probable class is the structure; largest piece; holes filled (the default)",
            "muscle": "of those, the pixels whose muscle probability exceeds 0.5; largest piece; holes filled. VB is the same in both",
        },
        "test_time": {
            "looks": "a coarse first look at the whole slice (overview_spacing_mm) finds the spine; the second, at spacing_mm, has it "
                     "upright in the middle of a field of trained_field_mm or more and is outlined; no mirror image",
        },
        "training_data": [
            {"what": f"{len(trained)} axial T1 slices of {len(trained)} patients at L3/4 and L4/5, 320 x 320, made T2-like in four of five "
                     "examples; MF, ES, VB outlined for this project by six readers (non-experts, blind, one reader per slice)",
             "patients": trained, "source": "pictures: Sudirman et al., Lumbar Spine MRI Dataset", "licence": "CC BY 4.0"},
            {"what": "further T1 slices of the same dataset, outlined by the network itself where it was sure (self-training); never the other "
                     "slice of a validation patient", "source": "Sudirman et al., Lumbar Spine MRI Dataset", "licence": "CC BY 4.0"},
            {"what": "2 Dixon water and fat volumes L2 to L5 with MF and ES", "source": "LPM_Segmentator; MyoSegmenTUM", "licence": "Apache-2.0"},
            {"what": "1 Dixon fat volume with MF, ES, psoas, QL", "source": "MuscleMap", "licence": "MIT"},
            {"what": "822 masks of MF and ES at L4/5, no pictures (409 of the T2 set used)", "source": "3Shot-LPM-Seg (johnnydfci)", "licence": "Apache-2.0"},
            {"what": "6 label volumes T12 to S1, no pictures (186 slices used)", "source": "MuscleMap", "licence": "MIT"},
            {"what": "vertebra in the Dixon slices, and everything else in the synthetic slices", "source": "made for this project", "licence": "Apache-2.0"},
        ],
        "evaluation_data": [
            {"what": f"validation: {len(held)} further patients of the T1 slices, outlined by the same readers; they set decision and confidence",
             "patients": held, "source": "Sudirman et al., Lumbar Spine MRI Dataset", "licence": "CC BY 4.0"},
            {"what": "read: 14 T2 slices of 14 patients of another hospital, outlined blind by a reader of this project; used for evaluation only",
             "source": "a public set without a licence: nothing of it is in the program", "licence": "none stated"},
            {"what": "others: 56 T2 slices of 56 patients of that hospital with outlines of unknown annotators, whose cleft between MF and ES "
                     "differs from ours (this project's readers agree with them at a Dice of MF .78, ES .83, VB .97); used for evaluation only",
             "source": "as above", "licence": "none stated"},
            {"what": "drawn: 8 T2 slices of 3 patients drawn for this project in both conventions by a non-expert; pair: one T2 and one T1 slice "
                     "at L4/5 with expert masks; used for evaluation only",
             "source": "pictures: Sudirman et al., Lumbar Spine MRI Dataset; expert masks: 3Shot-LPM-Seg", "licence": "CC BY 4.0; Apache-2.0"},
            {"what": "figure: one T2 and one T1 slice recovered from a figure, spacing unknown, assumed to be 220 mm wide; used for evaluation only",
             "source": "3Shot-LPM-Seg", "licence": "Apache-2.0"},
        ],
        "pictures": {
            "outlines.png": "the model's outlines (red) and the true ones (green) on slices of the bundled sample studies (synthetic patients): a good "
                            "one (lean, L3, IM0010), an average one (moderate, L3, IM0004), a bad one (heavy, L4, IM000009: MF too small where no "
                            "lamina is cut, its cleft misplaced)",
        },
        "known_failures": [
            "L5/S1 and below: ES leaks towards the ilium and the iliolumbar ligament",
            "the ES border with quadratus lumborum where no fat shows it",
            "two candidate septa between MF and ES: the model may follow the other one",
            "the vertebra against dark veins or vessels in front of it, or against psoas where the border is not visible",
            "scoliosis, metal, postoperative spines, oedema, tumour and fat-suppressed images were not in the training data",
            "sagittal and coronal images and images of other regions are not recognised as such by the network itself",
        ],
    }


def write(weights, checkpoint, version, calibration):
    """The card beside the weights, with the confidence of `training.calibrate`; scores of other weights are dropped with them."""
    path = Path(weights).with_name("card.json")
    new = card(weights, checkpoint, version)
    old = json.loads(path.read_text()) if path.exists() else {}
    new["confidence"] = json.loads(Path(calibration).read_text())
    kept = ("scores",) if old.get("weights", {}).get("sha256") == new["weights"]["sha256"] else ()
    new |= {key: old[key] for key in kept if key in old}
    path.write_text(json.dumps(new, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(*sys.argv[1:5])
