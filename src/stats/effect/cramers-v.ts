import { noncentralChiSquareLower } from "../distribution/noncentral-chi-square-lower.ts";
import { findRoot } from "../numbers/find-root.ts";
import type { Estimate } from "./estimate.ts";

/**
 * Cramér's V of a rows x columns table from Pearson's chi-square (phi without its sign for 2 x 2). The interval holds
 * the noncentral chi-square distributions that leave 2.5 % on either side (Smithson 2003), within 0 and 1.
 */
export function cramersV(chi2: number, df: number, n: number, rows: number, columns: number): Estimate {
  const scale = n * (Math.min(rows, columns) - 1);
  const toV = (ncp: number) => Math.min(1, Math.sqrt(ncp / scale));
  return {
    value: toV(chi2),
    ci95: [toV(noncentrality(chi2, df, 0.975)), toV(noncentrality(chi2, df, 0.025))],
  };
}

/** The noncentrality at which the lower tail of chi-square is p; 0 where even the central one leaves less. */
function noncentrality(chi2: number, df: number, p: number): number {
  const most = chi2 + 10 * Math.sqrt(chi2) + 20;
  return findRoot((ncp) => noncentralChiSquareLower(chi2, df, ncp) - p, 0, most) ?? 0;
}
