export const correctionMethods = ["bonferroni", "holm", "benjamini-hochberg"] as const;
export type CorrectionMethod = (typeof correctionMethods)[number];

/**
 * p-values corrected for as many tests as there are, in the order given: Bonferroni and Holm 1979 hold the family-wise
 * error, Benjamini and Hochberg 1995 the false discovery rate (R's p.adjust).
 */
export function adjustP(values: readonly number[], method: CorrectionMethod): readonly number[] {
  const n = values.length;
  if (method === "bonferroni") return values.map((p) => Math.min(1, p * n));
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const adjusted = new Array<number>(n);
  if (method === "holm") {
    let greatest = 0;
    for (const [rank, index] of order.entries()) {
      greatest = Math.max(greatest, values[index]! * (n - rank));
      adjusted[index] = Math.min(1, greatest);
    }
    return adjusted;
  }
  let smallest = 1;
  for (let rank = n; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    smallest = Math.min(smallest, (values[index]! * n) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}
