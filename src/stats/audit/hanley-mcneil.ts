import type { Sizes } from "./sizes.ts";

/** Standard error of an area under the ROC curve from the area and the group sizes (Hanley and McNeil 1982, Radiology 143:29). */
export function hanleyMcNeilError(auc: number, { n1, n0 }: Sizes): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc ** 2) / (1 + auc);
  const square = auc ** 2;
  return Math.sqrt((auc * (1 - auc) + (n1 - 1) * (q1 - square) + (n0 - 1) * (q2 - square)) / (n1 * n0));
}
