import betainc from "@stdlib/math-base-special-betainc";

/** Two-sided p of Student's t with `df` degrees of freedom (df may be fractional); exact in the far tails. */
export const studentTwoSided = (t: number, df: number): number => betainc(df / (df + t * t), df / 2, 0.5);
