import { chiSquareUpper } from "../distribution/chi-square-upper.ts";
import type { Numbers } from "../numbers/mean.ts";
import { riskGroups } from "./risk-groups.ts";

export interface HosmerLemeshowTest {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  readonly groups: number;
}

/**
 * Hosmer-Lemeshow test of calibration (1980, Commun Stat A9:1043) over tenths of predicted risk, fewer where equal
 * predictions fall together. Undefined with fewer than three groups.
 */
export function hosmerLemeshowTest(outcome: Numbers, probabilities: Numbers): HosmerLemeshowTest | undefined {
  const groups = riskGroups(outcome, probabilities);
  if (groups.length < 3) return undefined;
  const chi2 = groups.reduce((sum, { n, events, expected }) => {
    const squared = (events - expected) ** 2;
    return sum + squared / expected + squared / (n - expected);
  }, 0);
  const df = groups.length - 2;
  return { chi2, df, p: chiSquareUpper(chi2, df), groups: groups.length };
}
