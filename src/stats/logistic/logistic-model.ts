import type { HosmerLemeshowTest } from "./hosmer-lemeshow.ts";
import type { RileySampleSize } from "./riley-sample-size.ts";

/** One term of a logistic model: coefficient, standard error, Wald chi-square, odds ratio with its Wald 95 % interval. */
export interface LogisticTerm {
  readonly term: string;
  readonly b: number;
  readonly se: number;
  readonly wald: number;
  readonly p: number;
  readonly oddsRatio: number;
  readonly ci95: readonly [lower: number, upper: number];
  /** Of the odds ratio, by profile (penalised) likelihood. On request, and with Firth's; absent where open. */
  readonly profileCi95?: readonly [lower: number, upper: number];
  /** The model against the one with this coefficient at 0, 1 degree of freedom. With `profileCi95`. */
  readonly likelihoodRatio?: { readonly chi2: number; readonly p: number };
  /** Variance inflation factor from the other predictors; of a slope, with two predictors or more. */
  readonly vif?: number;
}

export interface LogisticModel {
  readonly n: number;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  /** `(Intercept)` first. A term whose likelihood has no maximum (separation) is absent. */
  readonly terms: readonly LogisticTerm[];
  readonly method: "maximum likelihood" | "Firth";
  readonly events: number;
  /** The smaller of events and non-events for each slope. */
  readonly eventsPerVariable?: number;
  /** The model against the intercept alone (penalised likelihoods with Firth's). */
  readonly likelihoodRatio?: { readonly chi2: number; readonly df: number; readonly p: number };
  readonly rSquared: { readonly coxSnell: number; readonly nagelkerke: number };
  readonly hosmerLemeshow?: HosmerLemeshowTest;
  /** How many patients a model of this size should have been developed on. */
  readonly sampleSize?: RileySampleSize;
  /** Each row's predicted probability, in the order given. */
  readonly fitted: readonly number[];
  /** The probabilities of other patients that were asked for. */
  readonly predicted?: readonly number[];
}
