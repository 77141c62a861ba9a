import type { LogisticOptions } from "../logistic/logistic-regression.ts";
import { logisticRegression } from "../logistic/logistic-regression.ts";
import type { Predictor } from "../logistic/predictor.ts";
import { mean } from "../numbers/mean.ts";
import type { Random } from "../numbers/random.ts";
import { aucOf } from "../roc/auc.ts";
import { brierScore } from "./brier-score.ts";
import { logisticRecalibration } from "./logistic-recalibration.ts";
import { linearPredictorOf } from "./prediction-performance.ts";

/** A measure on the patients the model was made from, what of it is optimism, and the difference. */
export interface OptimismCorrected {
  readonly apparent: number;
  readonly optimism: number;
  readonly corrected: number;
}

export interface InternalValidation {
  readonly repeats: number;
  /** Bootstrap samples without a fit, left out. */
  readonly failed: number;
  readonly auc: OptimismCorrected;
  readonly brier: OptimismCorrected;
  /** The corrected one shrinks the model's coefficients. */
  readonly calibrationSlope?: OptimismCorrected;
}

/**
 * Optimism of a logistic model by bootstrap (Harrell 1996, Stat Med 15:361): made again on patients drawn with
 * replacement, it does better on those than on the original patients; by how much on average is the optimism. Undefined
 * where the model has no fit.
 */
export function validateByBootstrap(
  outcome: readonly number[],
  predictors: readonly Predictor[],
  { firth = false }: LogisticOptions,
  repeats: number,
  random: Random,
): InternalValidation | undefined {
  const n = outcome.length;
  const fitted = (y: readonly number[], x: readonly Predictor[]) => {
    const model = logisticRegression(y, x, { firth, predictFor: predictors });
    return model.ok ? model.value : undefined;
  };
  const model = fitted(outcome, predictors);
  if (!model) return undefined;
  const apparent = measures(outcome, model.fitted);
  const differences: { auc: number; brier: number; slope?: number }[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const rows = Array.from({ length: n }, () => Math.floor(random() * n));
    const drawn = rows.map((row) => outcome[row]!);
    const sample = fitted(
      drawn,
      predictors.map(({ name, values }) => ({ name, values: rows.map((row) => values[row]!) })),
    );
    if (!sample) continue;
    const [there, here] = [measures(drawn, sample.fitted), measures(outcome, sample.predicted!)];
    differences.push({
      auc: there.auc - here.auc,
      brier: there.brier - here.brier,
      ...(here.slope === undefined ? {} : { slope: 1 - here.slope }),
    });
  }
  if (differences.length === 0) return undefined;
  const corrected = (value: number, optimism: number) => ({
    apparent: value,
    optimism,
    corrected: value - optimism,
  });
  const slopes = differences.map(({ slope }) => slope).filter((slope) => slope !== undefined);
  return {
    repeats,
    failed: repeats - differences.length,
    auc: corrected(apparent.auc, mean(differences.map(({ auc }) => auc))),
    brier: corrected(apparent.brier, mean(differences.map(({ brier }) => brier))),
    ...(slopes.length > 0 ? { calibrationSlope: corrected(1, mean(slopes)) } : {}),
  };
}

function measures(outcome: readonly number[], probabilities: readonly number[]) {
  const slope = logisticRecalibration(outcome, linearPredictorOf(probabilities)).slope?.value;
  return {
    auc: aucOf(outcome, probabilities).auc,
    brier: brierScore(outcome, probabilities).value,
    ...(slope === undefined ? {} : { slope }),
  };
}
