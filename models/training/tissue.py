"""Tissue classes of the synthetic slice and their signal in T2 and T1 weighted turbo spin echo."""

import numpy as np

(AIR, SUBCUTANEOUS, VISCERAL, PARASPINAL, PSOAS_MUSCLE, QL_MUSCLE, MARROW, CORTEX, NUCLEUS, ANNULUS, FLUID, ROOT, LAMINA_MARROW,
 VOID, BLOOD, KIDNEY, KIDNEY_CORE, WALL, CONTENT, FASCIA, ABDOMINAL, LIVER, ILIUM, LIGAMENT, GLUTEUS, EPIDURAL, JOINT) = range(27)

# signal relative to subcutaneous fat: (T2 low, T2 high), (T1 low, T1 high)
TABLE = {
    AIR: ((0, 0), (0, 0)), SUBCUTANEOUS: ((0.9, 1.1), (0.9, 1.1)), VISCERAL: ((0.75, 1.0), (0.8, 1.0)),
    PARASPINAL: ((0.07, 0.3), (0.25, 0.5)), PSOAS_MUSCLE: ((0.07, 0.3), (0.25, 0.5)), QL_MUSCLE: ((0.07, 0.3), (0.25, 0.5)),
    MARROW: ((0.2, 0.75), (0.3, 0.8)), CORTEX: ((0.01, 0.12), (0.02, 0.15)), NUCLEUS: ((0.1, 0.8), (0.2, 0.4)),
    ANNULUS: ((0.05, 0.25), (0.12, 0.3)), FLUID: ((0.7, 1.7), (0.1, 0.25)), ROOT: ((0.2, 0.6), (0.2, 0.4)),
    LAMINA_MARROW: ((0.1, 0.6), (0.2, 0.7)), VOID: ((0.0, 0.12), (0.0, 0.15)), BLOOD: ((0.1, 0.8), (0.1, 0.5)),
    KIDNEY: ((0.35, 0.8), (0.3, 0.6)), KIDNEY_CORE: ((0.4, 1.0), (0.25, 0.6)), WALL: ((0.15, 0.45), (0.2, 0.5)),
    CONTENT: ((0.05, 1.1), (0.1, 0.7)), FASCIA: ((0.02, 0.15), (0.03, 0.2)), ABDOMINAL: ((0.08, 0.3), (0.25, 0.5)),
    LIVER: ((0.2, 0.45), (0.3, 0.6)), ILIUM: ((0.25, 0.8), (0.3, 0.8)), LIGAMENT: ((0.03, 0.25), (0.05, 0.3)),
    GLUTEUS: ((0.08, 0.3), (0.25, 0.5)), EPIDURAL: ((0.7, 1.0), (0.75, 1.0)), JOINT: ((0.05, 0.8), (0.1, 0.4)),
}
MUSCLES = (PARASPINAL, PSOAS_MUSCLE, QL_MUSCLE, ABDOMINAL, GLUTEUS)


def signals(rng):
    """Random contrast: signal of each tissue, of fat, and the strength of its texture."""
    weighting = 0 if rng.random() < 0.75 else 1
    table = np.zeros(len(TABLE), np.float32)
    for tissue, ranges in TABLE.items():
        table[tissue] = rng.uniform(*ranges[weighting])
    if weighting == 0:
        table[PARASPINAL] = np.exp(rng.uniform(np.log(0.035), np.log(0.25)))
    muscle = table[PARASPINAL]
    for tissue in MUSCLES:
        table[tissue] = muscle * np.exp(rng.normal(0, 0.1))
    grain = rng.uniform(0.02, 0.25, len(TABLE)).astype(np.float32)
    grain[[SUBCUTANEOUS, VISCERAL, EPIDURAL]] = rng.uniform(0.0, 0.06, 3)
    return table, np.float32(rng.uniform(0.85, 1.05)), grain
