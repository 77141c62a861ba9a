import { type Issue, issue } from "../../base/issue.ts";
import { fisherExactTest } from "../categorical/fisher-exact.ts";
import { type ChiSquareTest, pearsonChiSquareTest } from "../categorical/pearson-chi-square.ts";
import { cramersV } from "../effect/cramers-v.ts";
import type { Estimate } from "../effect/estimate.ts";
import { oddsRatio } from "../effect/odds-ratio.ts";
import { riskDifference } from "../effect/risk-difference.ts";
import type { GroupValues } from "./compare-continuous.ts";

/** A categorical variable: `table` has a row per level and the columns group 0, group 1. */
export interface CategoricalComparison {
  readonly variable: string;
  readonly levels: readonly string[];
  readonly table: readonly (readonly [group0: number, group1: number])[];
  readonly pearson?: ChiSquareTest;
  readonly yates?: { readonly p: number };
  readonly fisher?: { readonly p: number };
  /** Rows of the group without a value. */
  readonly missing1: number;
  readonly missing0: number;
  readonly cramersV?: Estimate;
  /** With two levels: the second level's share in group 1 minus that in group 0. */
  readonly riskDifference?: Estimate;
  /** With two levels: odds of the second level in group 1 over those in group 0; absent with an empty cell. */
  readonly oddsRatio?: Estimate;
}

/** Compares a categorical variable between group 1 and group 0. */
export function compareCategorical(
  variable: string,
  group1: GroupValues<string>,
  group0: GroupValues<string>,
): { readonly value: CategoricalComparison; readonly issues: readonly Issue[] } {
  const [ones, zeros] = [counts(group1.values), counts(group0.values)];
  const levels = [...new Set([...zeros.keys(), ...ones.keys()])].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const table = levels.map((level) => [zeros.get(level) ?? 0, ones.get(level) ?? 0] as const);
  const described = { variable, levels, table };
  const missing = { missing1: group1.missing, missing0: group0.missing };
  if (levels.length < 2 || ones.size === 0 || zeros.size === 0) {
    const isEmpty = ones.size === 0 || zeros.size === 0;
    const found = isEmpty
      ? issue("stats-too-few", { variable, n: 0, needed: 1 })
      : issue("stats-constant", { variable });
    return { value: { ...described, ...missing }, issues: [found] };
  }
  const pearson = pearsonChiSquareTest(table);
  const fisher = fisherExactTest(table);
  const n = group1.values.length + group0.values.length;
  const value: CategoricalComparison = {
    ...described,
    pearson,
    ...(levels.length === 2 ? { yates: { p: pearsonChiSquareTest(table, "yates").p } } : {}),
    ...(fisher === undefined ? {} : { fisher: { p: fisher } }),
    ...missing,
    cramersV: cramersV(pearson.chi2, pearson.df, n, levels.length, 2),
    ...(levels.length === 2 ? twoByTwo(table[1]!, group1.values.length, group0.values.length) : {}),
  };
  return { value, issues: fisher === undefined ? [issue("stats-fisher-too-large", { variable })] : [] };
}

function twoByTwo([k0, k1]: readonly [number, number], n1: number, n0: number) {
  const odds = oddsRatio(k1, n1, k0, n0);
  return { riskDifference: riskDifference(k1, n1, k0, n0), ...(odds ? { oddsRatio: odds } : {}) };
}

function counts(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
