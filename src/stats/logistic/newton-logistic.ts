import { invertPositiveDefinite } from "../numbers/cholesky.ts";
import type { Numbers } from "../numbers/mean.ts";

/** What is maximised over the coefficients, one a column. */
export interface LogisticProblem {
  /** Predictors on similar scales, as long as the outcome; the constant one, where there is one, first. */
  readonly columns: readonly Float64Array[];
  /** 0 or 1. */
  readonly outcome: Numbers;
  /** Added to the linear predictor. */
  readonly offset?: Numbers;
  /** Jeffreys' prior (Firth 1993, Biometrika 80:27): half the log determinant of the information is added. */
  readonly firth?: boolean;
  /** Half of this times the coefficient squared is taken away, one a column. */
  readonly ridge?: Numbers;
  /** Coefficients that are held at a value. */
  readonly fixed?: readonly (number | undefined)[];
  /** Where to begin; 0 otherwise. */
  readonly start?: Numbers;
}

export interface NewtonFit {
  readonly coefficients: Float64Array;
  /** Inverse of the information, row-major, coefficients x coefficients (with ridge: of the penalised one). */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  /** With the penalty; the log-likelihood itself without one. */
  readonly objective: number;
  /** Coefficients that were still growing at the end: their likelihood may have no maximum (separation). */
  readonly diverging: readonly boolean[];
  /**
   * Whether the objective is known: the last Newton step promised a gain below 1e-8 (under separation, too, whose
   * likelihood comes arbitrarily near to its bound although the coefficients grow for ever).
   */
  readonly converged: boolean;
}

const smallestStep = 1e-12;
/** Of the objective; a likelihood-ratio chi-square is twice the difference of two of them. */
const smallestGain = 1e-8;
const maxSteps = 40;
/** Firth's score is followed with the plain information, which converges more slowly. */
const maxFirthSteps = 400;

/** log(1 + exp(x)) without overflow. */
const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/**
 * Maximum (penalised) likelihood of a logistic model by Newton's method with step halving. Gives the index of a
 * column that depends on the ones before it instead where there is one.
 */
export function newtonLogistic(problem: LogisticProblem): NewtonFit | { readonly dependent: number } {
  const size = problem.columns.length;
  const fixed = problem.fixed ?? [];
  const free = [...problem.columns.keys()].filter((index) => fixed[index] === undefined);
  let coefficients = Float64Array.from(
    problem.columns,
    (_, index) => fixed[index] ?? problem.start?.[index] ?? 0,
  );
  let state = evaluate(problem, coefficients);
  if ("dependent" in state) return state;
  let diverging = new Array<boolean>(size).fill(false);
  let gain = Number.POSITIVE_INFINITY;
  const rounds = problem.firth ? maxFirthSteps : maxSteps;
  for (let round = 0; round < rounds; round++) {
    const step = stepOf(state, free, size);
    if (step === undefined) break;
    gain = promisedGain(step, state);
    const least = state.objective - 1e-10 - 1e-12 * Math.abs(state.objective);
    let factor = 1;
    let next = addScaled(coefficients, step, factor);
    let nextState = evaluate(problem, next);
    // Without a maximum the information vanishes where the likelihood has all but reached its bound.
    const isAtEnd = gain < 1e-4 && !problem.firth;
    while (factor > 1e-9 && ("dependent" in nextState ? !isAtEnd : !(nextState.objective >= least))) {
      factor /= 2;
      next = addScaled(coefficients, step, factor);
      nextState = evaluate(problem, next);
    }
    diverging = Array.from(
      step,
      (value, index) => Math.abs(value) > 1e-3 * Math.max(1, Math.abs(next[index]!)),
    );
    if ("dependent" in nextState || !(nextState.objective >= least)) break;
    coefficients = next;
    state = nextState;
    if (step.every((value, index) => Math.abs(value) <= smallestStep * Math.max(1, Math.abs(next[index]!)))) {
      diverging = diverging.map(() => false);
      gain = 0;
      break;
    }
  }
  if (gain > 0) {
    const step = stepOf(state, free, size);
    if (step) gain = promisedGain(step, state);
  }
  const { covariance, logLikelihood, objective } = state;
  return { coefficients, covariance, logLikelihood, objective, diverging, converged: gain <= smallestGain };
}

