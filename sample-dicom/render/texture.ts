import { type SignalTable, tissueIndex, tissues } from "../anatomy/tissues.ts";
import { type Noise3, noiseField } from "../numeric/noise.ts";

/** Signal of tissue `index` at (u, v, s), with the tissue's own mottle. */
export type TissueSignal = (index: number, u: number, v: number, s: number) => number;

/** Signals with the mottle of marrow, the septa of subcutaneous fat and the grain of muscle. */
export function makeTissueSignal(table: SignalTable, seed: number): TissueSignal {
  const flat = Float64Array.from(tissues, (name) => table[name]);
  const a: Noise3 = noiseField(seed + 1);
  const b: Noise3 = noiseField(seed + 2);
  const septum = table.fascia * 2.2;
  const index = tissueIndex;
  return (tissue, u, v, s) => {
    const signal = flat[tissue]!;
    switch (tissue) {
      case index.fat: {
        const bend = 5 * b(u / 22, v / 17, s / 30);
        const sheet = Math.abs(a((u + bend) / 19, (v + bend) / 7.5, s / 24));
        const thin = sheet < 0.045 ? 1 - sheet / 0.045 : 0;
        return signal * (1 + 0.05 * b(u / 9, v / 9, s / 12)) * (1 - 0.42 * thin) + septum * 0.42 * thin;
      }
      case index.deepFat: {
        const sheet = Math.abs(a(u / 14, v / 12, s / 20));
        const thin = sheet < 0.05 ? 1 - sheet / 0.05 : 0;
        return signal * (1 + 0.1 * b(u / 12, v / 12, s / 15)) * (1 - 0.3 * thin);
      }
      case index.vertebralMarrow:
      case index.marrow:
        return signal * (1 + 0.16 * a(u / 6, v / 6, s / 6) + 0.14 * b(u / 2.6, v / 2.6, s / 2.6));
      case index.muscle: {
        const streak = a(u / 5.5, v / 5.5, s / 40) + 0.5 * b(u / 2.4, v / 2.4, s / 25);
        return signal * (1 + 0.1 * b(u / 4, v / 4, s / 20)) + (streak > 0.62 ? (streak - 0.62) * 900 : 0);
      }
      case index.MF_L:
      case index.MF_R:
      case index.ES_L:
      case index.ES_R:
        return signal * (1 + 0.1 * a(u / 3.5, v / 3.5, s / 22));
      case index.kidney:
        return signal * (1 + 0.14 * a(u / 5, v / 5, s / 6));
      case index.bowelContent:
        return signal * (1 + 0.5 * a(u / 9, v / 9, s / 9) + 0.25 * b(u / 4, v / 4, s / 4));
      case index.interspinous:
        return signal * (1 + 0.7 * a(u / 2, v / 5, s / 4));
      case index.nucleus1:
      case index.nucleus2:
      case index.nucleus3:
      case index.annulus:
        return signal * (1 + 0.14 * a(u / 5, v / 5, s / 2.5));
      default:
        return signal;
    }
  };
}
