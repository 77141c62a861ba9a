import { invertPositiveDefinite } from "../numbers/cholesky.ts";
import { correlationMatrix } from "./correlation-matrix.ts";
import type { Predictor } from "./predictor.ts";

/**
 * Variance inflation factor of each predictor, 1 / (1 - R²) of its linear regression on the others: the diagonal of the
 * inverse correlation matrix. Undefined where one depends on the others.
 */
export function varianceInflation(predictors: readonly Predictor[]): readonly number[] | undefined {
  const size = predictors.length;
  const inverted = invertPositiveDefinite(correlationMatrix(predictors), size);
  if ("dependent" in inverted) return undefined;
  return predictors.map((_, index) => inverted.inverse[index * size + index]!);
}
