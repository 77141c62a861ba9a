import { clopperPearson } from "../effect/clopper-pearson.ts";
import { type RiskGroup, riskGroups } from "../logistic/risk-groups.ts";
import type { Numbers } from "../numbers/mean.ts";
import { lowess } from "./lowess.ts";

export interface CalibrationCurve {
  /** Tenths of predicted risk: mean prediction, observed share and its exact interval. */
  readonly groups: readonly {
    readonly n: number;
    readonly events: number;
    readonly predicted: number;
    readonly observed: number;
    readonly ci95: readonly [lower: number, upper: number];
  }[];
  /** Smoothed observed share (lowess) at up to 101 predictions, ascending, within 0 and 1. */
  readonly smooth: readonly (readonly [predicted: number, observed: number])[];
}

const maxPlaces = 101;

/** Observed against predicted risk, grouped and smooth. At least one row. */
export function calibrationCurve(outcome: Numbers, probabilities: Numbers): CalibrationCurve {
  const order = [...probabilities.keys()].sort((a, b) => probabilities[a]! - probabilities[b]!);
  const x = Float64Array.from(order, (row) => probabilities[row]!);
  const y = Float64Array.from(order, (row) => outcome[row]!);
  const distinct = [...new Set(x)];
  const count = Math.min(maxPlaces, distinct.length);
  const at = Float64Array.from(
    { length: count },
    (_, k) => distinct[count === 1 ? 0 : Math.round((k * (distinct.length - 1)) / (count - 1))]!,
  );
  const smoothed = x.length > 1 ? lowess(x, y, at) : y;
  return {
    groups: riskGroups(outcome, probabilities).map(({ n, events, expected }: RiskGroup) => ({
      n,
      events,
      predicted: expected / n,
      observed: events / n,
      ci95: clopperPearson(events, n),
    })),
    smooth: Array.from(at, (place, index) => [place, Math.min(1, Math.max(0, smoothed[index]!))] as const),
  };
}
