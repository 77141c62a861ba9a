import { describe, expect, it } from "vitest";
import { logisticRecalibration } from "../../stats/prediction/logistic-recalibration.ts";
import { aucOf } from "../../stats/roc/auc.ts";
import { expit } from "../expit.ts";
import { parseRiskModel } from "../model/parse-risk-model.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { centredScore } from "../predict/score.ts";
import { populationCalibration } from "../reference/population-calibration.fixture.ts";
import { eventRate } from "../reference/reference-of.ts";
import { scoreMixture } from "../reference/score-mixture.ts";
import { simulatePopulation } from "../reference/simulate-population.fixture.ts";
import { meanRisk, solveIntercept } from "../reference/solve-intercept.ts";
import { defaultRiskModel, namedRiskModel, riskModels } from "./risk-models.ts";
import { yang2025Published8, yang2025Published16 } from "./yang-2025-published.ts";
import { yang2025Rebuilt } from "./yang-2025-rebuilt.ts";

const mixtureOf = (model: RiskModel) => scoreMixture(model.variables, eventRate(model));

/** 40,000 patients from Tables 1 and 2, and the log odds that a model gives them. */
function simulated(model: RiskModel, intercept = model.link.intercept, slope = model.link.slope) {
  const { outcome, values } = simulatePopulation(model, 40_000, 7);
  const logOdds = Float64Array.from(outcome, (_, row) => {
    const patient = new Map(model.variables.map(({ key }) => [key, { value: values[key]![row]! }]));
    return intercept + slope * centredScore(model, patient);
  });
  const risks = logOdds.map(expit);
  return {
    meanRisk: risks.reduce((sum, risk) => sum + risk, 0) / risks.length,
    slope: logisticRecalibration(outcome, logOdds).slope!.value,
    auc: aucOf(outcome, logOdds).auc,
  };
}

describe.each(riskModels.map((model) => [model.name, model] as const))("%s", (_, model) => {
  it("has a mean predicted risk of 25.6 % over the paper's tables: exactly, and on simulated patients", () => {
    expect(meanRisk(mixtureOf(model), model.link.intercept, model.link.slope)).toBeCloseTo(0.256, 8);
    expect(Math.abs(simulated(model).meanRisk - 0.256)).toBeLessThan(0.003);
  });

  it("is a valid document, unchanged by JSON", () => {
    const parsed = parseRiskModel(JSON.parse(JSON.stringify(model)));
    expect(parsed).toMatchObject({ ok: true, value: model });
  });

  it("states the direction of each variable as its coefficient has it", () => {
    for (const { coefficient, direction } of model.variables) {
      expect(coefficient > 0 ? "raises" : "lowers").toBe(direction);
    }
  });
});

describe("calibration on patients simulated from Tables 1 and 2", () => {
  it("the default has a slope of 1", () => {
    expect(Math.abs(simulated(defaultRiskModel).slope - 1)).toBeLessThan(0.1);
    expect(populationCalibration(mixtureOf(defaultRiskModel)).slope / 0.33).toBeCloseTo(1, 1);
  });

  it("so has the score rebuilt from the tables", () => {
    expect(Math.abs(simulated(yang2025Rebuilt).slope - 1)).toBeLessThan(0.1);
  });

  it.each([
    [yang2025Published16, 0.38],
    [yang2025Published8, 0.33],
  ])("the published coefficients fail: $name is far too steep", (model, slope) => {
    const found = simulated(model).slope;
    expect(Math.abs(found - 1)).toBeGreaterThan(0.1);
    expect(found).toBeCloseTo(slope, 1);
    expect(populationCalibration(mixtureOf(model)).slope).toBeCloseTo(slope, 2);
  });

  it("the naive intercept logit(.256) fails: mean risk 41.9 %, not 25.6 %", () => {
    const naive = Math.log(0.256 / 0.744);
    expect(meanRisk(mixtureOf(yang2025Published8), naive, 1)).toBeCloseTo(0.42, 2);
    expect(Math.abs(simulated(yang2025Published8, naive).meanRisk - 0.256)).toBeGreaterThan(0.15);
  });

  it("no intercept on raw values gives everybody the same certainty", () => {
    const raw = yang2025Published8.variables.reduce(
      (sum, { coefficient, centre }) => sum + coefficient * centre,
      0,
    );
    const risk = meanRisk(mixtureOf(yang2025Published8), raw, 1);
    expect(Math.max(risk, 1 - risk)).toBeGreaterThan(0.8);
  });
});

