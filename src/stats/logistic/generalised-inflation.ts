import { invertPositiveDefinite } from "../numbers/cholesky.ts";
import { correlationMatrix } from "./correlation-matrix.ts";
import type { Predictor } from "./predictor.ts";

/** How far a whole term, all levels of a category at once, depends on the other terms. */
export interface GeneralisedInflation {
  readonly term: string;
  /** Predictors that the term has. */
  readonly df: number;
  readonly gvif: number;
  /** GVIF^(1/(2 df)): comparable between terms, the root of the VIF where the term has one predictor. */
  readonly perDegree: number;
}

/**
 * Generalised variance inflation factors of Fox and Monette (1992, J Am Stat Assoc 87:178): det R11 · det R22 / det R of
 * the correlation matrix of the predictors, R11 of the term's own, R22 of all others. Undefined with fewer than two terms
 * or where one depends on the others.
 *
 * @param predictors each with the term that it belongs to
 */
export function generalisedInflation(
  predictors: readonly Predictor[],
): readonly GeneralisedInflation[] | undefined {
  const size = predictors.length;
  const terms = [...new Set(predictors.map(({ name, term = name }) => term))];
  if (terms.length < 2) return undefined;
  const correlation = correlationMatrix(predictors);
  const whole = logDeterminant(correlation, size, [...predictors.keys()]);
  if (whole === undefined) return undefined;
  return terms.map((wanted) => {
    const belongs = predictors.map(({ name, term = name }) => term === wanted);
    const places = (own: boolean) => [...predictors.keys()].filter((index) => belongs[index] === own);
    const own = places(true);
    const others = logDeterminant(correlation, size, places(false))!;
    const gvif = Math.exp(logDeterminant(correlation, size, own)! + others - whole);
    return { term: wanted, df: own.length, gvif, perDegree: gvif ** (1 / (2 * own.length)) };
  });
}

/** Of the rows and columns at these places; undefined where it is 0. */
function logDeterminant(matrix: Float64Array, size: number, places: readonly number[]): number | undefined {
  const part = Float64Array.from(
    places.flatMap((row) => places.map((column) => matrix[row * size + column]!)),
  );
  const inverted = invertPositiveDefinite(part, places.length);
  return "dependent" in inverted ? undefined : inverted.logDeterminant;
}
