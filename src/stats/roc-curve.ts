import { normalQuantile } from "./distribution/normal-quantile.ts";
import { mean } from "./mean.ts";
import { midRanks } from "./mid-ranks.ts";
import { variance } from "./variance.ts";

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
  /** DeLong's structural components: for each event, and for each non-event, in the order given. */
  readonly components: { readonly events: Float64Array; readonly nonEvents: Float64Array };
}

/**
 * Receiver operating characteristic of one variable. `events` and `nonEvents`: its values where the outcome is 1
 * and 0, at least one of each. The direction is that of the medians, `<` where they are equal, as pROC chooses it.
 */
export function rocCurve(events: readonly number[], nonEvents: readonly number[]): RocCurve {
  const direction = median(nonEvents) <= median(events) ? "<" : ">";
  const sign = direction === "<" ? 1 : -1;
  const components = placementValues(
    events.map((value) => sign * value),
    nonEvents.map((value) => sign * value),
  );
  const auc = mean([...components.events]);
  const points = rocPoints(events, nonEvents, direction);
  const inside = points.filter(({ threshold }) => Number.isFinite(threshold));
  const best = (inside.length > 0 ? inside : points).reduce((a, b) =>
    b.sensitivity + b.specificity > a.sensitivity + a.specificity + 1e-12 ? b : a,
  );
  return { direction, auc, ...deLongInterval(auc, components), points, best, components };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[middle - 0.5]!;
}

/** For each event the share of non-events below it (ties half), and for each non-event the share of events above it. */
function placementValues(events: readonly number[], nonEvents: readonly number[]) {
  const all = midRanks([...events, ...nonEvents]);
  const withinEvents = midRanks(events);
  const withinNonEvents = midRanks(nonEvents);
  return {
    events: Float64Array.from(events, (_, i) => (all[i]! - withinEvents[i]!) / nonEvents.length),
    nonEvents: Float64Array.from(
      nonEvents,
      (_, i) => 1 - (all[events.length + i]! - withinNonEvents[i]!) / events.length,
    ),
  };
}

function deLongInterval(auc: number, { events, nonEvents }: RocCurve["components"]) {
  if (events.length < 2 || nonEvents.length < 2) return {};
  const standardError = Math.sqrt(
    variance([...events]) / events.length + variance([...nonEvents]) / nonEvents.length,
  );
  const margin = normalQuantile(0.975) * standardError;
  return { ci95: [Math.max(0, auc - margin), Math.min(1, auc + margin)] as const };
}

function rocPoints(
  events: readonly number[],
  nonEvents: readonly number[],
  direction: "<" | ">",
): readonly RocPoint[] {
  const sortedEvents = Float64Array.from(events).sort();
  const sortedNonEvents = Float64Array.from(nonEvents).sort();
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
