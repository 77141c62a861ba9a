import gammainc from "@stdlib/math-base-special-gammainc";

/** Upper tail of the chi-square distribution: P(X > x) with `df` degrees of freedom. */
export const chiSquareUpper = (x: number, df: number): number =>
  x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
