import erfc from "@stdlib/math-base-special-erfc";

/** Two-sided p of a standard normal z. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);
