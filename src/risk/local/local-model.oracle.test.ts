import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rileySampleSize } from "../../stats/logistic/riley-sample-size.ts";
import { parseTable, type Table } from "../../stats/table/table.ts";
import { parseRiskModel } from "../model/parse-risk-model.ts";
import { defaultRiskModel } from "../models/risk-models.ts";
import { predictRisk } from "../predict/predict-risk.ts";
import { fitIntercept, fitInterceptAndSlope, refitWithPenalty } from "./fit-step.ts";
import { type LocalCohort, localCohort } from "./local-cohort.ts";
import { type LocalModelChoice, makeLocalModel } from "./make-local-model.ts";
import { stepNeeds, updateSteps } from "./update-step.ts";
import { validateStep } from "./validate-step.ts";

const file = (name: string) =>
  readFileSync(new URL(`../../../e2e/reference/r-risk/${name}`, import.meta.url), "utf8");
const table = parseTable(file("cohort.csv"));
const r = JSON.parse(file("local-model.json"));

function cohortOf(from: Table = table): LocalCohort {
  const found = localCohort(defaultRiskModel, from, { outcome: "newFracture" });
  if (!found.ok) throw new Error(found.issues[0].message);
  return found.value;
}
const cohort = cohortOf();

function expectRelative(found: readonly number[], expected: readonly number[], tolerance = 1e-6) {
  for (const [index, value] of expected.entries()) {
    expect(Math.abs(found[index]! - value)).toBeLessThanOrEqual(tolerance * Math.abs(value));
  }
}

describe("a simulated local cohort against R's glm", () => {
  it("is read as R has it", () => {
    expect([cohort.outcome.length, cohort.events]).toEqual([r.n, r.events]);
  });

  it("intercept update: glm with the score as offset", () => {
    const { intercept, interceptSe } = fitIntercept(defaultRiskModel, cohort)!;
    expectRelative([intercept, interceptSe], [r.intercept.a, r.intercept.se]);
  });

  it("intercept and slope: glm on the score, with its covariance", () => {
    const fit = fitInterceptAndSlope(defaultRiskModel, cohort)!;
    const { a, b, seA, seB, cov } = r.interceptAndSlope;
    expectRelative(
      [fit.intercept, fit.slope, fit.interceptSe, fit.slopeSe, fit.covariance],
      [a, b, seA, seB, cov],
    );
  });

  it("penalised refit: the same penalty, coefficients, centres and standard errors", () => {
    const fit = refitWithPenalty(defaultRiskModel, cohort)!;
    expect(fit.variables.map(({ key }) => key)).toEqual(r.refit.keys);
    expectRelative([fit.penalty, fit.intercept], [r.refit.penalty, r.refit.intercept]);
    expectRelative(
      fit.variables.map(({ coefficient }) => coefficient),
      r.refit.b,
    );
    expectRelative(
      fit.variables.map(({ centre }) => centre),
      r.refit.centre,
    );
    expectRelative(
      fit.variables.map(({ standardError }) => standardError),
      r.refit.se,
    );
  });
});

describe("bootstrap optimism against an independent R loop", () => {
  it.each([
    ["intercept", 300],
    ["intercept-and-slope", 300],
    ["refit", 100],
  ] as const)("%s: within four Monte Carlo standard errors", (step, repeats) => {
    const found = validateStep(step, defaultRiskModel, cohort, { seed: 1, repeats })!;
    const expected = r.bootstrap[step];
    const measures = {
      auc: found.auc,
      brier: found.brier,
      slope: found.calibrationSlope,
      large: found.calibrationInTheLarge,
    };
    for (const [name, { apparent, optimism, corrected }] of Object.entries(measures)) {
      expect(Math.abs(apparent - expected.apparent[name])).toBeLessThan(1e-7);
      const error = expected.sd[name] * Math.sqrt(1 / expected.repeats + 1 / repeats);
      expect(Math.abs(optimism - expected.optimism[name])).toBeLessThan(4 * error);
      expect(corrected).toBe(apparent - optimism);
    }
    expect(found.failed).toBe(0);
    expect(found.apparent.decisionCurve.length).toBeGreaterThan(50);
    expect(found.apparent.calibration.smooth.length).toBeGreaterThan(50);
  });
});

const choice: LocalModelChoice = {
  step: "intercept-and-slope",
  name: "our-hospital",
  version: "1",
  description: { en: "820 patients of our hospital.", "zh-CN": "本院 820 例患者。" },
  followUp: { en: "24 months.", "zh-CN": "随访 24 个月。" },
  seed: 1,
  repeats: 20,
};

/** The first rows of the cohort. */
const first = (n: number): LocalCohort => cohortOf({ ...table, rows: table.rows.slice(0, n) });

