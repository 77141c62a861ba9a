import { type SignalTable, tissueIndex, tissues } from "../anatomy/tissues.ts";
import { clamp, mix, smoothStep } from "../numeric/interpolate.ts";
import { type Noise3, noiseField } from "../numeric/noise.ts";

export interface TissueSignal {
  /** Signal of tissue `index` at (u, v, s), with the tissue's own mottle. */
  of(index: number, u: number, v: number, s: number): number;
  /** Signal inside a paraspinal compartment: `excess` is the fat field above the muscle's level, `grain` its fascicles'. */
  inMuscle(excess: number, grain: number): number;
}

/** Signals with the mottle of marrow, the septa of subcutaneous fat and the grain of muscle. */
export function makeTissueSignal(table: SignalTable, seed: number): TissueSignal {
  const flat = Float64Array.from(tissues, (name) => table[name]);
  const a: Noise3 = noiseField(seed + 1);
  const b: Noise3 = noiseField(seed + 2);
  const index = tissueIndex;
  const contrast = table.fat - table.muscle;
  /** 1 on a thin sheet where the field is zero, 0 away from it. */
  const sheet = (field: number, width: number) => Math.max(0, 1 - Math.abs(field) / width);
  return {
    of: (tissue, u, v, s) => {
      const signal = flat[tissue]!;
      switch (tissue) {
        case index.fat: {
          // Septa run nearly parallel to the skin, some slanting through.
          const level = v + 0.0022 * u * u;
          const bend = 4 * b(u / 26, level / 14, s / 40);
          const parallel =
            sheet(a(u / 34, (level + bend) / 5.2, s / 40), 0.06) *
            clamp(0.5 + 1.5 * b(u / 12, v / 6, s / 20), 0, 1);
          const slanting =
            sheet(a((u + bend) / 15 + 50, level / 15, s / 22), 0.035) *
            clamp(2.5 * b(u / 17, v / 9 + 30, s / 25), 0, 1);
          return signal * (1 + 0.05 * b(u / 9, v / 9, s / 12)) * (1 - 0.34 * parallel - 0.3 * slanting);
        }
        case index.deepFat: {
          const vessel =
            sheet(a(u / 9, v / 9, s / 13), 0.07) * clamp(3 * b(u / 11 + 20, v / 11, s / 14) - 0.4, 0, 1);
          return (
            signal *
            (1 + 0.13 * b(u / 12, v / 12, s / 15) + 0.06 * a(u / 4, v / 4, s / 6)) *
            (1 - 0.55 * vessel)
          );
        }
        case index.vertebralMarrow:
        case index.marrow:
          return signal * (1 + 0.2 * a(u / 7, v / 7, s / 7) + 0.16 * b(u / 2.6, v / 2.6, s / 2.6));
        case index.muscle: {
          const streak = a(u / 5.5, v / 5.5, s / 40) + 0.5 * b(u / 2.4, v / 2.4, s / 25);
          return (
            signal * (1 + 0.12 * b(u / 4, v / 4, s / 20)) +
            clamp((streak - 0.45) * 1.6, 0, 0.6) * contrast * 0.6
          );
        }
        case index.kidney: {
          const pyramid = a(u / 9, v / 9, s / 11);
          return signal * (1 + 0.16 * clamp(pyramid * 2.4, -1, 1) + 0.06 * b(u / 3, v / 3, s / 4));
        }
        case index.renalPelvis:
          return signal * (0.8 + 0.5 * a(u / 4, v / 4, s / 5));
        case index.bowelContent:
          return signal * (1 + 0.6 * a(u / 8, v / 8, s / 9) + 0.3 * b(u / 3.5, v / 3.5, s / 4));
        case index.interspinous:
          return signal * (1 + 0.8 * a(u / 1.6, v / 5, s / 3));
        case index.csf:
          return signal * (1 + 0.05 * a(u / 6, v / 6, s / 18));
        case index.disc1:
        case index.disc2:
        case index.disc3: {
          // Bright in the nucleus, darker through the inner annulus.
          const radius = Math.sqrt((u * u) / 600 + ((v - 0.5) * (v - 0.5)) / 290);
          const fibre = smoothStep(0.36, 0.92, radius + 0.1 * b(u / 7, v / 7, s / 4));
          return (
            mix(signal, table.annulus, fibre) *
            (1 + 0.16 * a(u / 6, v / 6, s / 2.2) + 0.06 * b(u / 2, v / 2, s / 2))
          );
        }
        case index.annulus:
          return signal * (1 + 0.2 * a(u / 6, v / 6, s / 2.2));
        default:
          return signal;
      }
    },
    inMuscle: (excess, grain) => {
      // Muscle and fat are shaded alike and never beyond half way, so that the halfway threshold stays true.
      const near = clamp(1 - Math.abs(excess) / 0.5, 0, 1);
      const shade = clamp(0.13 * near + 0.13 * grain * (0.45 + 0.55 * near), -0.05, 0.33) * contrast;
      return excess > 0 ? table.fat - shade : table.muscle + shade;
    },
  };
}
