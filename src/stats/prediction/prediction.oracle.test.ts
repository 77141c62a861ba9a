import { expect, it } from "vitest";
import {
  expectRelative,
  referenceColumns,
  statisticsReference,
} from "../../../e2e/reference/r/r-reference.ts";
import { clopperPearson } from "../effect/clopper-pearson.ts";
import { hosmerLemeshowTest } from "../logistic/hosmer-lemeshow.ts";
import { seededRandom } from "../numbers/random.ts";
import { decisionCurve } from "./decision-curve.ts";
import { logisticRecalibration } from "./logistic-recalibration.ts";
import { lowess } from "./lowess.ts";
import { linearPredictorOf, predictionPerformance } from "./prediction-performance.ts";
import { validateByBootstrap } from "./validate-by-bootstrap.ts";

const columns = referenceColumns("cohort.csv");
const complete = [...columns.new_fracture!.keys()].filter((row) =>
  ["vitamin_d", "bmd_t"].every((name) => columns[name]![row] !== undefined),
);
const of = (name: string) => complete.map((row) => columns[name]![row]!);
const outcome = of("new_fracture");
const probabilities = of("age").map((age, row) => {
  const linear = -2 + 0.08 * (age - 72) + 0.1 * (of("fdr_pct")[row]! - 30);
  return 1 / (1 + Math.exp(-linear));
});
const r = statisticsReference.prediction as {
  intercept: number[];
  slope: number[];
  brier: number;
  hosmerLemeshow: { chi2: number; p: number };
  lowess: { x: number[]; y: number[] };
  thresholds: number[];
  netBenefit: number[];
  treatAll: number[];
};

it("calibration intercept and slope as glm with and without offset", () => {
  const { intercept, slope } = logisticRecalibration(outcome, linearPredictorOf(probabilities));
  expectRelative([intercept!.value, intercept!.se], r.intercept, 1e-8);
  expectRelative([slope!.value, slope!.se], r.slope, 1e-8);
});

it("Brier, Hosmer-Lemeshow", () => {
  expectRelative([predictionPerformance(outcome, probabilities).brier.value], [r.brier], 1e-9);
  const { chi2, p } = hosmerLemeshowTest(outcome, probabilities)!;
  expectRelative([chi2, p], [r.hosmerLemeshow.chi2, r.hosmerLemeshow.p], 1e-7);
});

it("smooth calibration as R's lowess without robustness rounds", () => {
  const order = [...probabilities.keys()].sort((a, b) => probabilities[a]! - probabilities[b]!);
  const x = order.map((row) => probabilities[row]!);
  const smoothed = lowess(
    x,
    order.map((row) => outcome[row]!),
    x,
  );
  const chosen = r.lowess.x.map((_, index) => index * 12);
  expectRelative(
    chosen.map((index) => x[index]!),
    r.lowess.x,
    1e-9,
  );
  const distinct = chosen.filter((index) => x[index] !== x[index - 1]);
  expectRelative(
    distinct.map((index) => smoothed[index]!),
    distinct.map((index) => r.lowess.y[index / 12]),
    1e-6,
  );
});

it("net benefit", () => {
  const curve = decisionCurve(outcome, probabilities, r.thresholds);
  for (const [index, { model, treatAll }] of curve.entries()) {
    expect(model).toBeCloseTo(r.netBenefit[index]!, 12);
    expect(treatAll).toBeCloseTo(r.treatAll[index]!, 12);
  }
});

it.each(statisticsReference.binomial as number[][])("exact interval of %d / %d", (k, n, lower, upper) => {
  const found = clopperPearson(k!, n!);
  expect(found[0]).toBeCloseTo(lower!, 10);
  expect(found[1]).toBeCloseTo(upper!, 10);
});

it("bootstrap: the same seed gives the same, optimism of an over-fitted model is positive and shrinks it", () => {
  const names = [
    "age",
    "bmi",
    "hb",
    "tp",
    "alb",
    "hdl_c",
    "beta_ctx",
    "pth",
    "csa_cm2",
    "vb_cm2",
    "fdr_pct",
    "bmd_t",
  ];
  const predictors = names.map((name) => ({ name, values: of(name) }));
  const few = 120;
  const start = predictors.map(({ name, values }) => ({ name, values: values.slice(0, few) }));
  const run = () => validateByBootstrap(outcome.slice(0, few), start, {}, 60, seededRandom(1))!;
  const { auc, brier, calibrationSlope } = run();
  expect(run()).toEqual(run());
  expect(auc.optimism).toBeGreaterThan(0);
  expect(brier.optimism).toBeLessThan(0);
  expect(calibrationSlope!.corrected).toBeLessThan(0.95);
  expect(auc.corrected).toBeCloseTo(auc.apparent - auc.optimism, 12);
});
