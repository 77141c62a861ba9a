import { describe, expect, it } from "vitest";
import {
  expectRelative,
  referenceColumns,
  statisticsReference,
} from "../../../e2e/reference/r/r-reference.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { fisherExactTest } from "../categorical/fisher-exact.ts";
import { exactMannWhitneyTest } from "../continuous/exact-mann-whitney.ts";
import { shapiroWilkTest } from "../continuous/shapiro-wilk.ts";
import { riskDifference } from "../effect/risk-difference.ts";
import { adjustP } from "./adjust-p.ts";
import { compareCategorical } from "./compare-categorical.ts";
import { compareContinuous } from "./compare-continuous.ts";

const columns = referenceColumns("cohort.csv");
const group = (variable: string, value: number) => {
  const rows = columns[variable]!.filter((_, row) => columns.new_fracture![row] === value);
  const values = rows.filter((cell) => cell !== undefined);
  return { values, missing: rows.length - values.length };
};

interface Sample {
  readonly W: number;
  readonly p: number;
}

interface ContinuousReference {
  readonly variable: string;
  readonly quartiles1: number[];
  readonly quartiles0: number[];
  readonly shapiro1: Sample;
  readonly shapiro0: Sample;
  readonly cohensD: number[];
  readonly cohensDCi: number[];
  readonly hedgesG: number[];
}

describe.each(statisticsReference.continuous as ContinuousReference[])("$variable against R", (r) => {
  const { value } = compareContinuous(r.variable, group(r.variable, 1), group(r.variable, 0));

  it("quartiles (type 7), Shapiro-Wilk", () => {
    expectRelative([...value.quartiles1!, ...value.quartiles0!], [...r.quartiles1, ...r.quartiles0], 1e-12);
    expectRelative([value.shapiroWilk1!.W, value.shapiroWilk0!.W], [r.shapiro1.W, r.shapiro0.W], 1e-9);
    expectRelative([value.shapiroWilk1!.p, value.shapiroWilk0!.p], [r.shapiro1.p, r.shapiro0.p], 1e-6);
  });

  it("Cohen's d and Hedges' g with noncentral t intervals", () => {
    const { cohensD, hedgesG } = value.effect!;
    expectRelative([cohensD.value, ...cohensD.ci95], [r.cohensD[0], ...r.cohensDCi], 1e-8);
    expectRelative([hedgesG.value], [r.hedgesG[0]], 1e-9);
    expectRelative([...hedgesG.ci95], r.hedgesG.slice(1), 1e-5); // effectsize solves to about six digits
  });
});

const samples = statisticsReference.shapiro as (Sample & { n: number; values?: number[] })[];
it.each(samples)("Shapiro-Wilk of $n values", ({ n, values, W, p }) => {
  const given = values ?? Array.from({ length: n }, (_, i) => ((((i + 1) * 7919) % 10007) / 10007) ** 2);
  const found = shapiroWilkTest(sortedValues(given));
  expectRelative([found.W, found.p], [W, p], 1e-6);
});

const ranks = statisticsReference.wilcoxon as { first: number[]; second: number[]; U: number; p: number }[];
it.each(ranks)("exact Mann-Whitney, $first.length and $second.length values", ({ first, second, U, p }) => {
  const found = exactMannWhitneyTest(first, second)!;
  expectRelative([found.U, found.p], [U, p], 1e-12);
});

it("ties have no exact Mann-Whitney test", () => {
  expect(exactMannWhitneyTest([1, 2], [2, 3])).toBeUndefined();
});

interface TwoByTwo {
  readonly counts: [number, number, number, number];
  readonly riskDifference: number[];
  readonly oddsRatio: number[];
  readonly phi: number[];
  readonly phiCi: number[];
}

it.each(statisticsReference.twoByTwo as TwoByTwo[])("effects of the table $counts", (r) => {
  const [yes1, no1, yes0, no0] = r.counts;
  const cells = (yes: number, no: number) => ({
    values: [...new Array<string>(yes).fill("1"), ...new Array<string>(no).fill("0")],
    missing: 0,
  });
  const { value } = compareCategorical("x", cells(yes1, no1), cells(yes0, no0));
  const difference = value.riskDifference!;
  expect(difference.value).toBeCloseTo(r.riskDifference[0]!, 12);
  expectRelative([...difference.ci95], r.riskDifference.slice(1), 1e-9);
  expectRelative([value.oddsRatio!.value, ...value.oddsRatio!.ci95], r.oddsRatio, 1e-9);
  expect(value.cramersV!.value).toBeCloseTo(r.phi[0]!, 12);
  const clipped = r.phiCi.map((bound) => Math.min(1, bound));
  for (const [index, bound] of value.cramersV!.ci95.entries()) expect(bound).toBeCloseTo(clipped[index]!, 8);
});

interface RowsByColumns {
  readonly table: number[][];
  readonly pearson: number[];
  readonly fisher: number;
  readonly cramersV: number[];
  readonly ci: number[];
}

it.each(statisticsReference.rByC as RowsByColumns[])("tables larger than 2 x 2: $table", (r) => {
  expectRelative([fisherExactTest(r.table)!], [r.fisher], 1e-6);
  if (r.table.length > 2) return;
  const of = (counts: number[]) => ({
    values: counts.flatMap((count, level) => new Array<string>(count).fill(String(level))),
    missing: 0,
  });
  const { value } = compareCategorical("x", of(r.table[1]!), of(r.table[0]!));
  const { chi2, df, p } = value.pearson!;
  expectRelative([chi2, df, p], r.pearson, 1e-9);
  expect(value.cramersV!.value).toBeCloseTo(r.cramersV[0]!, 12);
  for (const [index, bound] of value.cramersV!.ci95.entries()) expect(bound).toBeCloseTo(r.ci[index]!, 8);
});

it("Newcombe 1998, Table II (a): 56/70 against 48/80", () => {
  const { value, ci95 } = riskDifference(56, 70, 48, 80);
  expect([value, ...ci95].map((number) => number.toFixed(4))).toEqual(["0.2000", "0.0524", "0.3339"]);
});

it("Bonferroni, Holm, Benjamini-Hochberg as p.adjust", () => {
  const r = statisticsReference.adjust as Record<"p" | "bonferroni" | "holm" | "BH", number[]>;
  expectRelative(adjustP(r.p, "bonferroni"), r.bonferroni, 1e-12);
  expectRelative(adjustP(r.p, "holm"), r.holm, 1e-12);
  expectRelative(adjustP(r.p, "benjamini-hochberg"), r.BH, 1e-12);
});
