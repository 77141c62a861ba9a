import { normalQuantile } from "../distribution/normal-quantile.ts";
import { normalTwoSided } from "../distribution/normal-two-sided.ts";
import type { Interval } from "../effect/estimate.ts";
import { variance } from "../numbers/variance.ts";
import type { RocCurve } from "./roc-curve.ts";

export interface PairedDeLongTest {
  /** First AUC minus second, with its 95 % interval. */
  readonly difference: number;
  readonly ci95: Interval;
  readonly z: number;
  readonly p: number;
}

/**
 * DeLong's test of two correlated AUCs (DeLong 1988, Biometrics 44:837). Both curves come from the same patients in
 * the same order, at least two events and two non-events.
 */
export function pairedDeLongTest(first: RocCurve, second: RocCurve): PairedDeLongTest {
  const spread = (a: Float64Array, b: Float64Array) =>
    variance(a.map((value, index) => value - b[index]!)) / a.length;
  const standardError = Math.sqrt(
    spread(first.components.events, second.components.events) +
      spread(first.components.nonEvents, second.components.nonEvents),
  );
  const difference = first.auc - second.auc;
  const margin = normalQuantile(0.975) * standardError;
  const z = difference / standardError;
  return { difference, ci95: [difference - margin, difference + margin], z, p: normalTwoSided(z) };
}
