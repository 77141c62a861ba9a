import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { Estimate } from "../effect/estimate.ts";
import { newtonLogistic } from "../logistic/newton-logistic.ts";
import type { Numbers } from "../numbers/mean.ts";

/** Calibration in the large (ideal 0) and calibration slope (ideal 1; below 1 the predictions are too extreme). */
export interface Recalibration {
  readonly intercept?: Estimate & { readonly se: number };
  readonly slope?: Estimate & { readonly se: number };
}

/**
 * Cox's recalibration (1958): the intercept with the linear predictor as offset, and the slope on it. A part without a
 * finite estimate is absent.
 */
export function logisticRecalibration(outcome: Numbers, linearPredictor: Float64Array): Recalibration {
  const constant = new Float64Array(outcome.length).fill(1);
  const large = newtonLogistic({ columns: [constant], outcome, offset: linearPredictor });
  const both = newtonLogistic({ columns: [constant, linearPredictor], outcome });
  const estimate = (fit: typeof both, index: number, size: number) => {
    if ("dependent" in fit || fit.diverging.some(Boolean)) return undefined;
    const value = fit.coefficients[index]!;
    const se = Math.sqrt(fit.covariance[index * size + index]!);
    const margin = normalQuantile(0.975) * se;
    return { value, se, ci95: [value - margin, value + margin] as const };
  };
  const intercept = estimate(large, 0, 1);
  const slope = estimate(both, 1, 2);
  return { ...(intercept ? { intercept } : {}), ...(slope ? { slope } : {}) };
}
