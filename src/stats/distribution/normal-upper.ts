import erfc from "@stdlib/math-base-special-erfc";

/** Upper tail of the standard normal distribution; exact in the far tail. */
export const normalUpper = (z: number): number => erfc(z / Math.SQRT2) / 2;
