import type { BodyModel } from "../anatomy/body-model.ts";
import { tissueIndex } from "../anatomy/tissues.ts";
import type { Sensitivity } from "./coil.ts";
import { patientPoint, type SlicePlane } from "./slice-plane.ts";
import type { TissueSignal } from "./texture.ts";
import { tissueLine } from "./tissue-line.ts";

const inPlane = 3;
const through = 4;

/**
 * The noiseless signal of an axial or oblique slice whose rows run from the patient's right to left: the mean of
 * the continuous model over each voxel, 3 x 3 places in the plane, 4 through the thickness.
 */
export function renderAxial(
  model: BodyModel,
  plane: SlicePlane,
  signal: TissueSignal,
  sensitivity: Sensitivity,
): Float64Array {
  const { rows, columns, spacing } = plane;
  const samples = columns * inPlane;
  const line = new Uint8Array(samples);
  const sums = new Float64Array(rows * columns);
  const firstMuscle = tissueIndex.MF_L;
  const lastMuscle = tissueIndex.ES_R;
  const step = spacing / inPlane;
  for (let t = 0; t < through; t++) {
    let guess = model.spine.vertebra("L3").bottom;
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < inPlane; j++) {
        // Each sub-row looks at depths of its own, so that slanting surfaces fade instead of stepping.
        const depth = ((t + (j + 0.5) / inPlane) / through - 0.5) * plane.thickness;
        const [x0, y, z] = patientPoint(plane, 0, row + (j + 0.5) / inPlane, depth);
        const { s, v } = model.spine.fromPatient(y, z, guess);
        guess = s;
        // u of sample i is firstU + i * step.
        const firstU = x0 + step / 2 - model.midline(s);
        tissueLine(model, line, { s, v, firstU, step });
        const base = row * columns;
        let heldTissue = 0;
        let heldPixel = -1;
        let held = 0;
        for (let i = 0; i < samples; i++) {
          const tissue = line[i]!;
          if (tissue === 0) continue;
          const u = firstU + i * step;
          const pixel = base + Math.floor(i / inPlane);
          const muscle = tissue - firstMuscle;
          if (muscle >= 0 && tissue <= lastMuscle) {
            const excess = model.fatField.at(muscle, u, v, s) - model.fatLevels[muscle]!;
            sums[pixel]! += signal.inMuscle(excess, model.fatField.grain(muscle, u, v, s));
          } else {
            // The mottle of other tissues is coarser than a pixel: one look a pixel will do.
            if (tissue !== heldTissue || pixel !== heldPixel) {
              heldTissue = tissue;
              heldPixel = pixel;
              held = signal.of(tissue, u, v, s);
            }
            sums[pixel]! += held;
          }
        }
      }
    }
  }
  const each = 1 / (inPlane * inPlane * through);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y, z] = patientPoint(plane, column + 0.5, row + 0.5);
      const pixel = row * columns + column;
      sums[pixel] = sums[pixel]! * each * sensitivity(x, y, z);
    }
  }
  return sums;
}
