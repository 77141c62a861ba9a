import { quantile } from "../../base/numbers/quantile.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import type { Numbers } from "../numbers/mean.ts";

/** Patients of similar predicted risk. */
export interface RiskGroup {
  readonly n: number;
  readonly events: number;
  /** Sum of the predicted probabilities. */
  readonly expected: number;
}

/** Tenths of predicted risk, cut at its deciles (R's type 7), the lower edge outside; empty ones left out. */
export function riskGroups(outcome: Numbers, probabilities: Numbers, count = 10): readonly RiskGroup[] {
  const sorted = sortedValues(probabilities);
  const edges = [...new Set(Array.from({ length: count + 1 }, (_, k) => quantile(sorted, k / count)))];
  const groups = edges.slice(1).map(() => ({ n: 0, events: 0, expected: 0 }));
  if (groups.length === 0) groups.push({ n: 0, events: 0, expected: 0 });
  for (let row = 0; row < outcome.length; row++) {
    const p = probabilities[row]!;
    let at = 0;
    while (at < groups.length - 1 && p > edges[at + 1]!) at++;
    const group = groups[at]!;
    group.n++;
    group.events += outcome[row]!;
    group.expected += p;
  }
  return groups.filter(({ n }) => n > 0);
}
