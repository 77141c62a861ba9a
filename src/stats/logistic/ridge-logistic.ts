import { mean } from "../numbers/mean.ts";
import { type Random, shuffled } from "../numbers/random.ts";
import { newtonLogistic } from "./newton-logistic.ts";
import type { Predictor } from "./predictor.ts";

/** Ridge regression over a range of penalties, and which of them predicts best. */
export interface RidgeLogistic {
  readonly lambdas: readonly number[];
  /** Mean deviance of patients left out, and its standard error over the folds, for each lambda. */
  readonly cvDeviance: readonly number[];
  readonly cvStandardError: readonly number[];
  /** The least deviance, and the largest penalty within one standard error of it. */
  readonly bestLambda: number;
  readonly oneSeLambda: number;
  /** At the best lambda, `(Intercept)` first. */
  readonly terms: readonly { readonly term: string; readonly b: number; readonly oddsRatio: number }[];
}

const lambdaCount = 100;
const foldCount = 10;

/**
 * Logistic regression with a ridge penalty on standardised predictors (Le Cessie and van Houwelingen 1992, Appl Stat
 * 41:191), the penalty chosen by ten-fold cross-validated deviance; scaled as the R package glmnet does with alpha = 0.
 */
export function ridgeLogistic(
  outcome: readonly number[],
  predictors: readonly Predictor[],
  random: Random,
): RidgeLogistic {
  const order = shuffled(outcome.length, random);
  const folds = new Array<number>(outcome.length);
  for (const [place, row] of order.entries()) folds[row] = place % foldCount;
  return crossValidatedRidge(outcome, predictors, penaltiesFor(outcome, predictors), folds);
}

/** The same with the penalties (descending) and each row's fold given. */
export function crossValidatedRidge(
  outcome: readonly number[],
  predictors: readonly Predictor[],
  lambdas: readonly number[],
  folds: readonly number[],
): RidgeLogistic {
  const names = [...new Set(folds)];
  const deviances = names.map((fold) => {
    const rows = [...outcome.keys()];
    const inside = rows.filter((row) => folds[row] !== fold);
    const outside = rows.filter((row) => folds[row] === fold);
    const path = ridgePath(pick(outcome, inside), pickAll(predictors, inside), lambdas);
    return {
      size: outside.length,
      values: path.map((coefficients) => meanDeviance(coefficients, outcome, predictors, outside)),
    };
  });
  const weighted = (value: (fold: (typeof deviances)[number]) => number) =>
    deviances.reduce((sum, fold) => sum + fold.size * value(fold), 0) / outcome.length;
  const cvDeviance = lambdas.map((_, index) => weighted(({ values }) => values[index]!));
  const cvStandardError = lambdas.map((_, index) =>
    Math.sqrt(weighted(({ values }) => (values[index]! - cvDeviance[index]!) ** 2) / (names.length - 1)),
  );
  const best = cvDeviance.indexOf(Math.min(...cvDeviance));
  const within = cvDeviance.findIndex((value) => value <= cvDeviance[best]! + cvStandardError[best]!);
  const coefficients = ridgePath(outcome, predictors, lambdas.slice(0, best + 1)).at(-1)!;
  return {
    lambdas,
    cvDeviance,
    cvStandardError,
    bestLambda: lambdas[best]!,
    oneSeLambda: lambdas[within]!,
    terms: ["(Intercept)", ...predictors.map(({ name }) => name)].map((term, index) => ({
      term,
      b: coefficients[index]!,
      oddsRatio: Math.exp(coefficients[index]!),
    })),
  };
}

/** Coefficients in the predictors' own units, intercept first, for each penalty. */
export function ridgePath(
  outcome: readonly number[],
  predictors: readonly Predictor[],
  lambdas: readonly number[],
): readonly Float64Array[] {
  const n = outcome.length;
  const scales = predictors.map(({ values }) => {
    const centre = mean(values);
    return { centre, sd: Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) };
  });
  const varying = [...predictors.keys()].filter((index) => scales[index]!.sd > 0);
  const columns = [
    new Float64Array(n).fill(1),
    ...varying.map((index) =>
      Float64Array.from(
        predictors[index]!.values,
        (value) => (value - scales[index]!.centre) / scales[index]!.sd,
      ),
    ),
  ];
  let start: Float64Array | undefined;
  return lambdas.map((lambda) => {
    const ridge = Float64Array.from(columns, (_, index) => (index === 0 ? 0 : n * lambda));
    const fit = newtonLogistic({ columns, outcome, ridge, ...(start ? { start } : {}) });
    if (!("dependent" in fit)) start = fit.coefficients;
    const own = new Float64Array(predictors.length + 1);
    own[0] = start?.[0] ?? 0;
    for (const [place, index] of varying.entries()) {
      const { centre, sd } = scales[index]!;
      own[index + 1] = (start?.[place + 1] ?? 0) / sd;
      own[0]! -= own[index + 1]! * centre;
    }
    return own;
  });
}

/** From the penalty that leaves next to nothing down to a ten-thousandth of it. */
function penaltiesFor(outcome: readonly number[], predictors: readonly Predictor[]): number[] {
  const rate = mean(outcome);
  const greatest = predictors.reduce((most, { values }) => {
    const centre = mean(values);
    const sd = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
    const product = values.reduce((sum, value, row) => sum + (value - centre) * (outcome[row]! - rate), 0);
    return sd > 0 ? Math.max(most, Math.abs(product) / sd / outcome.length) : most;
  }, 0);
  const top = Math.max(greatest, 1e-6) / 0.001;
  return Array.from({ length: lambdaCount }, (_, k) => top * 10 ** ((-4 * k) / (lambdaCount - 1)));
}

function meanDeviance(
  coefficients: Float64Array,
  outcome: readonly number[],
  predictors: readonly Predictor[],
  rows: readonly number[],
): number {
  let sum = 0;
  for (const row of rows) {
    let eta = coefficients[0]!;
    for (const [index, { values }] of predictors.entries()) eta += coefficients[index + 1]! * values[row]!;
    const signed = outcome[row] === 1 ? -eta : eta;
    sum += 2 * (signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)));
  }
  return sum / rows.length;
}

const pick = (values: readonly number[], rows: readonly number[]) => rows.map((row) => values[row]!);
const pickAll = (predictors: readonly Predictor[], rows: readonly number[]) =>
  predictors.map(({ name, values }) => ({ name, values: pick(values, rows) }));
