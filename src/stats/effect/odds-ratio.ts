import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { Estimate } from "./estimate.ts";

/**
 * Odds ratio of a 2 x 2 table with Woolf's interval (1955, Ann Hum Genet 19:251): odds k1 : n1 - k1 against
 * k0 : n0 - k0. Undefined where a cell is empty.
 */
export function oddsRatio(k1: number, n1: number, k0: number, n0: number): Estimate | undefined {
  const cells = [k1, n1 - k1, k0, n0 - k0];
  if (cells.some((count) => count === 0)) return undefined;
  const logged = Math.log((k1 / (n1 - k1)) * ((n0 - k0) / k0));
  const margin = normalQuantile(0.975) * Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0));
  return { value: Math.exp(logged), ci95: [Math.exp(logged - margin), Math.exp(logged + margin)] };
}
