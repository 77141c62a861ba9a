import type { RiskModel } from "../model/risk-model.ts";
import { referenceOf } from "../reference/reference-of.ts";
import { shareBelow } from "../reference/score-mixture.ts";

/** Thirds of the reference population by score. */
const bands = ["low", "mid", "high"] as const;
export type Band = (typeof bands)[number];

export interface RelativePosition {
  readonly band: Band;
  /** Share of the reference population with a lower score, in percent, to the nearest 5 within 5 and 95. */
  readonly percentile: number;
}

const step = 5;

/** Where a centred score is in the model's reference population. */
export function relativePosition(model: RiskModel, score: number): RelativePosition {
  const rising = model.link.slope >= 0 ? 1 : -1;
  const below = shareBelow(referenceOf(model).mixture, score);
  const share = rising === 1 ? below : 1 - below;
  const percentile = Math.min(100 - step, Math.max(step, Math.round((share * 100) / step) * step));
  return { band: share < 1 / 3 ? "low" : share < 2 / 3 ? "mid" : "high", percentile };
}
