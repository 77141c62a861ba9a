import { studentQuantile } from "../distribution/student-quantile.ts";
import { studentTwoSided } from "../distribution/student-two-sided.ts";
import { mean } from "../numbers/mean.ts";
import { variance } from "../numbers/variance.ts";

/** A t test of the difference between two means: first minus second, with its 95 % confidence interval. */
export interface TTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly difference: number;
  readonly ci95: readonly [lower: number, upper: number];
}

/**
 * Two-sided t test for independent samples of at least two values each, not both constant. `student` pools the
 * variances; `welch` does not and uses the Welch-Satterthwaite degrees of freedom (Welch 1947).
 *
 * @example
 * const [drug, other] = [
 *   [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
 *   [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
 * ] as const;
 * twoSampleTTest(drug, other, "student").p.toFixed(5); // => "0.07919"
 */
export function twoSampleTTest(
  first: readonly number[],
  second: readonly number[],
  kind: "student" | "welch",
): TTest {
  const [n1, n2] = [first.length, second.length];
  const [v1, v2] = [variance(first), variance(second)];
  const { standardError, df } = kind === "student" ? pooled(n1, v1, n2, v2) : unpooled(n1, v1, n2, v2);
  const difference = mean(first) - mean(second);
  const t = difference / standardError;
  const margin = studentQuantile(0.975, df) * standardError;
  return {
    t,
    df,
    p: studentTwoSided(t, df),
    difference,
    ci95: [difference - margin, difference + margin],
  };
}

function pooled(n1: number, v1: number, n2: number, v2: number) {
  const df = n1 + n2 - 2;
  const variancePooled = ((n1 - 1) * v1 + (n2 - 1) * v2) / df;
  return { df, standardError: Math.sqrt(variancePooled * (1 / n1 + 1 / n2)) };
}

function unpooled(n1: number, v1: number, n2: number, v2: number) {
  const [s1, s2] = [v1 / n1, v2 / n2];
  return {
    df: (s1 + s2) ** 2 / (s1 ** 2 / (n1 - 1) + s2 ** 2 / (n2 - 1)),
    standardError: Math.sqrt(s1 + s2),
  };
}
