import { normalTwoSided } from "./distribution/normal-two-sided.ts";
import { mean } from "./mean.ts";
import type { RocCurve } from "./roc-curve.ts";

export interface PairedDeLongTest {
  readonly z: number;
  readonly p: number;
}

/**
 * DeLong's test of two correlated AUCs (DeLong 1988, Biometrics 44:837). Both curves come from the same patients in
 * the same order, at least two events and two non-events.
 */
export function pairedDeLongTest(first: RocCurve, second: RocCurve): PairedDeLongTest {
  const spread = (a: Float64Array, b: Float64Array) => {
    const differences = Array.from(a, (value, index) => value - b[index]!);
    const centre = mean(differences);
    const squares = differences.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    return squares / (differences.length - 1) / differences.length;
  };
  const standardError = Math.sqrt(
    spread(first.components.events, second.components.events) +
      spread(first.components.nonEvents, second.components.nonEvents),
  );
  const z = (first.auc - second.auc) / standardError;
  return { z, p: normalTwoSided(z) };
}
