import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import { normalQuantile } from "../distribution/normal-quantile.ts";
import { normalTwoSided } from "../distribution/normal-two-sided.ts";
import { mean, type Numbers } from "../numbers/mean.ts";
import { standardDeviation } from "../numbers/variance.ts";
import { hosmerLemeshowTest } from "./hosmer-lemeshow.ts";
import type { LogisticModel, LogisticTerm } from "./logistic-model.ts";
import { type LogisticProblem, type NewtonFit, newtonLogistic } from "./newton-logistic.ts";
import type { Predictor } from "./predictor.ts";
import { type LikelihoodProfile, profileLikelihood } from "./profile-likelihood.ts";
import { rileySampleSize } from "./riley-sample-size.ts";
import { separatedTerms } from "./separated-terms.ts";
import { varianceInflation } from "./variance-inflation.ts";

/** Fewer events than this for each coefficient is warned about (Peduzzi 1996, doi 10.1016/S0895-4356(96)00236-3). */
const fewestEventsPerVariable = 10;

/** From this variance inflation on a coefficient can hardly be distinguished from the others (Kutner 2005, Applied Linear Regression). */
const greatestInflation = 10;
/** The levels of a category depend on each other by which of them is the reference; their VIF says nothing by itself. */
const isOwnTerm = ({ name, term = name }: Predictor) => term === name;

export interface LogisticOptions {
  /** Firth's penalised likelihood, finite under separation (Heinze and Schemper 2002, Stat Med 21:2409). */
  readonly firth?: boolean;
  /** Also profile-likelihood intervals and likelihood-ratio tests of the terms; always with Firth's. */
  readonly profile?: boolean;
  /** Other patients to predict: the same predictors in the same order. */
  readonly predictFor?: readonly Predictor[];
}

interface Scale {
  readonly centre: number;
  readonly sd: number;
}

/**
 * Logistic regression (Newton's method on standardised predictors, to a step of 1e-12). `outcome` holds 0 and 1, as
 * long as every predictor. Collinear terms and a one-sided outcome are failures; separation (proved by linear
 * programming) and too few events are warnings on the model.
 */
export function logisticRegression(
  outcome: Numbers,
  predictors: readonly Predictor[],
  options: LogisticOptions = {},
): Result<LogisticModel> {
  const n = outcome.length;
  const events = mean(outcome) * n;
  if (n === 0 || events < 0.5 || events > n - 0.5) {
    return failure(issue("stats-empty-group", { variable: "outcome" }));
  }
  const scales = predictors.map(({ values }) => ({ centre: mean(values), sd: standardDeviation(values) }));
  const constant = predictors.find((_, index) => !(scales[index]!.sd > 0));
  if (constant) return failure(issue("stats-constant", { variable: constant.name }));

  const problem: LogisticProblem = {
    columns: scaledColumns(n, predictors, scales),
    outcome,
    firth: options.firth ?? false,
  };
  const fit = newtonLogistic(problem);
  if ("dependent" in fit) {
    return failure(issue("stats-collinear", { terms: predictors[fit.dependent - 1]?.name ?? "(Intercept)" }));
  }
  const issues: Issue[] = [];
  const smaller = Math.min(events, n - events);
  const eventsPerVariable = smaller / Math.max(predictors.length, 1);
  if (predictors.length > 0 && eventsPerVariable < fewestEventsPerVariable) {
    issues.push(issue("stats-few-events", { epv: eventsPerVariable.toFixed(1) }));
  }
  const unlimited = options.firth ? [] : coefficientsWithoutMaximum(fit, predictors, outcome);
  if (unlimited.some(Boolean)) {
    const named = predictors.filter((_, index) => unlimited[index + 1]).map(({ name }) => name);
    issues.push(issue("stats-separation", { terms: named.join(", ") || "(Intercept)" }));
  }
  const terms = termsInOwnUnits(fit, predictors, scales);
  const inflated = terms
    .slice(1)
    .filter(
      ({ vif }, index) => isOwnTerm(predictors[index]!) && vif !== undefined && vif >= greatestInflation,
    );
  if (inflated.length > 0) {
    const most = Math.max(...inflated.map(({ vif }) => vif!));
    const vif = most < 1000 ? most.toFixed(0) : most.toPrecision(2);
    issues.push(issue("stats-nearly-collinear", { terms: inflated.map(({ term }) => term).join(", "), vif }));
  }
  if (!fit.converged && !unlimited.some(Boolean)) return failure(issue("stats-not-converged"));
  const profiles =
    options.firth || options.profile
      ? terms.map((_, index) => (unlimited[index] ? undefined : profileOf(index, problem, fit, scales)))
      : [];
  const named = (chosen: (profile: LikelihoodProfile) => boolean) =>
    terms
      .filter((_, index) => profiles[index] && chosen(profiles[index]))
      .map(({ term }) => term)
      .join(", ");
  const open = named(({ converged, ci95 }) => converged && !ci95);
  if (open !== "") issues.push(issue("stats-open-interval", { terms: open }));
  const lost = named(({ converged }) => !converged);
  if (lost !== "") issues.push(issue("stats-profile-not-converged", { terms: lost }));
  const rate = events / n;
  const nullDeviance = -2 * (events * Math.log(rate) + (n - events) * Math.log(1 - rate));
  const fitted = fittedProbabilities(problem.columns, fit.coefficients);
  const hosmerLemeshow = hosmerLemeshowTest(outcome, fitted);
  const deviance = -2 * fit.logLikelihood;
  const coxSnell = -Math.expm1((deviance - nullDeviance) / n);
  const chi2 = options.firth ? penalisedRatio(problem, fit) : nullDeviance - deviance;
  const df = predictors.length;
  return success(
    {
      n,
      logLikelihood: fit.logLikelihood,
      deviance,
      nullDeviance,
      aic: deviance + 2 * (df + 1),
      terms: terms
        .map((term, index) => withProfile(term, profiles[index], scales[index - 1]?.sd ?? 1))
        .filter((_, index) => !unlimited[index]),
      method: options.firth ? "Firth" : "maximum likelihood",
      events: Math.round(events),
      ...(df > 0 ? { eventsPerVariable } : {}),
      ...(df > 0 && chi2 !== undefined ? { likelihoodRatio: { chi2, df, p: chiSquareUpper(chi2, df) } } : {}),
      rSquared: { coxSnell, nagelkerke: coxSnell / -Math.expm1(-nullDeviance / n) },
      ...(hosmerLemeshow && Number.isFinite(hosmerLemeshow.chi2) ? { hosmerLemeshow } : {}),
      ...(df > 0 ? { sampleSize: rileySampleSize(df, rate) } : {}),
      fitted: [...fitted],
      ...(options.predictFor ? { predicted: predictionsFor(options.predictFor, scales, fit) } : {}),
    },
    issues,
  );
}

