import quantile from "@stdlib/stats-base-dists-f-quantile";

/** Quantile of the F distribution with `df1` and `df2` degrees of freedom. */
export const fQuantile = (p: number, df1: number, df2: number): number => quantile(p, df1, df2);