/** Another program's simulation of 400,000 patients, printed to three places of the intercept. */
describe("the simulation of the paper's tables elsewhere", () => {
  const baseline = yang2025Published8.variables.filter(({ timing }) => timing === "baseline");

  it.each([
    ["16 variables", yang2025Published16.variables, -4.665, 0.38],
    ["8 variables", yang2025Published8.variables, -4.25, 0.33],
    ["6 baseline variables", baseline, -4.101, 0.31],
  ] as const)("%s: intercept and calibration slope", (_, variables, intercept, slope) => {
    const mixture = scoreMixture(variables, 0.256);
    expect(Math.abs(solveIntercept(mixture, 1, 0.256) - intercept)).toBeLessThan(0.01);
    expect(populationCalibration(mixture).slope).toBeCloseTo(slope, 2);
  });

  it("recalibration of the eight: -1.778 + .331 × score", () => {
    const { intercept, slope } = populationCalibration(mixtureOf(yang2025Published8));
    expect(intercept).toBeCloseTo(-1.778, 1);
    expect(slope).toBeCloseTo(0.331, 2);
  });

  it("AUC: 8 variables .885, 16 variables .92, rebuilt .909", () => {
    expect(simulated(yang2025Published8).auc).toBeCloseTo(0.885, 2);
    expect(simulated(yang2025Published16).auc).toBeCloseTo(0.92, 1);
    expect(simulated(yang2025Rebuilt).auc).toBeCloseTo(0.909, 2);
  });

  it.each([
    ["ageYears", 0.085],
    ["fdrPercent", 0.137],
    ["csaCm2", -0.214],
    ["vitaminDNmolL", -0.064],
    ["bmdTScore", -1.1],
    ["diabetes", 0.38],
    ["exercise", -0.93],
    ["antiOsteoporosis", -1.6],
  ])("rebuilt coefficient of %s", (key, coefficient) => {
    const found = yang2025Rebuilt.variables.find((variable) => variable.key === key)!.coefficient;
    expect(Math.abs(found - coefficient)).toBeLessThan(Math.abs(coefficient) * 0.01);
  });

  it.each([
    ["csaCm2", 32.949],
    ["fdrPercent", 30.207],
    ["vitaminDNmolL", 39.596],
    ["bmdTScore", -3.383],
    ["ageYears", 71.65],
    ["exercise", 0.46],
    ["antiOsteoporosis", 0.488],
  ])("centre of %s", (key, centre) => {
    const found = yang2025Published8.variables.find((variable) => variable.key === key)!.centre;
    expect(Math.abs(found - centre)).toBeLessThan(0.005);
  });
});

describe("namedRiskModel", () => {
  it("finds a model, and names all where there is none", () => {
    expect(namedRiskModel("yang-2025-rebuilt")).toMatchObject({ ok: true, value: yang2025Rebuilt });
    const unknown = namedRiskModel("frax");
    expect(unknown.issues[0]).toMatchObject({ code: "risk-model-unknown" });
    expect(unknown.issues[0]!.message).toContain(defaultRiskModel.name);
  });
});

describe("parseRiskModel", () => {
  const document = () => JSON.parse(JSON.stringify(defaultRiskModel));
  it.each<[string, (model: ReturnType<typeof document>) => void, string]>([
    [
      "an unknown property",
      (model) => {
        model.colour = "red";
      },
      "colour",
    ],
    [
      "a number in text",
      (model) => {
        model.link.slope = "0.33";
      },
      "link.slope",
    ],
    [
      "a null",
      (model) => {
        model.variables[2].centre = null;
      },
      "variables[2].centre",
    ],
    [
      "a direction that contradicts the sign",
      (model) => {
        model.variables[0].direction = "lowers";
      },
      "variables[0].direction",
    ],
    [
      "a key twice",
      (model) => {
        model.variables[1].key = "ageYears";
      },
      "stands twice",
    ],
    [
      "more events than patients",
      (model) => {
        model.population.events = 250;
      },
      "population.events",
    ],
    [
      "a slope outside its range",
      (model) => {
        model.link.slope = 1;
      },
      "link.slope",
    ],
    [
      "a spread that is not the coding's",
      (model) => {
        model.variables[1].coding = "continuous";
      },
      "distribution",
    ],
    [
      "no variable",
      (model) => {
        model.variables = [];
      },
      "variables",
    ],
  ])("refuses %s and says where", (_, spoil, place) => {
    const model = document();
    spoil(model);
    const [found] = parseRiskModel(model).issues;
    expect(found).toMatchObject({ code: "risk-model-unreadable" });
    expect(found!.message).toContain(place);
  });

  it("refuses what is no model, and a newer document", () => {
    for (const json of [null, 3, "model", [], {}]) {
      expect(parseRiskModel(json).issues[0]).toMatchObject({ code: "risk-model-unreadable" });
    }
    expect(parseRiskModel({ ...document(), schemaVersion: 2 }).issues[0]).toMatchObject({
      code: "risk-model-newer-version",
    });
  });
});