const scaledColumns = (
  n: number,
  predictors: readonly Predictor[],
  scales: readonly Scale[],
): readonly Float64Array[] => [
  new Float64Array(n).fill(1),
  ...predictors.map(({ values }, index) =>
    Float64Array.from(values, (value) => (value - scales[index]!.centre) / scales[index]!.sd),
  ),
];

/** Newton's method says which may be without a maximum; linear programming proves it. */
function coefficientsWithoutMaximum(fit: NewtonFit, predictors: readonly Predictor[], outcome: Numbers) {
  if (!fit.diverging.some(Boolean)) return [];
  const columns = [
    new Float64Array(outcome.length).fill(1),
    ...predictors.map(({ values }) => Float64Array.from(values)),
  ];
  return separatedTerms(columns, outcome) ?? fit.diverging;
}

/**
 * Twice the gain in penalised likelihood over the model with every slope at 0 (as the R package logistf tests it);
 * undefined where that one does not converge.
 */
function penalisedRatio(problem: LogisticProblem, fit: NewtonFit): number | undefined {
  const fixed = problem.columns.map((_, index) => (index === 0 ? undefined : 0));
  const empty = newtonLogistic({ ...problem, fixed });
  if ("dependent" in empty || !empty.converged) return undefined;
  return Math.max(0, 2 * (fit.objective - empty.objective));
}

function fittedProbabilities(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  return columns[0]!.map((_, row) => {
    let eta = 0;
    for (let i = 0; i < coefficients.length; i++) eta += coefficients[i]! * columns[i]![row]!;
    return 1 / (1 + Math.exp(-eta));
  });
}

const predictionsFor = (predictors: readonly Predictor[], scales: readonly Scale[], fit: NewtonFit) => [
  ...fittedProbabilities(
    scaledColumns(predictors[0]?.values.length ?? 0, predictors, scales),
    fit.coefficients,
  ),
];

/** Turns coefficients on standardised predictors back to the predictors' own units. */
function termsInOwnUnits(
  fit: NewtonFit,
  predictors: readonly Predictor[],
  scales: readonly Scale[],
): LogisticTerm[] {
  const size = predictors.length + 1;
  const toIntercept = Array.from({ length: size }, (_, index) => interceptWeight(scales, index));
  let intercept = 0;
  let interceptVariance = 0;
  for (let i = 0; i < size; i++) {
    intercept += toIntercept[i]! * fit.coefficients[i]!;
    for (let j = 0; j < size; j++) {
      interceptVariance += toIntercept[i]! * toIntercept[j]! * fit.covariance[i * size + j]!;
    }
  }
  const inflation = predictors.length > 1 ? varianceInflation(predictors) : undefined;
  return [
    logisticTerm("(Intercept)", intercept, Math.sqrt(interceptVariance)),
    ...predictors.map(({ name }, index) => {
      const at = index + 1;
      const { sd } = scales[index]!;
      const b = fit.coefficients[at]! / sd;
      const term = logisticTerm(name, b, Math.sqrt(fit.covariance[at * size + at]!) / sd);
      return inflation ? { ...term, vif: inflation[index]! } : term;
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

/** The profile of one term on standardised predictors; of the intercept where every predictor is 0 in its own unit. */
function profileOf(
  index: number,
  problem: LogisticProblem,
  fit: NewtonFit,
  scales: readonly Scale[],
): LikelihoodProfile {
  const weights = problem.columns.map((_, at) =>
    index === 0 ? interceptWeight(scales, at) : Number(at === index),
  );
  return profileLikelihood(problem, fit, weights);
}

function withProfile(term: LogisticTerm, profile: LikelihoodProfile | undefined, unit: number): LogisticTerm {
  const { ci95, likelihoodRatio } = profile ?? {};
  return {
    ...term,
    ...(ci95 ? { profileCi95: [Math.exp(ci95[0] / unit), Math.exp(ci95[1] / unit)] as const } : {}),
    ...(likelihoodRatio ? { likelihoodRatio } : {}),
  };
}

/** What each coefficient on standardised predictors adds to the intercept in their own units. */
const interceptWeight = (scales: readonly Scale[], index: number): number =>
  index === 0 ? 1 : -scales[index - 1]!.centre / scales[index - 1]!.sd;
