import betainc from "@stdlib/math-base-special-betainc";

/** Upper tail of the F distribution: P(F > f) with `df1` and `df2` degrees of freedom. */
export const fUpper = (f: number, df1: number, df2: number): number =>
  f <= 0 ? 1 : betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
