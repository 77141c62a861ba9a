import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { Interval } from "../effect/estimate.ts";
import { mean } from "../numbers/mean.ts";
import { midRanks } from "../numbers/mid-ranks.ts";
import { variance } from "../numbers/variance.ts";

/** DeLong's structural components: for each event, and for each non-event, in the order given. */
export interface PlacementValues {
  readonly events: Float64Array;
  readonly nonEvents: Float64Array;
}

/** For each event the share of non-events below it (ties half), and for each non-event the share of events above it. */
export function placementValues(events: Float64Array, nonEvents: Float64Array): PlacementValues {
  const all = new Float64Array(events.length + nonEvents.length);
  all.set(events);
  all.set(nonEvents, events.length);
  const ranks = midRanks(all);
  const [withinEvents, withinNonEvents] = [midRanks(events), midRanks(nonEvents)];
  return {
    events: events.map((_, i) => (ranks[i]! - withinEvents[i]!) / nonEvents.length),
    nonEvents: nonEvents.map((_, i) => 1 - (ranks[events.length + i]! - withinNonEvents[i]!) / events.length),
  };
}

/**
 * Area under the curve with DeLong's interval (1988, Biometrics 44:837), clipped to [0, 1]; without the interval where
 * there are fewer than two events or two non-events.
 */
export function deLongInterval({ events, nonEvents }: PlacementValues): {
  readonly auc: number;
  readonly ci95?: Interval;
} {
  const auc = mean(events);
  if (events.length < 2 || nonEvents.length < 2) return { auc };
  const standardError = Math.sqrt(variance(events) / events.length + variance(nonEvents) / nonEvents.length);
  const margin = normalQuantile(0.975) * standardError;
  return { auc, ci95: [Math.max(0, auc - margin), Math.min(1, auc + margin)] };
}
