import { type Percent, percent } from "../base/units.ts";

/**
 * FDR = 100 · fat / whole, in percent; ImageJ's %Area where both are pixel counts of one mask. `fat` and `whole` are
 * both counts, or both areas of the same unit.
 *
 * @returns absent where `whole` is not above 0.
 */
export function fattyDegenerationRatio(fat: number, whole: number): Percent | undefined {
  return whole > 0 ? percent((100 * fat) / whole) : undefined;
}
