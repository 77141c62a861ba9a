import { type HosmerLemeshowTest, hosmerLemeshowTest } from "../logistic/hosmer-lemeshow.ts";
import type { Numbers } from "../numbers/mean.ts";
import { aucOf } from "../roc/auc.ts";
import { type BrierScore, brierScore } from "./brier-score.ts";
import { type CalibrationCurve, calibrationCurve } from "./calibration-curve.ts";
import { decisionCurve, type NetBenefit } from "./decision-curve.ts";
import { logisticRecalibration, type Recalibration } from "./logistic-recalibration.ts";

/** How well predicted probabilities separate events from non-events, how well they are calibrated, and what deciding by them gains. */
export interface Performance {
  readonly auc: number;
  readonly aucCi95?: readonly [lower: number, upper: number];
  readonly brier: BrierScore;
  readonly calibration: Recalibration & CalibrationCurve;
  readonly hosmerLemeshow?: HosmerLemeshowTest;
  readonly decisionCurve: readonly NetBenefit[];
}

/** Performance of probabilities within 0 and 1 for an outcome of 0 and 1 with both present. */
export function predictionPerformance(outcome: Numbers, probabilities: Numbers): Performance {
  const { auc, ci95 } = aucOf(outcome, probabilities);
  const hosmerLemeshow = hosmerLemeshowTest(outcome, probabilities);
  return {
    auc,
    ...(ci95 ? { aucCi95: ci95 } : {}),
    brier: brierScore(outcome, probabilities),
    calibration: {
      ...logisticRecalibration(outcome, linearPredictorOf(probabilities)),
      ...calibrationCurve(outcome, probabilities),
    },
    ...(hosmerLemeshow && Number.isFinite(hosmerLemeshow.chi2) ? { hosmerLemeshow } : {}),
    decisionCurve: decisionCurve(outcome, probabilities),
  };
}

/** Log odds, kept finite. */
export const linearPredictorOf = (probabilities: Numbers): Float64Array =>
  Float64Array.from(probabilities, (p) => {
    const inside = Math.min(1 - 1e-15, Math.max(1e-15, p));
    return Math.log(inside / (1 - inside));
  });
