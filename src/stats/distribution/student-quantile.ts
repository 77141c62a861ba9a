import quantile from "@stdlib/stats-base-dists-t-quantile";

/** Quantile of Student's t with `df` degrees of freedom. */
export const studentQuantile = (p: number, df: number): number => quantile(p, df);
