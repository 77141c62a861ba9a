import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { type GeneralisedInflation, generalisedInflation } from "../logistic/generalised-inflation.ts";
import type { LogisticModel } from "../logistic/logistic-model.ts";
import { type LogisticOptions, logisticRegression } from "../logistic/logistic-regression.ts";
import { type RidgeLogistic, ridgeLogistic } from "../logistic/ridge-logistic.ts";
import { finiteOnly } from "../numbers/finite-only.ts";
import type { Random } from "../numbers/random.ts";
import { type Performance, predictionPerformance } from "../prediction/prediction-performance.ts";
import { type InternalValidation, validateByBootstrap } from "../prediction/validate-by-bootstrap.ts";
import type { Table } from "../table/table.ts";
import { type DesignChoice, designMatrix } from "./design-matrix.ts";

export interface LogisticTable extends Omit<LogisticModel, "fitted"> {
  /** Rows left out for a missing value. */
  readonly dropped: number;
  /** Reference level of each category. */
  readonly references?: { readonly [variable: string]: string };
  /** Of whole terms, where one has several predictors: a category, or a product with one. */
  readonly generalisedVif?: readonly GeneralisedInflation[];
  readonly ridge?: RidgeLogistic;
  /** How well the model predicts the patients it was made from. */
  readonly performance?: Performance;
  /** The same less what bootstrap samples show to be optimism. */
  readonly validation?: InternalValidation;
  readonly issues: readonly Issue[];
}

export interface LogisticChoice extends DesignChoice, LogisticOptions {
  /** Also ridge regression with cross-validated penalty. */
  readonly ridge?: boolean;
  /** Also discrimination, calibration and net benefit. */
  readonly performance?: boolean;
  /** Also so many bootstrap samples to correct them for optimism. */
  readonly bootstrap?: number;
  /** Where chance is needed (folds, bootstrap). */
  readonly random: Random;
}

/**
 * Logistic regression of a column of 0 and 1 (Table 3 of the source paper), on complete rows.
 *
 * @example
 * const table = await readTableFile("cohort.csv");
 * if (!table.ok) throw new Error(table.issues[0].message);
 * const choice = { outcome: "fracture", terms: ["csa", "fdr"], random: seededRandom(1) };
 * const model = logisticTable(table.value, choice);
 * model.ok && model.value.terms.map(({ b }) => b.toFixed(4)); // => ["-4.9647", "-0.2773", "0.4344"]
 */
export function logisticTable(table: Table, choice: LogisticChoice): Result<LogisticTable> {
  const design = designMatrix(table, choice);
  if (!design.ok) return design;
  const { outcome, predictors, dropped, references } = design.value;
  if (outcome.length <= predictors.length) {
    const counts = { n: outcome.length, needed: predictors.length + 1, dropped };
    return failure(issue("stats-too-few-rows", counts));
  }
  const model = logisticRegression(outcome, predictors, choice);
  if (!model.ok) return model;
  const { fitted, ...shown } = model.value;
  const severalLevels = predictors.some(({ name, term = name }) => term !== name);
  const inflation = severalLevels ? generalisedInflation(predictors) : undefined;
  const performance = choice.performance ? predictionPerformance(outcome, fitted) : undefined;
  const validation = choice.bootstrap
    ? validateByBootstrap(outcome, predictors, choice, choice.bootstrap, choice.random)
    : undefined;
  const finite = finiteOnly({
    ...shown,
    dropped,
    ...(Object.keys(references).length > 0 ? { references } : {}),
    ...(inflation ? { generalisedVif: inflation } : {}),
    ...(choice.ridge && predictors.length > 0
      ? { ridge: ridgeLogistic(outcome, predictors, choice.random) }
      : {}),
    ...(performance ? { performance } : {}),
    ...(validation ? { validation } : {}),
  });
  const issues = [
    ...design.issues,
    ...(dropped > 0 ? [issue("stats-dropped-rows", { n: dropped })] : []),
    ...model.issues,
    ...(validation && validation.failed > 0
      ? [issue("stats-bootstrap-failures", { n: validation.failed, of: choice.bootstrap! })]
      : []),
    ...finite.issues,
  ];
  return success({ ...finite.value, issues }, issues);
}
