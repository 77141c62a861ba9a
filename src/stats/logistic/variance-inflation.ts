import { invertPositiveDefinite } from "../cholesky.ts";
import { mean } from "../mean.ts";
import { standardDeviation } from "../variance.ts";
import type { Predictor } from "./predictor.ts";

/**
 * Variance inflation factor of each predictor, 1 / (1 - R²) of its linear regression on the others: the diagonal of the
 * inverse correlation matrix. Undefined where one depends on the others.
 */
export function varianceInflation(predictors: readonly Predictor[]): readonly number[] | undefined {
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
  const inverted = invertPositiveDefinite(correlation, size);
  if ("dependent" in inverted) return undefined;
  return predictors.map((_, index) => inverted.inverse[index * size + index]!);
}
