import type { RiskValue } from "../input/risk-input.ts";
import type { RiskModel } from "../model/risk-model.ts";

/** What one variable adds to the log odds, compared with the average of the reference population. */
export interface Contribution {
  readonly variable: string;
  readonly value: number;
  readonly centre: number;
  /** slope × coefficient × (value − centre). */
  readonly logOdds: number;
}

/** Contributions of the values that are there, in the model's order. */
export function contributionsOf(
  { variables, link }: RiskModel,
  values: ReadonlyMap<string, Pick<RiskValue, "value">>,
): readonly Contribution[] {
  return variables.flatMap(({ key, centre, coefficient }) => {
    const value = values.get(key)?.value;
    if (value === undefined) return [];
    return [{ variable: key, value, centre, logOdds: link.slope * coefficient * (value - centre) }];
  });
}

/** Σ coefficient × (value − centre), before intercept and slope; what is missing adds nothing. */
export function centredScore(
  { variables }: RiskModel,
  values: ReadonlyMap<string, Pick<RiskValue, "value">>,
): number {
  let score = 0;
  for (const { key, centre, coefficient } of variables) {
    const value = values.get(key)?.value;
    if (value !== undefined) score += coefficient * (value - centre);
  }
  return score;
}
