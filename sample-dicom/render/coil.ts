import { clamp, smoothStep } from "../numeric/interpolate.ts";

/** Sensitivity of the spine coil and the saturation band in front of the spine, in patient space. */
export interface CoilParameters {
  /** Patient y (mm, backwards) at which the sensitivity is 1, and its relative rise per 10 mm towards the coil. */
  readonly unityY: number;
  readonly risePer10Mm: number;
  /** Fall towards the flanks: relative loss at 100 mm from the midline. */
  readonly lateralLoss: number;
  /** Difference between patient's left and right, relative per 100 mm (positive: left brighter). */
  readonly leftGain: number;
  /** Where the sensitivity has fallen to half, above and below. */
  readonly headZ: number;
  readonly footZ: number;
  /** Patient y in front of which the saturation band darkens, and what it leaves. */
  readonly saturationY: number;
  readonly saturationLeaves: number;
}

export type Sensitivity = (x: number, y: number, z: number) => number;

/** The factor on the signal at a patient point. */
export function makeSensitivity(coil: CoilParameters): Sensitivity {
  return (x, y, z) => {
    const d = (y - coil.unityY) / 10;
    const r = coil.risePer10Mm * d;
    // Rises towards the coil and stays positive far from it.
    const depth = r >= 0 ? 1 + r : 1 / (1 - r);
    const t = x / 100;
    const lateral = (1 - coil.lateralLoss * t * t) * (1 + coil.leftGain * t);
    const head = 1 - 0.5 * smoothStep(coil.headZ - 45, coil.headZ + 45, z);
    const foot = 1 - 0.5 * smoothStep(-coil.footZ - 45, -coil.footZ + 45, -z);
    const band =
      coil.saturationLeaves +
      (1 - coil.saturationLeaves) * smoothStep(coil.saturationY - 7, coil.saturationY + 9, y);
    return clamp(depth, 0.05, 4) * Math.max(0.2, lateral) * head * foot * band;
  };
}