describe("sample-size rules", () => {
  it("Riley's size for 16 parameters and 25.6 %: 1331, 623 and 338 at 15, 30 and 50 % of the greatest R²", () => {
    const { greatestRSquared } = rileySampleSize(16, 0.256);
    const sizes = [0.15, 0.3, 0.5].map(
      (share) => rileySampleSize(16, 0.256, share * greatestRSquared).forShrinkage,
    );
    for (const [index, size] of [1331, 623, 338].entries())
      expect(Math.abs(sizes[index]! - size)).toBeLessThan(2);
  });

  it.each([
    [60, []],
    [150, ["intercept"]],
    [500, ["intercept", "intercept-and-slope"]],
    [820, ["intercept", "intercept-and-slope", "refit"]],
  ])("with %d patients only %j", (n, allowed) => {
    const part = first(n);
    expect(
      stepNeeds(defaultRiskModel, part)
        .filter(({ enough }) => enough)
        .map(({ step }) => step),
    ).toEqual(allowed);
    for (const step of updateSteps) {
      const made = makeLocalModel(defaultRiskModel, part, { ...choice, step });
      if ((allowed as string[]).includes(step)) expect(made.ok).toBe(true);
      else expect(made.issues[0]).toMatchObject({ code: "risk-local-too-few" });
    }
  });
});

describe("a local model", () => {
  it.each(updateSteps)("%s: is a valid document that names what it is based on, and predicts", (step) => {
    const made = makeLocalModel(defaultRiskModel, cohort, { ...choice, step });
    if (!made.ok) throw new Error(made.issues[0].message);
    const { model } = made.value;
    expect(model.basedOn).toEqual({ name: defaultRiskModel.name, version: defaultRiskModel.version });
    expect(model.population).toMatchObject({ n: 820, events: 242 });
    expect(parseRiskModel(JSON.parse(JSON.stringify(model)))).toMatchObject({ ok: true, value: model });
    const patient = Object.fromEntries(
      model.variables.map(({ key, coding, centre }) => [key, coding === "binary" ? 0 : centre]),
    );
    const prediction = predictRisk(model, patient);
    expect(prediction.ok && prediction.value.model).toEqual({ name: "our-hospital", version: "1" });
    expect(prediction.ok && prediction.value.interval).toHaveLength(2);
    expect(prediction.ok && prediction.value.caveats.map(({ code }) => code)).toContain("local-model");
  });

  it("says so where the score works the wrong way round", () => {
    const inverted = {
      ...cohort,
      outcome: cohort.outcome.map((event) => 1 - event),
      events: cohort.nonEvents,
      nonEvents: cohort.events,
    };
    const made = makeLocalModel(defaultRiskModel, inverted, choice);
    expect(made.issues).toMatchObject([{ code: "risk-local-inverted" }]);
  });
});

describe("reading a local table", () => {
  const csv = (lines: readonly string[]) => parseTable(lines.join("\n"));
  const header = `newFracture,${defaultRiskModel.variables.map(({ key }) => key).join(",")}`;

  it("leaves out patients with a missing value and counts those outside the studied range", () => {
    const found = localCohort(
      defaultRiskModel,
      csv([header, "1,75,0,30,32,33,-3.7,0,0", "0,70,0,34,29,,-3.2,1,1", "0,85,0,34,29,40,-3.2,1,1"]),
      { outcome: "newFracture" },
    );
    expect(found.ok && found.value.outcome).toEqual([1, 0]);
    expect(found.issues).toMatchObject([
      { code: "risk-local-dropped", parameters: { n: 1 } },
      { code: "risk-local-out-of-range", parameters: { n: 1 } },
    ]);
  });

  it("takes other column names", () => {
    const renamed = { ...table, columns: table.columns.map((name) => (name === "ageYears" ? "age" : name)) };
    expect(localCohort(defaultRiskModel, renamed, { outcome: "newFracture" }).issues[0]).toMatchObject({
      code: "stats-unknown-column",
    });
    const found = localCohort(defaultRiskModel, renamed, {
      outcome: "newFracture",
      columns: { ageYears: "age" },
    });
    expect(found.ok).toBe(true);
  });

  it.each([
    [[header, "1,75,2,30,32,33,-3.7,0,0"], "stats-not-binary"],
    [[header, "1,75,0,30,32,33,-3.7,0,0"], "stats-empty-group"],
    [[header, "1,old,0,30,32,33,-3.7,0,0"], "stats-not-a-number"],
  ])("refuses %j", (lines, code) => {
    expect(localCohort(defaultRiskModel, csv(lines), { outcome: "newFracture" }).issues[0]).toMatchObject({
      code,
    });
  });
});
