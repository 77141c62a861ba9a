import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Quantile of the standard normal distribution. */
export const normalQuantile = (p: number): number => quantile(p, 0, 1);
