import type { RiskModel } from "../model/risk-model.ts";

/** What one more unit of a measured value does. */
export interface Sensitivity {
  readonly variable: string;
  /** In the variable's unit. */
  readonly step: number;
  readonly logOdds: number;
  /** The odds are multiplied by this. */
  readonly oddsRatio: number;
  /** The same at the ends of the slope's range. */
  readonly oddsRatioRange: readonly [lower: number, upper: number];
}

/** "+1 FDR point does this": the change of the log odds for a step of a variable; undefined where the model has it not. */
export function sensitivityTo(model: RiskModel, key: string, step: number): Sensitivity | undefined {
  const variable = model.variables.find((candidate) => candidate.key === key);
  if (variable === undefined) return undefined;
  const { slope, uncertainty } = model.link;
  const change = variable.coefficient * step;
  const slopes =
    uncertainty.kind === "range"
      ? uncertainty.slope
      : [slope - 1.645 * uncertainty.slopeSe, slope + 1.645 * uncertainty.slopeSe];
  const ends = slopes.map((end) => Math.exp(end * change));
  return {
    variable: key,
    step,
    logOdds: slope * change,
    oddsRatio: Math.exp(slope * change),
    oddsRatioRange: [Math.min(...ends), Math.max(...ends)],
  };
}
