import { invertPositiveDefinite } from "./cholesky.ts";

export interface NewtonFit {
  readonly coefficients: Float64Array;
  /** Inverse of the information, row-major, coefficients x coefficients. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  /** Coefficients that were still growing at the end: their likelihood has no maximum (separation). */
  readonly diverging: readonly boolean[];
}

const smallestStep = 1e-12;
const mostSteps = 40;

/** log(1 + exp(x)) without overflow. */
const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/**
 * Maximum likelihood of a logistic model by Newton's method with step halving. `columns`: predictors on similar
 * scales, the constant one first; `outcome`: 0 or 1. Gives the index of a dependent column instead where there is one.
 */
export function newtonLogistic(
  columns: readonly Float64Array[],
  outcome: readonly number[],
): NewtonFit | { readonly dependent: number } {
  const size = columns.length;
  let coefficients: Float64Array = new Float64Array(size);
  let state = evaluate(columns, outcome, coefficients);
  const inverted = invertPositiveDefinite(state.information, size);
  if ("dependent" in inverted) return inverted;
  let covariance = inverted.inverse;
  let diverging = new Array<boolean>(size).fill(false);
  for (let round = 0; round < mostSteps; round++) {
    const step = multiply(covariance, state.score);
    let factor = 1;
    let next = addScaled(coefficients, step, factor);
    let nextState = evaluate(columns, outcome, next);
    while (nextState.logLikelihood < state.logLikelihood - 1e-10 && factor > 1e-6) {
      factor /= 2;
      next = addScaled(coefficients, step, factor);
      nextState = evaluate(columns, outcome, next);
    }
    const information = invertPositiveDefinite(nextState.information, size);
    diverging = Array.from(
      step,
      (value, index) => Math.abs(value) > 1e-3 * Math.max(1, Math.abs(next[index]!)),
    );
    if ("dependent" in information) break;
    coefficients = next;
    state = nextState;
    covariance = information.inverse;
    if (step.every((value, index) => Math.abs(value) <= smallestStep * Math.max(1, Math.abs(next[index]!)))) {
      diverging = diverging.map(() => false);
      break;
    }
  }
  return { coefficients, covariance, logLikelihood: state.logLikelihood, diverging };
}

function evaluate(columns: readonly Float64Array[], outcome: readonly number[], coefficients: Float64Array) {
  const size = columns.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  for (const [row, y] of outcome.entries()) {
    let eta = 0;
    for (let i = 0; i < size; i++) eta += coefficients[i]! * columns[i]![row]!;
    logLikelihood += y * eta - softplus(eta);
    const probability = 1 / (1 + Math.exp(-eta));
    const weight = probability * (1 - probability);
    for (let i = 0; i < size; i++) {
      const value = columns[i]![row]!;
      score[i]! += (y - probability) * value;
      for (let j = 0; j <= i; j++) information[i * size + j]! += weight * value * columns[j]![row]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) information[j * size + i] = information[i * size + j]!;
  }
  return { score, information, logLikelihood };
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return Float64Array.from(vector, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += matrix[row * size + column]! * vector[column]!;
    return sum;
  });
}

const addScaled = (vector: Float64Array, step: Float64Array, factor: number): Float64Array =>
  Float64Array.from(vector, (value, index) => value + factor * step[index]!);
