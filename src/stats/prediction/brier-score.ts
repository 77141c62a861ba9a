import { mean, type Numbers } from "../numbers/mean.ts";

/** Mean squared difference of predicted probability and outcome (Brier 1950), and as share of what the overall risk leaves. */
export interface BrierScore {
  readonly value: number;
  /** 1 - Brier / Brier of the overall risk: 1 perfect, 0 no better than that. Absent with a one-sided outcome. */
  readonly scaled?: number;
}

/** The score of predicted probabilities of 1 for outcomes of 0 and 1, in the same order. */
export function brierScore(outcome: Numbers, probabilities: Numbers): BrierScore {
  const value = mean(Float64Array.from(outcome, (y, row) => (probabilities[row]! - y) ** 2));
  const rate = mean(outcome);
  const reference = rate * (1 - rate);
  return reference > 0 ? { value, scaled: 1 - value / reference } : { value };
}
