import { clopperPearson } from "../effect/clopper-pearson.ts";
import type { Interval } from "../effect/estimate.ts";

/** Exact 95 % intervals of what a threshold does; absent where there is nobody to count. */
export interface AccuracyIntervals {
  readonly sensitivity: Interval;
  readonly specificity: Interval;
  readonly ppv?: Interval;
  readonly npv?: Interval;
  readonly accuracy: Interval;
}

/** Intervals from the counts of a test: true and false, positive and negative; at least one event and one non-event. */
export function accuracyIntervals(
  truePositives: number,
  falsePositives: number,
  events: number,
  nonEvents: number,
): AccuracyIntervals {
  const trueNegatives = nonEvents - falsePositives;
  const positives = truePositives + falsePositives;
  const negatives = events + nonEvents - positives;
  return {
    sensitivity: clopperPearson(truePositives, events),
    specificity: clopperPearson(trueNegatives, nonEvents),
    ...(positives > 0 ? { ppv: clopperPearson(truePositives, positives) } : {}),
    ...(negatives > 0 ? { npv: clopperPearson(trueNegatives, negatives) } : {}),
    accuracy: clopperPearson(truePositives + trueNegatives, events + nonEvents),
  };
}
