import { describe, expect, it } from "vitest";
import {
  expectRelative,
  referenceColumns,
  statisticsReference,
} from "../../../e2e/reference/r/r-reference.ts";
import { designMatrix } from "../analyses/design-matrix.ts";
import { parseTable } from "../table/table.ts";
import { logisticRegression } from "./logistic-regression.ts";
import { crossValidatedRidge, ridgePath } from "./ridge-logistic.ts";
import { rileySampleSize } from "./riley-sample-size.ts";

interface Ratio {
  readonly chi2: number;
  readonly p: number;
}

const r = statisticsReference.cohortModel as {
  terms: string[];
  n: number;
  profile: number[][];
  mass: number[][];
  likelihoodRatio: Ratio & { df: number };
  termLikelihoodRatio: Ratio[];
  coxSnell: number;
  nagelkerke: number;
  hosmerLemeshow: Ratio & { df: number };
  vif: number[];
};
const columns = referenceColumns("cohort.csv");
const complete = [...columns.new_fracture!.keys()].filter((row) =>
  r.terms.every((name) => columns[name]![row] !== undefined),
);
const outcome = complete.map((row) => columns.new_fracture![row]!);
const predictors = r.terms.map((name) => ({ name, values: complete.map((row) => columns[name]![row]!) }));

const fitted = (...given: Parameters<typeof logisticRegression>) => {
  const result = logisticRegression(...given);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};

describe("six predictors of the cohort against R", () => {
  const model = fitted(outcome, predictors, { profile: true });

  it("profile-likelihood intervals, solved to the end; MASS interpolates to three digits", () => {
    for (const [index, { profileCi95 }] of model.terms.entries()) {
      expectRelative(profileCi95!.map(Math.log), r.profile[index]!, 1e-8);
      expectRelative(profileCi95!.map(Math.log), r.mass[index]!, 1e-3);
    }
  });

  it("likelihood-ratio tests", () => {
    const { chi2, df, p } = model.likelihoodRatio!;
    expectRelative([chi2, df, p], [r.likelihoodRatio.chi2, r.likelihoodRatio.df, r.likelihoodRatio.p], 1e-9);
    for (const [index, term] of model.terms.slice(1).entries()) {
      const expected = r.termLikelihoodRatio[index]!;
      expectRelative(
        [term.likelihoodRatio!.chi2, term.likelihoodRatio!.p],
        [expected.chi2, expected.p],
        1e-8,
      );
    }
  });

  it("Cox-Snell, Nagelkerke, Hosmer-Lemeshow, variance inflation", () => {
    expectRelative([model.rSquared.coxSnell, model.rSquared.nagelkerke], [r.coxSnell, r.nagelkerke], 1e-9);
    const { chi2, df, p } = model.hosmerLemeshow!;
    expectRelative([chi2, df, p], [r.hosmerLemeshow.chi2, r.hosmerLemeshow.df, r.hosmerLemeshow.p], 1e-8);
    expectRelative(
      model.terms.slice(1).map(({ vif }) => vif!),
      r.vif,
      1e-9,
    );
  });

  it("Firth's estimates as brglm2", () => {
    const expected = statisticsReference.firthCohort as { b: number[]; se: number[] };
    const { terms } = fitted(outcome, predictors, { firth: true });
    expectRelative(
      terms.map(({ b }) => b),
      expected.b,
      1e-8,
    );
    expectRelative(
      terms.map(({ se }) => se),
      expected.se,
      1e-8,
    );
  });
});

