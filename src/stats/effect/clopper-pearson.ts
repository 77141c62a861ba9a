import { fQuantile } from "../distribution/f-quantile.ts";
import type { Interval } from "./estimate.ts";

/** Exact 95 % interval of a proportion k / n, n at least 1 (Clopper and Pearson 1934, Biometrika 26:404). */
export function clopperPearson(k: number, n: number): Interval {
  const lower = k === 0 ? 0 : 1 / (1 + (n - k + 1) / (k * fQuantile(0.025, 2 * k, 2 * (n - k + 1))));
  const upper = k === n ? 1 : 1 / (1 + (n - k) / ((k + 1) * fQuantile(0.975, 2 * (k + 1), 2 * (n - k))));
  return [lower, upper];
}
