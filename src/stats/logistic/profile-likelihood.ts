import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import { normalQuantile } from "../distribution/normal-quantile.ts";
import { findRoot } from "../find-root.ts";
import { type LogisticProblem, type NewtonFit, newtonLogistic } from "./newton-logistic.ts";

export interface LikelihoodProfile {
  /** Of the coefficient, on the scale of its column; absent where open. */
  readonly ci95?: readonly [lower: number, upper: number];
  /** The fit against the one with this coefficient at 0. */
  readonly likelihoodRatio: { readonly chi2: number; readonly p: number };
}

/** So many standard errors away an interval counts as open. */
const farthest = 60;

/**
 * 95 % interval and likelihood-ratio test of one coefficient: the others are fitted anew for each value of it
 * (Venzon and Moolgavkar 1988; with a penalty, the profile penalised likelihood of Heinze and Schemper 2002).
 */
export function profileLikelihood(
  problem: LogisticProblem,
  fit: NewtonFit,
  index: number,
): LikelihoodProfile {
  const size = problem.columns.length;
  const best = fit.coefficients[index]!;
  const se = Math.sqrt(fit.covariance[index * size + index]!);
  let start: Float64Array = fit.coefficients;
  const drop = (value: number) => {
    const fixed = problem.columns.map((_, at) => (at === index ? value : undefined));
    const held = newtonLogistic({ ...problem, fixed, start });
    if ("dependent" in held) return Number.POSITIVE_INFINITY;
    start = held.coefficients;
    return 2 * (fit.objective - held.objective);
  };
  const chi2 = Math.max(0, drop(0));
  const limit = normalQuantile(0.975) ** 2;
  const bound = (direction: 1 | -1) => {
    start = fit.coefficients;
    let near = best;
    for (let distance = 2; distance <= farthest; distance *= 1.5) {
      const far = best + direction * distance * se;
      const beyond = drop(far) - limit;
      if (beyond === Number.POSITIVE_INFINITY) return undefined;
      if (beyond > 0) return findRoot((value) => drop(value) - limit, near, far);
      near = far;
    }
    return undefined;
  };
  const [lower, upper] = [bound(-1), bound(1)];
  return {
    ...(lower === undefined || upper === undefined ? {} : { ci95: [lower, upper] as const }),
    likelihoodRatio: { chi2, p: chiSquareUpper(chi2, 1) },
  };
}
