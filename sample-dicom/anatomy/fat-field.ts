import { type MuscleName, muscleNames } from "../../src/roi/roi.ts";
import { clamp } from "../numeric/interpolate.ts";
import { type Noise3, noiseField } from "../numeric/noise.ts";

/** How fatty a place of a muscle is; a place holds fat where this exceeds the muscle's level. */
export type FatField = (muscle: number, u: number, v: number, s: number) => number;

/**
 * The fat between the muscle's fascicles: streaks along the fascicles (they fan out from the lamina and from the
 * transverse process), larger lakes deep and medial where degeneration begins, and the epimuscular fat on the
 * lamina. `muscle` counts as `muscleNames` does; u and v in mm as in the contours, s along the spine.
 */
export function makeFatField(seed: number, back: number): FatField {
  const fields: readonly { streak: Noise3; lake: Noise3; warp: Noise3 }[] = muscleNames.map((_, i) => ({
    streak: noiseField(seed + 101 * (i + 1)),
    lake: noiseField(seed + 211 * (i + 1)),
    warp: noiseField(seed + 307 * (i + 1)),
  }));
  return (muscle, u, v, s) => {
    const { streak, lake, warp } = fields[muscle]!;
    const lateral = Math.abs(u);
    const depth = v - back;
    const multifidus = muscle < 2;
    let across: number;
    let along: number;
    let bias: number;
    if (multifidus) {
      along = depth - 28;
      across = (lateral - 16) / (0.55 + along / 62);
      const deep = clamp((56 - depth) / 18, 0, 1.3);
      const medial = clamp((14 - lateral) / 10, 0, 1);
      bias = 0.62 * deep * deep + 0.3 * medial * deep + 0.15 * medial - 0.12;
    } else {
      const du = Math.max(0.5, lateral - 22);
      const dv = Math.max(0.5, depth - 20);
      across = (du / (du + dv)) * 62;
      along = du + dv;
      const nearCleft = clamp((34 - lateral) / 9, 0, 1);
      const deep = clamp((46 - depth) / 14, 0, 1);
      bias = 0.3 * nearCleft + 0.34 * deep - 0.1;
    }
    const bent = across + 2.6 * warp(across / 11, along / 15, s / 45);
    const fine = streak(bent / 3.3, along / 15, s / 34);
    const finer = streak(bent / 1.9 + 40, along / 9, s / 30);
    const broad = lake(u / 8.5, v / 8.5, s / 38);
    const line = 1 - 4.2 * Math.abs(streak(bent / 6.5 + 80, along / 26, s / 60));
    const web = Math.max(-0.4, line) * (0.5 + 0.9 * broad);
    return 0.62 * fine + 0.22 * finer + 0.62 * broad + 0.42 * web + bias;
  };
}
