import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { normalQuantile } from "./distribution/normal-quantile.ts";
import { normalTwoSided } from "./distribution/normal-two-sided.ts";
import { mean } from "./mean.ts";
import { type NewtonFit, newtonLogistic } from "./newton-logistic.ts";
import { standardDeviation } from "./variance.ts";

/** One term of a logistic model: coefficient, standard error, Wald chi-square, odds ratio with its Wald 95 % interval. */
export interface LogisticTerm {
  readonly term: string;
  readonly b: number;
  readonly se: number;
  readonly wald: number;
  readonly p: number;
  readonly oddsRatio: number;
  readonly ci95: readonly [lower: number, upper: number];
}

export interface LogisticModel {
  readonly n: number;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  /** `(Intercept)` first. A term whose likelihood has no maximum (separation) is absent. */
  readonly terms: readonly LogisticTerm[];
}

/** A named column of predictor values. */
export interface Predictor {
  readonly name: string;
  readonly values: readonly number[];
}

/** Fewer events than this for each coefficient is warned about (Peduzzi 1996, doi 10.1016/S0895-4356(96)00236-3). */
const fewestEventsPerVariable = 10;

/**
 * Logistic regression by maximum likelihood (Newton's method on standardised predictors, to a step of 1e-12).
 * `outcome` holds 0 and 1, as long as every predictor. Collinear terms and a one-sided outcome are failures;
 * separation and too few events are warnings on the model.
 */
export function logisticRegression(
  outcome: readonly number[],
  predictors: readonly Predictor[],
): Result<LogisticModel> {
  const events = outcome.reduce((sum, value) => sum + value, 0);
  const n = outcome.length;
  if (events === 0 || events === n) return failure(issue("stats-empty-group", { variable: "outcome" }));
  const scales = predictors.map(({ values }) => ({ centre: mean(values), sd: standardDeviation(values) }));
  const constant = predictors.find((_, index) => !(scales[index]!.sd > 0));
  if (constant) return failure(issue("stats-constant", { variable: constant.name }));

  const columns = [
    new Float64Array(n).fill(1),
    ...predictors.map(({ values }, index) =>
      Float64Array.from(values, (value) => (value - scales[index]!.centre) / scales[index]!.sd),
    ),
  ];
  const fit = newtonLogistic(columns, outcome);
  if ("dependent" in fit) {
    return failure(issue("stats-collinear", { terms: predictors[fit.dependent - 1]?.name ?? "(Intercept)" }));
  }
  const issues: Issue[] = [];
  const smaller = Math.min(events, n - events);
  const epv = smaller / Math.max(predictors.length, 1);
  if (predictors.length > 0 && epv < fewestEventsPerVariable) {
    issues.push(issue("stats-few-events", { epv: epv.toFixed(1) }));
  }
  const separated = predictors.filter((_, index) => fit.diverging[index + 1]);
  if (fit.diverging.some(Boolean)) {
    issues.push(
      issue("stats-separation", {
        terms: separated.map(({ name }) => name).join(", ") || "(Intercept)",
      }),
    );
  }
  const rate = events / n;
  const nullDeviance = -2 * (events * Math.log(rate) + (n - events) * Math.log(1 - rate));
  return success(
    {
      n,
      logLikelihood: fit.logLikelihood,
      deviance: -2 * fit.logLikelihood,
      nullDeviance,
      aic: -2 * fit.logLikelihood + 2 * columns.length,
      terms: termsInOwnUnits(fit, predictors, scales).filter((_, index) => !fit.diverging[index]),
    },
    issues,
  );
}

/** Turns coefficients on standardised predictors back to the predictors' own units. */
function termsInOwnUnits(
  fit: NewtonFit,
  predictors: readonly Predictor[],
  scales: readonly { readonly centre: number; readonly sd: number }[],
): LogisticTerm[] {
  const size = predictors.length + 1;
  const toIntercept = [1, ...scales.map(({ centre, sd }) => -centre / sd)];
  let intercept = 0;
  let interceptVariance = 0;
  for (let i = 0; i < size; i++) {
    intercept += toIntercept[i]! * fit.coefficients[i]!;
    for (let j = 0; j < size; j++) {
      interceptVariance += toIntercept[i]! * toIntercept[j]! * fit.covariance[i * size + j]!;
    }
  }
  return [
    logisticTerm("(Intercept)", intercept, Math.sqrt(interceptVariance)),
    ...predictors.map(({ name }, index) => {
      const at = index + 1;
      const { sd } = scales[index]!;
      return logisticTerm(name, fit.coefficients[at]! / sd, Math.sqrt(fit.covariance[at * size + at]!) / sd);
    }),
  ];
}

function logisticTerm(term: string, b: number, se: number): LogisticTerm {
  const margin = normalQuantile(0.975) * se;
  const z = b / se;
  return {
    term,
    b,
    se,
    wald: z ** 2,
    p: normalTwoSided(z),
    oddsRatio: Math.exp(b),
    ci95: [Math.exp(b - margin), Math.exp(b + margin)],
  };
}
