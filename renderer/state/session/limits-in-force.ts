import type { Threshold } from "../../../src/measure/measure-result.ts";
import type { Work } from "../work/work.ts";
import type { LiveMeasurement } from "./use-measurement.ts";

/** The fat thresholds to show: those of the active region, else what the recipe gives on the histogram shown. */
export function limitsInForce(live: LiveMeasurement, work: Work, active: string): Threshold | null {
  const { regions } = live.analysis;
  const own = regions.find(({ roi }) => roi.name === active)?.threshold;
  if (own !== undefined) return own;
  const rule = work.recipe.threshold;
  if (rule.kind === "manual") return { lower: rule.lower, upper: rule.upper };
  if (rule.kind === "auto") {
    return live.histogram.choices.find((choice) => choice.method === rule.method)?.threshold ?? null;
  }
  return regions.find(({ threshold }) => threshold !== undefined)?.threshold ?? null;
}
