import { mean } from "../numbers/mean.ts";
import { standardDeviation } from "../numbers/variance.ts";
import type { Predictor } from "./predictor.ts";

/** Pearson's correlations of the predictors, row-major; each must vary. */
export function correlationMatrix(predictors: readonly Predictor[]): Float64Array {
  const size = predictors.length;
  const standardised = predictors.map(({ values }) => {
    const [centre, sd] = [mean(values), standardDeviation(values)];
    return Float64Array.from(values, (value) => (value - centre) / sd);
  });
  const correlation = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (const [row, value] of standardised[i]!.entries()) sum += value * standardised[j]![row]!;
      correlation[i * size + j] = correlation[j * size + i] = sum / (standardised[i]!.length - 1);
    }
  }
  return correlation;
}
