import { studentQuantile } from "../distribution/student-quantile.ts";
import type { Interval } from "../effect/estimate.ts";
import { mean } from "../numbers/mean.ts";
import { standardDeviation } from "../numbers/variance.ts";

/** Limits of agreement between two raters (Bland and Altman 1986, Lancet 1:307). */
export interface BlandAltman {
  /** Mean of second minus first. */
  readonly bias: number;
  readonly sd: number;
  readonly lower: number;
  readonly upper: number;
  readonly biasCi95: Interval;
  readonly lowerCi95: Interval;
  readonly upperCi95: Interval;
}

/**
 * Bias and limits (bias -+ 1.96 SD) of second minus first, at least two pairs; the limits' standard error is
 * sqrt(3 SD² / n), as in the paper of 1986.
 */
export function blandAltman(first: readonly number[], second: readonly number[]): BlandAltman {
  const differences = first.map((value, index) => second[index]! - value);
  const n = differences.length;
  const bias = mean(differences);
  const sd = standardDeviation(differences);
  const t = studentQuantile(0.975, n - 1);
  const around = (value: number, standardError: number): Interval => [
    value - t * standardError,
    value + t * standardError,
  ];
  const limitError = Math.sqrt((3 * sd ** 2) / n);
  const [lower, upper] = [bias - 1.96 * sd, bias + 1.96 * sd];
  return {
    bias,
    sd,
    lower,
    upper,
    biasCi95: around(bias, sd / Math.sqrt(n)),
    lowerCi95: around(lower, limitError),
    upperCi95: around(upper, limitError),
  };
}