describe("endometrial cancer study of Heinze and Schemper 2002: NV separates HG", () => {
  const data = referenceColumns("endometrial.csv");
  const of = (name: string) => data[name]!.map((value) => value!);
  const study = ["NV", "PI", "EH"].map((name) => ({ name, values: of(name) }));

  it("maximum likelihood: NV has no estimate, and says so; the others keep theirs", () => {
    const result = logisticRegression(of("HG"), study);
    expect(result.issues.map(({ code, parameters }) => [code, parameters?.terms])).toContainEqual([
      "stats-separation",
      "NV",
    ]);
    if (result.ok) expect(result.value.terms.map(({ term }) => term)).toEqual(["(Intercept)", "PI", "EH"]);
  });

  const expected = statisticsReference.firth as {
    b: number;
    se: number;
    profile: number[];
    chi2: number;
    p: number;
  }[];
  const { terms } = fitted(of("HG"), study, { firth: true });

  it("Firth's penalised likelihood: estimates, profile intervals, tests as in R", () => {
    for (const [index, { b, se, profileCi95, likelihoodRatio }] of terms.entries()) {
      const wanted = expected[index]!;
      expectRelative([b, se], [wanted.b, wanted.se], 1e-8);
      expectRelative(profileCi95!.map(Math.log), wanted.profile, 1e-6);
      expectRelative([likelihoodRatio!.chi2], [wanted.chi2], 1e-7);
      expectRelative([likelihoodRatio!.p], [wanted.p], 1e-6);
    }
  });

  it("the published figures: NV 2.93 (0.61 to 7.85), PI -0.03, EH -2.60", () => {
    const [, nv, pi, eh] = terms;
    expect([nv!.b, ...nv!.profileCi95!.map(Math.log)].map((value) => value.toFixed(2))).toEqual([
      "2.93",
      "0.61",
      "7.85",
    ]);
    expect([pi!.b, eh!.b].map((value) => value.toFixed(2))).toEqual(["-0.03", "-2.60"]);
  });
});

it("dummy coding and interactions as R's formula", () => {
  const expected = statisticsReference.factors as { b: number[]; se: number[] };
  const site = predictorsOf("bmi").map((bmi) => (bmi < 21 ? "L1" : bmi < 23 ? "L3" : "T12"));
  const lines = outcome.map((y, row) =>
    [y, site[row], predictorsOf("diabetes")[row], predictorsOf("fdr_pct")[row]].join(","),
  );
  const design = designMatrix(parseTable(["y,site,diabetes,fdr", ...lines].join("\n")), {
    outcome: "y",
    terms: ["site", "diabetes*fdr"],
    categories: ["site"],
  });
  if (!design.ok) throw new Error(design.issues[0].message);
  expect(design.value.references).toEqual({ site: "L1" });
  const { terms } = fitted(design.value.outcome, design.value.predictors);
  expect(terms.map(({ term }) => term)).toEqual([
    "(Intercept)",
    "site[L3]",
    "site[T12]",
    "diabetes",
    "fdr",
    "diabetes:fdr",
  ]);
  expectRelative(
    terms.map(({ b }) => b),
    expected.b,
    1e-8,
  );
  expectRelative(
    terms.map(({ se }) => se),
    expected.se,
    1e-8,
  );
});

function predictorsOf(name: string): number[] {
  return complete.map((row) => columns[name]![row]!);
}

describe("ridge regression against glmnet", () => {
  const ridge = statisticsReference.ridge as {
    lambda: number[];
    coefficients: number[][];
    cvDeviance: number[];
    cvSe: number[];
    best: number;
    oneSe: number;
  };

  it("coefficients along the penalties", () => {
    for (const [index, coefficients] of ridgePath(outcome, predictors, ridge.lambda).entries()) {
      expectRelative([...coefficients], ridge.coefficients[index]!, 1e-6);
    }
  });

  it("cross-validated deviance with the same folds", () => {
    const folds = outcome.map((_, row) => row % 10);
    const found = crossValidatedRidge(outcome, predictors, ridge.lambda, folds);
    expectRelative(found.cvDeviance, ridge.cvDeviance, 1e-6);
    expectRelative(found.cvStandardError, ridge.cvSe, 1e-5);
    expectRelative([found.bestLambda, found.oneSeLambda], [ridge.best, ridge.oneSe], 1e-9);
  });
});

describe("Riley's sample size", () => {
  it("the example of the R package pmsampsize: R² 0.288, 24 parameters, prevalence 0.174", () => {
    const { forShrinkage, forOptimism, forOverallRisk, needed } = rileySampleSize(24, 0.174, 0.288);
    expect([forShrinkage, forOptimism, forOverallRisk, needed]).toEqual([623, 662, 221, 662]);
  });

  it("16 parameters, 25.6 %: 15, 30, 50 % of the greatest R²", () => {
    const { greatestRSquared } = rileySampleSize(16, 0.256);
    for (const [share, needed] of [
      [0.15, 1331],
      [0.3, 623],
      [0.5, 338],
    ] as const) {
      const { forShrinkage } = rileySampleSize(16, 0.256, share * greatestRSquared);
      expect(Math.abs(forShrinkage - needed)).toBeLessThanOrEqual(1);
    }
  });
});
