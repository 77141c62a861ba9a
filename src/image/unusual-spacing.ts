import { type Issue, issue } from "../base/issue.ts";
import type { PixelSpacingMm } from "./scalar-image.ts";

/** From a microscopy coil's pixels to the coarsest calibration scan's. */
const [smallest, largest] = [0.1, 4];
/** Pixels of sagittal slices computed from axial ones are longer, but nobody measures areas on them. */
const longest = 5;

/** `dicom-pixel-spacing-unusual` where pixels have a size that no image of the spine has: areas would be made up. */
export function unusualSpacing({ row, column }: PixelSpacingMm): readonly Issue[] {
  const [short, long] = [Math.min(row, column), Math.max(row, column)];
  const isUsual = short >= smallest && long <= largest && long <= longest * short;
  return isUsual ? [] : [issue("dicom-pixel-spacing-unusual", { row, column })];
}
