import { rileySampleSize } from "../../stats/logistic/riley-sample-size.ts";
import type { RiskModel } from "../model/risk-model.ts";
import type { LocalCohort } from "./local-cohort.ts";

/** How far a model is adapted to local outcomes, from least to most. */
export const updateSteps = ["intercept", "intercept-and-slope", "refit"] as const;
export type UpdateStep = (typeof updateSteps)[number];

/** What a step needs at least. */
export interface StepNeed {
  readonly step: UpdateStep;
  readonly events: number;
  readonly nonEvents: number;
  readonly patients: number;
  readonly enough: boolean;
}

/** Half the width of the 95 % interval within which the overall risk must be known before the intercept is moved. */
const overallRiskMargin = 0.1;

/**
 * The sample size that each step needs:
 *
 * - intercept: 10 events and 10 non-events, and the overall risk known to ± 10 points (n ≥ 1.96² p(1-p) / .1²);
 * - intercept and slope: 100 events and 100 non-events (Vergouwe 2005, J Clin Epidemiol 58:475; Collins 2016, Stat Med
 *   35:214);
 * - refit: Riley's criteria for developing a model with as many parameters (2020, BMJ 368:m441), on top of the former.
 */
export function stepNeeds(model: RiskModel, { events, nonEvents }: LocalCohort): readonly StepNeed[] {
  const n = events + nonEvents;
  const rate = events / n;
  const overall = Math.ceil((1.96 / overallRiskMargin) ** 2 * rate * (1 - rate));
  const needs = [
    { step: "intercept", events: 10, nonEvents: 10, patients: overall },
    { step: "intercept-and-slope", events: 100, nonEvents: 100, patients: 200 },
    {
      step: "refit",
      events: 100,
      nonEvents: 100,
      patients: Math.max(200, rileySampleSize(model.variables.length, rate).needed),
    },
  ] as const;
  return needs.map((need) => ({
    ...need,
    enough: events >= need.events && nonEvents >= need.nonEvents && n >= need.patients,
  }));
}
