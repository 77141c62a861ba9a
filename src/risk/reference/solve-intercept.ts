import { findRoot } from "../../stats/numbers/find-root.ts";
import { expit } from "../expit.ts";
import { meanOverMixture, type ScorePart } from "./score-mixture.ts";

/**
 * The intercept at which the mean predicted risk over the reference population is `rate`, for a slope on the centred
 * score. logit(rate) would not do: the mean of the curved logistic function is not the function of the mean.
 */
export function solveIntercept(mixture: readonly ScorePart[], slope: number, rate: number): number {
  const excess = (intercept: number) => meanRisk(mixture, intercept, slope) - rate;
  const intercept = findRoot(excess, -60, 60);
  if (intercept === undefined) throw new Error("The rate must lie between 0 and 1");
  return intercept;
}

/** Mean predicted risk over the reference population. */
export const meanRisk = (mixture: readonly ScorePart[], intercept: number, slope: number): number =>
  meanOverMixture(mixture, (score) => expit(intercept + slope * score));
