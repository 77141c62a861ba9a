import { newtonLogistic } from "../../stats/logistic/newton-logistic.ts";
import { mean } from "../../stats/numbers/mean.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { cohortScores, type LocalCohort } from "./local-cohort.ts";
import type { UpdateStep } from "./update-step.ts";

/** Two estimates and how they vary together. */
export interface LinkFit {
  readonly intercept: number;
  readonly slope: number;
  readonly interceptSe: number;
  readonly slopeSe: number;
  readonly covariance: number;
}

/** A refit: coefficients and centres in the variables' own units, with the standard errors of the penalised fit. */
export interface RefitFit extends LinkFit {
  readonly penalty: number;
  readonly variables: readonly {
    readonly key: string;
    readonly centre: number;
    readonly coefficient: number;
    readonly standardError: number;
  }[];
}

/** logit(p) = a + slope × score with the slope kept: a by maximum likelihood with the score as offset. */
export function fitIntercept(model: RiskModel, cohort: LocalCohort): LinkFit | undefined {
  const { slope } = model.link;
  const offset = cohortScores(model, cohort).map((score) => slope * score);
  const fit = newtonLogistic({
    columns: [new Float64Array(offset.length).fill(1)],
    outcome: cohort.outcome,
    offset,
  });
  if ("dependent" in fit || fit.diverging.some(Boolean)) return undefined;
  return {
    intercept: fit.coefficients[0]!,
    slope,
    interceptSe: Math.sqrt(fit.covariance[0]!),
    slopeSe: 0,
    covariance: 0,
  };
}

/** logit(p) = a + b × score, both by maximum likelihood (Cox 1958). */
export function fitInterceptAndSlope(model: RiskModel, cohort: LocalCohort): LinkFit | undefined {
  const scores = cohortScores(model, cohort);
  const [centre, sd] = momentsOf(scores);
  if (!(sd > 0)) return undefined;
  const fit = newtonLogistic({
    columns: [new Float64Array(scores.length).fill(1), scores.map((score) => (score - centre) / sd)],
    outcome: cohort.outcome,
  });
  if ("dependent" in fit || fit.diverging.some(Boolean)) return undefined;
  const [constant, slope] = [fit.coefficients[0]!, fit.coefficients[1]! / sd];
  const [v00, v01, v11] = [fit.covariance[0]!, fit.covariance[1]! / sd, fit.covariance[3]! / sd ** 2];
  return {
    intercept: constant - slope * centre,
    slope,
    interceptSe: Math.sqrt(v00 - 2 * centre * v01 + centre ** 2 * v11),
    slopeSe: Math.sqrt(v11),
    covariance: v01 - centre * v11,
  };
}

/** Penalties that are tried, on standardised variables; the first is next to maximum likelihood. */
const penalties = Array.from({ length: 33 }, (_, index) => 10 ** (-2 + index / 8));

/**
 * Every coefficient estimated again, with a ridge penalty on standardised variables (Le Cessie and van Houwelingen 1992, Appl Stat
 * 41:191). The penalty is the one with the greatest modified AIC, likelihood ratio chi-square less twice the effective
 * degrees of freedom (Harrell, Regression Modeling Strategies 2015, 9.10; Gray 1992).
 */
export function refitWithPenalty(model: RiskModel, cohort: LocalCohort): RefitFit | undefined {
  const n = cohort.outcome.length;
  const scales = model.variables.map(({ key }) => momentsOf(cohort.values[key]!));
  if (scales.some(([, sd]) => !(sd > 0))) return undefined;
  const columns = [
    new Float64Array(n).fill(1),
    ...model.variables.map(({ key }, index) => {
      const [centre, sd] = scales[index]!;
      return Float64Array.from(cohort.values[key]!, (value) => (value - centre) / sd);
    }),
  ];
  let start: Float64Array | undefined;
  const fits = penalties.flatMap((penalty) => {
    const ridge = Float64Array.from(columns, (_, index) => (index === 0 ? 0 : penalty));
    const fit = newtonLogistic({ columns, outcome: cohort.outcome, ridge, ...(start ? { start } : {}) });
    if ("dependent" in fit || fit.diverging.some(Boolean)) return [];
    start = fit.coefficients;
    let freedom = 0;
    for (let index = 1; index < columns.length; index++) {
      freedom += 1 - penalty * fit.covariance[index * columns.length + index]!;
    }
    return [{ penalty, fit, criterion: 2 * fit.logLikelihood - 2 * freedom }];
  });
  const [first] = fits;
  if (first === undefined) return undefined;
  const best = fits.reduce((a, b) => (b.criterion > a.criterion ? b : a), first);
  const { coefficients, covariance } = best.fit;
  return {
    penalty: best.penalty,
    intercept: coefficients[0]!,
    slope: 1,
    interceptSe: Math.sqrt(covariance[0]!),
    slopeSe: 0,
    covariance: 0,
    variables: model.variables.map(({ key }, index) => {
      const [centre, sd] = scales[index]!;
      const at = index + 1;
      return {
        key,
        centre,
        coefficient: coefficients[at]! / sd,
        standardError: Math.sqrt(covariance[at * columns.length + at]!) / sd,
      };
    }),
  };
}

/** The fit of a step. */
export function fitStep(
  step: UpdateStep,
  model: RiskModel,
  cohort: LocalCohort,
): LinkFit | RefitFit | undefined {
  if (step === "intercept") return fitIntercept(model, cohort);
  return step === "refit" ? refitWithPenalty(model, cohort) : fitInterceptAndSlope(model, cohort);
}

/** Mean and standard deviation (n in the denominator). */
function momentsOf(values: readonly number[] | Float64Array): readonly [mean: number, sd: number] {
  const centre = mean(values);
  return [centre, Math.sqrt(mean(Float64Array.from(values, (value) => (value - centre) ** 2)))];
}
