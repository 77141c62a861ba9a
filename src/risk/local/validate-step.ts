import { mean } from "../../stats/numbers/mean.ts";
import { randomSource } from "../../stats/numbers/random-source.ts";
import { brierScore } from "../../stats/prediction/brier-score.ts";
import { logisticRecalibration } from "../../stats/prediction/logistic-recalibration.ts";
import { type Performance, predictionPerformance } from "../../stats/prediction/prediction-performance.ts";
import type { OptimismCorrected } from "../../stats/prediction/validate-by-bootstrap.ts";
import { aucOf } from "../../stats/roc/auc.ts";
import { expit } from "../expit.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { fitStep, type LinkFit, type RefitFit } from "./fit-step.ts";
import { cohortScores, type LocalCohort } from "./local-cohort.ts";
import type { UpdateStep } from "./update-step.ts";

/** How well a fitted step does: on its own patients, and with the optimism of that taken away. */
export interface StepValidation {
  readonly seed: number;
  readonly repeats: number;
  /** Bootstrap samples without a fit, left out. */
  readonly failed: number;
  /** On the patients it was fitted to: AUC, Brier score, calibration in the large, slope and curve, decision curve. */
  readonly apparent: Performance;
  readonly auc: OptimismCorrected;
  readonly brier: OptimismCorrected;
  readonly calibrationSlope: OptimismCorrected;
  /** Observed less predicted log odds, overall. */
  readonly calibrationInTheLarge: OptimismCorrected;
}

/**
 * Bootstrap validation of an updating step (Harrell 1996, Stat Med 15:361): the whole step, penalty included, is done
 * again on patients drawn with replacement; how much better it does on those than on the original patients is its
 * optimism. Undefined where the step has no fit.
 */
export function validateStep(
  step: UpdateStep,
  model: RiskModel,
  cohort: LocalCohort,
  { seed, repeats }: { readonly seed: number; readonly repeats: number },
): StepValidation | undefined {
  const fit = fitStep(step, model, cohort);
  if (fit === undefined) return undefined;
  const apparent = predictionPerformance(cohort.outcome, risksOf(fit, model, cohort));
  const own = measuresOf(fit, model, cohort);
  const random = randomSource(seed, `bootstrap ${step}`);
  const n = cohort.outcome.length;
  const differences: Measures[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const drawn = drawnCohort(
      cohort,
      Array.from({ length: n }, () => Math.floor(random.uniform() * n)),
    );
    if (drawn.events === 0 || drawn.nonEvents === 0) continue;
    const again = fitStep(step, model, drawn);
    const [there, here] = again
      ? [measuresOf(again, model, drawn), measuresOf(again, model, cohort)]
      : [undefined, undefined];
    if (there === undefined || here === undefined) continue;
    differences.push({
      auc: there.auc - here.auc,
      brier: there.brier - here.brier,
      slope: there.slope - here.slope,
      large: there.large - here.large,
    });
  }
  if (own === undefined || differences.length === 0) return undefined;
  const corrected = (name: keyof Measures): OptimismCorrected => {
    const optimism = mean(differences.map((difference) => difference[name]));
    return { apparent: own[name], optimism, corrected: own[name] - optimism };
  };
  return {
    seed,
    repeats,
    failed: repeats - differences.length,
    apparent,
    auc: corrected("auc"),
    brier: corrected("brier"),
    calibrationSlope: corrected("slope"),
    calibrationInTheLarge: corrected("large"),
  };
}

interface Measures {
  readonly auc: number;
  readonly brier: number;
  readonly slope: number;
  readonly large: number;
}

function measuresOf(fit: LinkFit | RefitFit, model: RiskModel, cohort: LocalCohort): Measures | undefined {
  const logOdds = logOddsOf(fit, model, cohort);
  const { slope, intercept } = logisticRecalibration(cohort.outcome, logOdds);
  if (slope === undefined || intercept === undefined) return undefined;
  return {
    auc: aucOf(cohort.outcome, logOdds).auc,
    brier: brierScore(cohort.outcome, logOdds.map(expit)).value,
    slope: slope.value,
    large: intercept.value,
  };
}

/** Log odds that a fit gives each patient. */
function logOddsOf(fit: LinkFit | RefitFit, model: RiskModel, cohort: LocalCohort): Float64Array {
  if (!("variables" in fit)) {
    return cohortScores(model, cohort).map((score) => fit.intercept + fit.slope * score);
  }
  return Float64Array.from(cohort.outcome, (_, row) =>
    fit.variables.reduce(
      (sum, { key, coefficient, centre }) => sum + coefficient * (cohort.values[key]![row]! - centre),
      fit.intercept,
    ),
  );
}

const risksOf = (fit: LinkFit | RefitFit, model: RiskModel, cohort: LocalCohort): Float64Array =>
  logOddsOf(fit, model, cohort).map(expit);

function drawnCohort({ outcome, values }: LocalCohort, rows: readonly number[]): LocalCohort {
  const drawn = rows.map((row) => outcome[row]!);
  const events = drawn.reduce((sum, event) => sum + event, 0);
  return {
    outcome: drawn,
    values: Object.fromEntries(
      Object.entries(values).map(([key, column]) => [key, rows.map((row) => column[row]!)]),
    ),
    events,
    nonEvents: drawn.length - events,
  };
}
