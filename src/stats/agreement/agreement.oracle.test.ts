import { describe, expect, it } from "vitest";
import {
  expectRelative,
  reference,
  referenceColumns,
  statisticsReference,
} from "../../../e2e/reference/r/r-reference.ts";
import { kappaTable } from "../analyses/kappa-table.ts";
import { blandAltman } from "./bland-altman.ts";
import { iccTypes, intraclassCorrelations } from "./intraclass-correlation.ts";
import { proportionalBias } from "./proportional-bias.ts";

interface ReferenceAgreement {
  readonly icc: readonly { icc: number; F: number; p: number; lower: number; upper: number }[];
  readonly bland_altman: Record<string, number | readonly number[]>;
}

describe.each([
  ["inter", "reader_b"],
  ["intra", "reader_a_repeat"],
] as const)("%s-reader agreement against psych", (kind, other) => {
  const ratings = referenceColumns("agreement.csv");
  const first = ratings.reader_a!.map((value) => value!);
  const second = ratings[other]!.map((value) => value!);
  const expected = (reference.agreement as Record<string, ReferenceAgreement>)[kind]!;

  it("six intraclass correlations", () => {
    const found = intraclassCorrelations(first.map((value, index) => [value, second[index]!]));
    expect(found.map(({ type }) => type)).toEqual(iccTypes);
    for (const [index, { icc, F, p, ci95 }] of found.entries()) {
      const r = expected.icc[index]!;
      expectRelative([icc, F, ...ci95], [r.icc, r.F, r.lower, r.upper], 1e-6);
      expectRelative([p], [r.p], 1e-5);
    }
  });

  it("Bland-Altman", () => {
    const found = blandAltman(first, second);
    const r = expected.bland_altman;
    expectRelative([found.bias, found.sd, found.lower, found.upper], [r.bias, r.sd, r.lower, r.upper], 1e-9);
    expectRelative(
      [...found.biasCi95, ...found.lowerCi95, ...found.upperCi95],
      [r.bias_ci, r.lower_ci, r.upper_ci].flat(),
      1e-9,
    );
  });
});

it("Shrout and Fleiss 1979, Table 2 and 4: six subjects, four judges", () => {
  // As R's package psych carries them (example of ICC).
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const printed = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
  for (const [index, { icc }] of intraclassCorrelations(ratings).entries()) {
    expect(Math.round(icc * 100) / 100).toBe(printed[index]);
  }
});

it.each(["linear", "quadratic"] as const)("kappa with %s weights, and without, against vcd", (weights) => {
  const grades = referenceColumns("grades.csv");
  const rows = grades.reader_a!.map((a, row) => [String(a), String(grades.reader_b![row])]);
  const table = { columns: ["reader_a", "reader_b"], rows };
  const expected = (statisticsReference.kappa as Record<string, Record<"unweighted" | "weighted", number[]>>)[
    weights
  ]!;
  for (const [kind, values] of [
    [weights, expected.weighted],
    ["none", expected.unweighted],
  ] as const) {
    const found = kappaTable(table, ["reader_a", "reader_b"], kind);
    if (!found.ok) throw new Error(found.issues[0].message);
    const { kappa, se, ci95, n } = found.value;
    expect(n).toBe(60);
    expectRelative([kappa, se, ...ci95], values, 1e-9);
  }
});

it("proportional bias against lm", () => {
  const ratings = referenceColumns("agreement.csv");
  const of = (name: string) => ratings[name]!.map((value) => value!);
  const { slope, se, t, p, intercept, ci95 } = proportionalBias(of("reader_a"), of("reader_b"))!;
  const r = statisticsReference.proportionalBias as Record<string, number> & { ci: number[] };
  expectRelative([slope, se, t, p, intercept], [r.slope, r.se, r.t, r.p, r.intercept], 1e-8);
  expectRelative([...ci95], r.ci, 1e-8);
});

describe("Bland and Altman 1986 (Lancet 1:307): peak expiratory flow of 17 people, first readings, L/min", () => {
  // As R's packages BlandAltmanLeh (bland.altman.PEFR) and blandr carry them.
  const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
  const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
  const { bias, sd, biasCi95, upper, upperCi95 } = blandAltman(mini, wright);
  const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(1));

  it("mean difference -2.1 (-22.0 to 17.8), standard deviation 38.8", () => {
    expect(rounded([bias, sd, ...biasCi95])).toEqual(["-2.1", "38.8", "-22.0", "17.8"]);
  });

  it("limits of the paper, which takes 2 for 1.96: -79.7 and 75.5; the upper one within 34.6", () => {
    expect(bias - 2 * sd).toBeCloseTo(-79.7, 0);
    expect(bias + 2 * sd).toBeCloseTo(75.5, 0);
    expect(upperCi95[1] - upper).toBeCloseTo(34.6, 0);
  });
});
