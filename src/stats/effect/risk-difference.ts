import type { Estimate } from "./estimate.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * Difference k1 / n1 - k0 / n0 of two independent proportions, with the hybrid score interval (Newcombe 1998, Stat Med
 * 17:873, method 10). Both n at least 1.
 */
export function riskDifference(k1: number, n1: number, k0: number, n0: number): Estimate {
  const [p1, p0] = [k1 / n1, k0 / n0];
  const [low1, high1] = wilsonInterval(k1, n1);
  const [low0, high0] = wilsonInterval(k0, n0);
  const value = p1 - p0;
  return {
    value,
    ci95: [value - Math.hypot(p1 - low1, high0 - p0), value + Math.hypot(high1 - p1, p0 - low0)],
  };
}
