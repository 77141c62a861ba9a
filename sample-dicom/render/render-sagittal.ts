import type { BodyModel } from "../anatomy/body-model.ts";
import { crossLoft } from "../anatomy/loft.ts";
import { tissueIndex } from "../anatomy/tissues.ts";
import type { Sensitivity } from "./coil.ts";
import { patientPoint, type SlicePlane } from "./slice-plane.ts";
import type { TissueSignal } from "./texture.ts";

const inPlane = 2;
const through = 3;

/**
 * The noiseless signals of parallel sagittal slices (rows run backwards, columns downwards) that share one matrix:
 * the mean of the continuous model over each voxel, 2 x 2 places in the plane on each of 3 planes through the thickness.
 */
export function renderSagittal(
  model: BodyModel,
  planes: readonly SlicePlane[],
  signal: TissueSignal,
  sensitivity: Sensitivity,
): Float64Array[] {
  const first = planes[0]!;
  const { rows, columns } = first;
  const xs = planes.flatMap((plane) =>
    Array.from(
      { length: through },
      (_, t) => plane.position[0] + ((t + 0.5) / through - 0.5) * plane.thickness,
    ),
  );
  const sums = planes.map(() => new Float64Array(rows * columns));
  const tissuesAt = new Uint8Array(xs.length);
  const crossings = new Float64Array(64);
  const firstMuscle = tissueIndex.MF_L;
  const lastMuscle = tissueIndex.ES_R;
  let rowGuess = 0;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < inPlane; j++) {
      let guess = rowGuess;
      for (let column = 0; column < columns; column++) {
        for (let i = 0; i < inPlane; i++) {
          const [, y, z] = patientPoint(first, column + (i + 0.5) / inPlane, row + (j + 0.5) / inPlane);
          const { s, v } = model.spine.fromPatient(y, z, guess);
          guess = s;
          if (column === 0 && i === 0) rowGuess = s;
          const midline = model.midline(s);
          tissuesAt.fill(0);
          for (const loft of model.lofts) {
            const count = crossLoft(loft, s, v, crossings);
            for (let k = 0; k + 1 < count; k += 2) {
              const low = crossings[k]! + midline;
              const high = crossings[k + 1]! + midline;
              for (let n = 0; n < xs.length; n++)
                if (xs[n]! >= low && xs[n]! < high) tissuesAt[n] = loft.tissueIndex;
            }
          }
          for (let n = 0; n < xs.length; n++) {
            const tissue = tissuesAt[n]!;
            if (tissue === 0) continue;
            const u = xs[n]! - midline;
            const muscle = tissue - firstMuscle;
            sums[Math.floor(n / through)]![row * columns + column]! +=
              muscle >= 0 && tissue <= lastMuscle
                ? signal.inMuscle(
                    model.fatField.at(muscle, u, v, s) - model.fatLevels[muscle]!,
                    model.fatField.grain(muscle, u, v, s),
                  )
                : signal.of(tissue, u, v, s);
          }
        }
      }
    }
  }
  const each = 1 / (inPlane * inPlane * through);
  planes.forEach((plane, n) => {
    const sum = sums[n]!;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [x, y, z] = patientPoint(plane, column + 0.5, row + 0.5);
        const pixel = row * columns + column;
        sum[pixel] = sum[pixel]! * each * sensitivity(x, y, z);
      }
    }
  });
  return sums;
}
