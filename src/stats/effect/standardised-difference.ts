import gammaln from "@stdlib/math-base-special-gammaln";
import { noncentralStudentLower } from "../distribution/noncentral-student-lower.ts";
import { findRoot } from "../numbers/find-root.ts";
import type { Estimate } from "./estimate.ts";

/** A difference of means in units of the pooled standard deviation. */
export interface StandardisedDifference {
  /** Cohen 1988. */
  readonly cohensD: Estimate;
  /** Hedges 1981: Cohen's d without its bias in small samples. */
  readonly hedgesG: Estimate;
}

/**
 * Cohen's d and Hedges' g from Student's t of two samples of n1 and n0. The interval holds the noncentral t
 * distributions that leave 2.5 % on either side of t (Steiger 2004, Psychol Methods 9:164). Undefined where
 * t is so extreme that no such distribution can be distinguished in double precision.
 */
export function standardisedDifference(
  t: number,
  n1: number,
  n0: number,
): StandardisedDifference | undefined {
  if (!Number.isFinite(t)) return undefined;
  const df = n1 + n0 - 2;
  const scale = Math.sqrt(1 / n1 + 1 / n0);
  const lower = noncentrality(t, df, 0.975);
  const upper = noncentrality(t, df, 0.025);
  if (lower === undefined || upper === undefined) return undefined;
  const cohensD = { value: t * scale, ci95: [lower * scale, upper * scale] as const };
  const shrink = df < 2 ? 0 : Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2) - Math.log(df / 2) / 2);
  return {
    cohensD,
    hedgesG: {
      value: cohensD.value * shrink,
      ci95: [cohensD.ci95[0] * shrink, cohensD.ci95[1] * shrink],
    },
  };
}

/** The noncentrality at which the lower tail of t is p. */
function noncentrality(t: number, df: number, p: number): number | undefined {
  const reach = 5 + (Math.abs(t) * 5) / Math.sqrt(df);
  return findRoot((ncp) => noncentralStudentLower(t, df, ncp) - p, t - reach, t + reach);
}
