import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import { normalQuantile } from "../distribution/normal-quantile.ts";
import { findRoot } from "../numbers/find-root.ts";
import type { Numbers } from "../numbers/mean.ts";
import { type LogisticProblem, type NewtonFit, newtonLogistic } from "./newton-logistic.ts";
import { orthogonalColumns } from "./orthogonal-columns.ts";

export interface LikelihoodProfile {
  /** Of the combination of coefficients; absent where it has no end on one side, or a fit did not converge. */
  readonly ci95?: readonly [lower: number, upper: number];
  /** The fit against the one with this combination at 0. */
  readonly likelihoodRatio?: { readonly chi2: number; readonly p: number };
  /** Whether every fit that was needed did; what would rest on another one is absent. */
  readonly converged: boolean;
}

/** So many standard errors away from the estimate no limit is looked for. */
const farthest = 1e4;
/** A fit that does not converge at once is approached in as many stages. */
const stages = [1, 4, 16, 64];

/**
 * 95 % interval and likelihood-ratio test of a combination of coefficients (`weights`, one a column; an intercept of
 * predictors that were centred is one): the others are fitted again for each value of it (Venzon and Moolgavkar 1988;
 * with a penalty, the profile penalised likelihood of Heinze and Schemper 2002).
 *
 * The combination is made a coefficient of its own, along orthogonal columns: held fits are then as well conditioned
 * as the data allow, whatever the origin and the unit of the predictors.
 */
export function profileLikelihood(
  problem: LogisticProblem,
  fit: NewtonFit,
  weights: Numbers,
): LikelihoodProfile {
  const turned = turn(problem, fit, weights);
  const best = newtonLogistic({ ...turned.problem, start: turned.start });
  const full = "dependent" in best || !best.converged ? newtonLogistic(turned.problem) : best;
  if ("dependent" in full || !full.converged) return { converged: false };
  const drop = dropFrom(turned.problem, full);
  const chi2 = drop(0);
  const limits = [-1, 1].map((side) => limit(drop, full, side));
  const ends = limits.flatMap((end) => (typeof end === "number" ? [end * turned.unit] : []));
  return {
    ...(ends.length === 2 ? { ci95: [Math.min(...ends), Math.max(...ends)] as const } : {}),
    ...(chi2 === undefined ? {} : { likelihoodRatio: { chi2, p: chiSquareUpper(chi2, 1) } }),
    converged: chi2 !== undefined && !limits.includes("not converged"),
  };
}

/** The same model with the combination, over `unit`, as its first coefficient. */
function turn(problem: LogisticProblem, fit: NewtonFit, weights: Numbers) {
  const size = problem.columns.length;
  const { basis, factor } = orthogonalColumns(problem.columns);
  // With the factor R the coefficients along the basis are R b, and the combination w'b is g'(R b) where R'g = w.
  const along = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) along[i]! += factor[i * size + j]! * fit.coefficients[j]!;
  }
  const gradient = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = weights[i]!;
    for (let k = 0; k < i; k++) sum -= factor[k * size + i]! * gradient[k]!;
    gradient[i] = sum / factor[i * size + i]!;
  }
  const length = Math.hypot(...gradient);
  // Householder's reflection that takes the first axis to the gradient's direction, or to the opposite one.
  const sign = gradient[0]! > 0 ? -1 : 1;
  const mirror = gradient.map((value, index) => (index === 0 ? 1 : 0) - (sign * value) / length);
  const square = mirror.reduce((sum, value) => sum + value ** 2, 0);
  const reflected = (vector: Numbers) => {
    let share = 0;
    for (let i = 0; i < size; i++) share += mirror[i]! * vector[i]!;
    return mirror.map((value, index) => vector[index]! - (2 * share * value) / square);
  };
  const columns = basis.map((column) => new Float64Array(column.length));
  const values = new Float64Array(size);
  for (let row = 0; row < problem.outcome.length; row++) {
    for (let i = 0; i < size; i++) values[i] = basis[i]![row]!;
    for (const [index, value] of reflected(values).entries()) columns[index]![row] = value;
  }
  return { problem: { ...problem, columns }, start: reflected(along), unit: sign * length };
}

/** Twice what the objective loses where the first coefficient is held; undefined where that fit does not converge. */
function dropFrom(problem: LogisticProblem, full: NewtonFit): (value: number) => number | undefined {
  const size = problem.columns.length;
  const best = full.coefficients[0]!;
  const along = Array.from(full.coefficients, (_, index) => full.covariance[index]! / full.covariance[0]!);
  /** From a fit with the coefficient at `from`, the others go along as the parabola at the estimate says. */
  const moved = (coefficients: Float64Array, from: number, to: number) =>
    coefficients.map((value, index) => value + (to - from) * along[index]!);
  const held = (value: number, start?: Float64Array) => {
    const fixed = problem.columns.map((_, index) => (index === 0 ? value : undefined));
    const fit = newtonLogistic({ ...problem, fixed, ...(start ? { start } : {}) });
    return "dependent" in fit || !fit.converged ? undefined : fit;
  };
  const near = { value: best, coefficients: full.coefficients };
  return (value) => {
    let fit = held(value, moved(near.coefficients, near.value, value));
    for (const parts of fit ? [] : stages) {
      let last: Float64Array | undefined = full.coefficients;
      for (let part = 1; part <= parts && last; part++) {
        const [from, to] = [part - 1, part].map((share) => best + ((value - best) * share) / parts);
        fit = held(to!, moved(last, from!, to!));
        last = fit?.coefficients;
      }
      if (fit) break;
    }
    fit ??= size > 1 ? held(value) : undefined;
    if (fit === undefined) return undefined;
    near.value = value;
    near.coefficients = fit.coefficients;
    return Math.max(0, 2 * (full.objective - fit.objective));
  };
}

/** Where the objective has lost what is significant at 5 %, on one side of the estimate. */
function limit(
  drop: (value: number) => number | undefined,
  full: NewtonFit,
  side: number,
): number | "open" | "not converged" {
  const best = full.coefficients[0]!;
  const se = Math.sqrt(full.covariance[0]!);
  const allowed = normalQuantile(0.975) ** 2;
  let failed = false;
  const excess = (value: number) => {
    const dropped = drop(value);
    failed ||= dropped === undefined;
    return (dropped ?? Number.POSITIVE_INFINITY) - allowed;
  };
  let near = best;
  for (let distance = 2; distance <= farthest; distance *= 1.5) {
    const far = best + side * distance * se;
    const beyond = excess(far) > 0;
    const root = beyond && !failed ? findRoot(excess, near, far) : undefined;
    if (failed) return "not converged";
    if (root !== undefined) return root;
    near = far;
  }
  return "open";
}
