import { studentQuantile } from "../distribution/student-quantile.ts";
import { studentTwoSided } from "../distribution/student-two-sided.ts";
import type { Interval } from "../effect/estimate.ts";
import { mean } from "../numbers/mean.ts";

/** Whether the difference between two raters grows with what they measure. */
export interface ProportionalBias {
  readonly slope: number;
  readonly intercept: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly ci95: Interval;
}

/**
 * Regression of the differences (second minus first) on the pair means (Bland and Altman 1999, Stat Methods Med Res
 * 8:135). Undefined with fewer than three pairs, equal means everywhere or nothing left over.
 */
export function proportionalBias(
  first: readonly number[],
  second: readonly number[],
): ProportionalBias | undefined {
  const n = first.length;
  if (n < 3) return undefined;
  const x = first.map((value, index) => (value + second[index]!) / 2);
  const y = first.map((value, index) => second[index]! - value);
  const [centreX, centreY] = [mean(x), mean(y)];
  let [squares, products] = [0, 0];
  for (let index = 0; index < n; index++) {
    squares += (x[index]! - centreX) ** 2;
    products += (x[index]! - centreX) * (y[index]! - centreY);
  }
  const slope = products / squares;
  const intercept = centreY - slope * centreX;
  const rest = y.reduce((sum, value, index) => sum + (value - intercept - slope * x[index]!) ** 2, 0);
  const df = n - 2;
  const se = Math.sqrt(rest / df / squares);
  // Points on one line leave nothing but rounding, which tests nothing.
  const size = y.reduce((sum, value) => sum + value ** 2, 0);
  if (!(squares > 0) || !(rest > 1e-24 * size)) return undefined;
  const t = slope / se;
  const margin = studentQuantile(0.975, df) * se;
  return {
    slope,
    intercept,
    se,
    t,
    df,
    p: studentTwoSided(t, df),
    ci95: [slope - margin, slope + margin],
  };
}