/** What a Newton step adds to the objective, as far as that is a parabola. */
const promisedGain = (step: Float64Array, { score }: State): number =>
  step.reduce((sum, value, index) => sum + value * score[index]!, 0) / 2;

interface State {
  readonly score: Float64Array;
  readonly information: Float64Array;
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  readonly objective: number;
}

function evaluate(
  problem: LogisticProblem,
  coefficients: Float64Array,
): State | { readonly dependent: number } {
  const { columns, outcome, offset, ridge } = problem;
  const size = columns.length;
  const n = outcome.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const probabilities = new Float64Array(n);
  let logLikelihood = 0;
  for (let row = 0; row < n; row++) {
    let eta = offset?.[row] ?? 0;
    for (let i = 0; i < size; i++) eta += coefficients[i]! * columns[i]![row]!;
    const y = outcome[row]!;
    logLikelihood += y * eta - softplus(eta);
    const probability = 1 / (1 + Math.exp(-eta));
    probabilities[row] = probability;
    const weight = probability * (1 - probability);
    for (let i = 0; i < size; i++) {
      const value = columns[i]![row]!;
      score[i]! += (y - probability) * value;
      const weighted = weight * value;
      for (let j = 0; j <= i; j++) information[i * size + j]! += weighted * columns[j]![row]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) information[j * size + i] = information[i * size + j]!;
  }
  let objective = logLikelihood;
  if (ridge) {
    for (let i = 0; i < size; i++) {
      objective -= (ridge[i]! * coefficients[i]! ** 2) / 2;
      score[i]! -= ridge[i]! * coefficients[i]!;
      information[i * size + i]! += ridge[i]!;
    }
  }
  const inverted = invertPositiveDefinite(information, size);
  if ("dependent" in inverted) return inverted;
  if (problem.firth) {
    objective += inverted.logDeterminant / 2;
    addFirthScore(score, columns, probabilities, inverted.inverse);
  }
  return { score, information, covariance: inverted.inverse, logLikelihood, objective };
}

/** Adds the derivative of the penalty: the sum of h (1/2 - p) x, with the diagonal h of the hat matrix. */
function addFirthScore(
  score: Float64Array,
  columns: readonly Float64Array[],
  probabilities: Float64Array,
  covariance: Float64Array,
): void {
  const size = columns.length;
  for (const [row, probability] of probabilities.entries()) {
    let leverage = 0;
    for (let i = 0; i < size; i++) {
      const value = columns[i]![row]!;
      for (let j = 0; j < i; j++) leverage += 2 * value * columns[j]![row]! * covariance[i * size + j]!;
      leverage += value ** 2 * covariance[i * size + i]!;
    }
    const pull = probability * (1 - probability) * leverage * (0.5 - probability);
    for (let i = 0; i < size; i++) score[i]! += pull * columns[i]![row]!;
  }
}

/** Newton's step over the free coefficients; 0 for the held ones. */
function stepOf(state: State, free: readonly number[], size: number): Float64Array | undefined {
  const few = free.length;
  const step = new Float64Array(size);
  const block = few === size ? state.covariance : inverseOfBlock(state.information, free, size);
  if (block === undefined) return undefined;
  for (const [a, i] of free.entries()) {
    for (const [b, j] of free.entries()) step[i]! += block[a * few + b]! * state.score[j]!;
  }
  return step;
}

function inverseOfBlock(
  matrix: Float64Array,
  chosen: readonly number[],
  size: number,
): Float64Array | undefined {
  const block = new Float64Array(chosen.length ** 2);
  for (const [a, i] of chosen.entries()) {
    for (const [b, j] of chosen.entries()) block[a * chosen.length + b] = matrix[i * size + j]!;
  }
  const inverted = invertPositiveDefinite(block, chosen.length);
  return "dependent" in inverted ? undefined : inverted.inverse;
}

const addScaled = (vector: Float64Array, step: Float64Array, factor: number): Float64Array<ArrayBuffer> =>
  Float64Array.from(vector, (value, index) => value + factor * step[index]!);
