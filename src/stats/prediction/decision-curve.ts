import type { Numbers } from "../numbers/mean.ts";

/** Net benefit at a threshold probability, in true positives a patient, of the model and of treating all (treating none: 0). */
export interface NetBenefit {
  readonly threshold: number;
  readonly model: number;
  readonly treatAll: number;
}

const percents = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

/** Decision curve (Vickers and Elkin 2006, Med Decis Making 26:565): a patient at or above the threshold is treated. */
export function decisionCurve(
  outcome: Numbers,
  probabilities: Numbers,
  thresholds: readonly number[] = percents,
): readonly NetBenefit[] {
  const n = outcome.length;
  return thresholds.map((threshold) => {
    const odds = threshold / (1 - threshold);
    let [truePositives, falsePositives, events] = [0, 0, 0];
    for (let row = 0; row < n; row++) {
      const event = outcome[row] === 1;
      if (event) events++;
      if (probabilities[row]! < threshold) continue;
      if (event) truePositives++;
      else falsePositives++;
    }
    return {
      threshold,
      model: (truePositives - falsePositives * odds) / n,
      treatAll: (events - (n - events) * odds) / n,
    };
  });
}
