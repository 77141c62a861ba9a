import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { Interval } from "./estimate.ts";

/**
 * Score interval (95 %) of a proportion k / n, n at least 1 (Wilson 1927, JASA 22:209).
 *
 * @example
 * wilsonInterval(8, 10).map((limit) => limit.toFixed(4)); // => ["0.4902", "0.9433"]
 */
export function wilsonInterval(k: number, n: number): Interval {
  const z2 = normalQuantile(0.975) ** 2;
  const centre = k + z2 / 2;
  const margin = Math.sqrt(z2 * ((k * (n - k)) / n + z2 / 4));
  return [Math.max(0, (centre - margin) / (n + z2)), Math.min(1, (centre + margin) / (n + z2))];
}
