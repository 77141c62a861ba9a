import type { Vector3 } from "../../src/image/slice-geometry.ts";
import { type MuscleName, muscleNames } from "../../src/roi/roi.ts";
import type { BodyModel } from "../anatomy/body-model.ts";
import { crossLoft } from "../anatomy/loft.ts";
import { patientPoint, type SlicePlane } from "./slice-plane.ts";

/**
 * Visits a fine grid of places inside a muscle on the slice's middle plane, `perPixel` along each edge of a pixel,
 * with the value of the fat field and the patient point of each.
 */
export function visitMuscle(
  model: BodyModel,
  name: MuscleName,
  plane: SlicePlane,
  perPixel: number,
  visit: (fat: number, point: Vector3) => void,
): void {
  const muscle = muscleNames.indexOf(name);
  const loft = model.muscles[name];
  const step = plane.spacing / perPixel;
  const crossings = new Float64Array(64);
  let guess = model.spine.vertebra("L3").bottom;
  for (let row = 0; row < plane.rows; row++) {
    for (let j = 0; j < perPixel; j++) {
      const [x0, y, z] = patientPoint(plane, 0, row + (j + 0.5) / perPixel);
      const { s, v } = model.spine.fromPatient(y, z, guess);
      guess = s;
      const count = crossLoft(loft, s, v, crossings);
      const midline = model.midline(s);
      const firstU = x0 + step / 2 - midline;
      for (let k = 0; k + 1 < count; k += 2) {
        const from = Math.ceil((crossings[k]! - firstU) / step);
        const to = Math.ceil((crossings[k + 1]! - firstU) / step);
        for (let i = from; i < to; i++) {
          const u = firstU + i * step;
          visit(model.fatField.at(muscle, u, v, s), [u + midline, y, z]);
        }
      }
    }
  }
}

/** The values of the fat field at the places that `visitMuscle` visits. */
export function sampleFatField(
  model: BodyModel,
  name: MuscleName,
  plane: SlicePlane,
  perPixel: number,
): Float64Array {
  const values: number[] = [];
  visitMuscle(model, name, plane, perPixel, (fat) => values.push(fat));
  return Float64Array.from(values);
}

/** Share of the values above `level`. */
export function shareAbove(values: Float64Array, level: number): number {
  let count = 0;
  for (const value of values) if (value > level) count++;
  return count / values.length;
}

/** The level that `share` of the values exceeds. */
export function levelFor(values: Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - share)))]!;
}
