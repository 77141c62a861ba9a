/** The patients a prediction model needs, and what asks for them. */
export interface RileySampleSize {
  readonly parameters: number;
  readonly prevalence: number;
  /** Cox and Snell's R² that is expected of the model, and the greatest there can be. */
  readonly rSquared: number;
  readonly greatestRSquared: number;
  /** So that shrinkage is 0.9 or better. */
  readonly forShrinkage: number;
  /** So that apparent and adjusted Nagelkerke's R² differ by 0.05 or less. */
  readonly forOptimism: number;
  /** So that the overall risk is known to 0.05. */
  readonly forOverallRisk: number;
  readonly needed: number;
  readonly eventsPerParameter: number;
}

const shrinkage = 0.9;
const optimism = 0.05;
const margin = 0.05;
/** What Riley 2020 proposes where nothing is known of the model's R². */
const usualShare = 0.15;

/**
 * The least number of patients to develop a logistic prediction model on (Riley 2019, Stat Med 38:1276; 2020,
 * BMJ 368:m441; as the R package pmsampsize). `prevalence`: share of events, within 0 and 1. `rSquared`: Cox and
 * Snell's R² to be expected; where not given, 15 % of the greatest possible.
 */
export function rileySampleSize(parameters: number, prevalence: number, rSquared?: number): RileySampleSize {
  const logNull = prevalence * Math.log(prevalence) + (1 - prevalence) * Math.log(1 - prevalence);
  const greatestRSquared = -Math.expm1(2 * logNull);
  const expected = rSquared ?? usualShare * greatestRSquared;
  const forFactor = (factor: number) =>
    Math.ceil(parameters / ((factor - 1) * Math.log1p(-expected / factor)));
  const forShrinkage = forFactor(shrinkage);
  const forOptimism = forFactor(expected / (expected + optimism * greatestRSquared));
  const forOverallRisk = Math.ceil((1.96 / margin) ** 2 * prevalence * (1 - prevalence));
  const needed = Math.max(forShrinkage, forOptimism, forOverallRisk);
  return {
    parameters,
    prevalence,
    rSquared: expected,
    greatestRSquared,
    forShrinkage,
    forOptimism,
    forOverallRisk,
    needed,
    eventsPerParameter: (needed * prevalence) / parameters,
  };
}
