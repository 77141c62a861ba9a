import { median } from "../../base/numbers/median.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { deLongInterval, type PlacementValues, placementValues } from "./de-long.ts";

/** What one threshold of a variable does as a test for the event. */
export interface RocPoint {
  /** `<`: above it is positive; `>`: below it is. Between two observed values, or infinite at the ends. */
  readonly threshold: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly ppv?: number;
  readonly npv?: number;
  readonly accuracy: number;
}

export interface RocCurve {
  /** `<`: events have the higher values (controls < cases); `>`: the lower. */
  readonly direction: "<" | ">";
  readonly auc: number;
  /** DeLong 1988 (Biometrics 44:837), clipped to [0, 1]. Absent with fewer than two events or two non-events. */
  readonly ci95?: readonly [lower: number, upper: number];
  /** From the all-positive corner to the all-negative one. */
  readonly points: readonly RocPoint[];
  /** Greatest sensitivity + specificity (Youden 1950) among the finite thresholds, if any; of equals the first. */
  readonly best: RocPoint;
  readonly components: PlacementValues;
}

/**
 * Receiver operating characteristic of one variable. `events` and `nonEvents`: its values where the outcome is 1
 * and 0, at least one of each. The direction is that of the medians, `<` where they are equal, as pROC chooses it.
 */
export function rocCurve(events: readonly number[], nonEvents: readonly number[]): RocCurve {
  const direction = median(nonEvents) <= median(events) ? "<" : ">";
  const sign = direction === "<" ? 1 : -1;
  const components = placementValues(
    Float64Array.from(events, (value) => sign * value),
    Float64Array.from(nonEvents, (value) => sign * value),
  );
  const points = rocPoints(events, nonEvents, direction);
  const inside = points.filter(({ threshold }) => Number.isFinite(threshold));
  const best = (inside.length > 0 ? inside : points).reduce((a, b) =>
    b.sensitivity + b.specificity > a.sensitivity + a.specificity + 1e-12 ? b : a,
  );
  return { direction, ...deLongInterval(components), points, best, components };
}

function rocPoints(
  events: readonly number[],
  nonEvents: readonly number[],
  direction: "<" | ">",
): readonly RocPoint[] {
  const sortedEvents = sortedValues(events);
  const sortedNonEvents = sortedValues(nonEvents);
  const distinct = [...new Set([...events, ...nonEvents])].sort((a, b) => a - b);
  const thresholds = [
    Number.NEGATIVE_INFINITY,
    ...distinct.slice(1).map((value, index) => (value + distinct[index]!) / 2),
    Number.POSITIVE_INFINITY,
  ];
  const countPositive = (sorted: Float64Array, threshold: number) => {
    const below = countBelow(sorted, threshold);
    return direction === "<" ? sorted.length - below : below;
  };
  const points = thresholds.map((threshold) => {
    const truePositives = countPositive(sortedEvents, threshold);
    const falsePositives = countPositive(sortedNonEvents, threshold);
    return rocPoint(threshold, truePositives, falsePositives, events.length, nonEvents.length);
  });
  return direction === "<" ? points : points.reverse();
}

/** How many values of an ascending array are below the threshold. */
function countBelow(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rocPoint(
  threshold: number,
  truePositives: number,
  falsePositives: number,
  events: number,
  nonEvents: number,
): RocPoint {
  const trueNegatives = nonEvents - falsePositives;
  const positives = truePositives + falsePositives;
  const negatives = events + nonEvents - positives;
  return {
    threshold,
    sensitivity: truePositives / events,
    specificity: trueNegatives / nonEvents,
    ...(positives > 0 ? { ppv: truePositives / positives } : {}),
    ...(negatives > 0 ? { npv: trueNegatives / negatives } : {}),
    accuracy: (truePositives + trueNegatives) / (events + nonEvents),
  };
}
