import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RiskInput } from "../input/risk-input.ts";
import { convert, unitConversions } from "../input/unit-conversions.ts";
import type { RiskModel, RiskVariable } from "../model/risk-model.ts";
import { defaultRiskModel, riskModels } from "../models/risk-models.ts";
import { yang2025Published8, yang2025Published16 } from "../models/yang-2025-published.ts";
import { referenceOf } from "../reference/reference-of.ts";
import { caveatMessage } from "./caveat.ts";
import { caveatCatalogue } from "./caveat-catalogue.ts";
import { type PredictionOptions, predictRisk } from "./predict-risk.ts";
import { centredScore } from "./score.ts";
import { sensitivityTo } from "./sensitivity.ts";

/** The average patient with a new fracture (Tables 1 and 2), with diabetes. */
const fractured = {
  ageYears: 75.64,
  diabetes: 1,
  csaCm2: 30.36,
  fdrPercent: 32.32,
  vitaminDNmolL: 33.16,
  bmdTScore: -3.74,
  exercise: 0,
  antiOsteoporosis: 0,
};

function predict(input: RiskInput, model: RiskModel = defaultRiskModel, options: PredictionOptions = {}) {
  const result = predictRisk(model, input, options);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

const anyValueOf = ({ coding, studied: [lower, upper] }: RiskVariable) =>
  coding === "binary"
    ? fc.constantFrom(0, 1)
    : fc.double({ min: lower, max: upper, noNaN: true, noDefaultInfinity: true });

/** Any patient within the studied ranges. */
const patientOf = (model: RiskModel) =>
  fc.record(Object.fromEntries(model.variables.map((variable) => [variable.key, anyValueOf(variable)])));

const scoreOf = (model: RiskModel, patient: Record<string, number>) =>
  centredScore(model, new Map(Object.entries(patient).map(([key, value]) => [key, { value }])));

/** Fewer draws where thousands of patients are tried. */
const quick = { draws: 400 };

describe.each(riskModels.map((model) => [model.name, model] as const))("properties of %s", (_, model) => {
  it("each variable moves score and percentile in its stated direction", () => {
    fc.assert(
      fc.property(
        patientOf(model),
        fc.constantFrom(...model.variables),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (patient, variable, share) => {
          const { key, direction, coding } = variable;
          const upper = variable.studied[1];
          const more =
            coding === "binary" ? 1 : Math.min(upper, patient[key]! + share * (upper - patient[key]!));
          fc.pre(more > patient[key]!);
          const [less, greater] = [patient, { ...patient, [key]: more }];
          const change = (scoreOf(model, greater) - scoreOf(model, less)) * (direction === "raises" ? 1 : -1);
          expect(change).toBeGreaterThanOrEqual(0);
          const step =
            predict(greater, model, { draws: 20 }).percentile! -
            predict(less, model, { draws: 20 }).percentile!;
          expect(step * (direction === "raises" ? 1 : -1)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("contributions add up to the score", () => {
    fc.assert(
      fc.property(patientOf(model), (patient) => {
        const { contributions } = predict(patient, model, { draws: 20 });
        const sum = contributions.reduce((total, { logOdds }) => total + logOdds, 0);
        expect(contributions).toHaveLength(model.variables.length);
        expect(sum).toBeCloseTo(model.link.slope * scoreOf(model, patient), 9);
      }),
      { numRuns: 60 },
    );
  });

  it("a value that is not known only widens: the interval holds that of every usual value", () => {
    const { usual } = referenceOf(model);
    const choices = fc.constantFrom(...model.variables);
    fc.assert(
      fc.property(
        patientOf(model),
        choices,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (patient, variable, share) => {
          const { key, coding } = variable;
          const [low, high] = usual.get(key)!;
          const value = coding === "binary" ? Math.round(share) : low + share * (high - low);
          const known = predict({ ...patient, [key]: value }, model, { draws: 1000 });
          const unknown = predict({ ...patient, [key]: undefined }, model, { draws: 1000 });
          expect(unknown.missing).toEqual([key]);
          expect(unknown.interval![0]).toBeLessThanOrEqual(known.interval![0]);
          expect(unknown.interval![1]).toBeGreaterThanOrEqual(known.interval![1]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("the interval is coarse, holds the score's own risk and never is certain", () => {
    fc.assert(
      fc.property(patientOf(model), (patient) => {
        const [lower, upper] = predict(patient, model, quick).interval!;
        expect(Number.isInteger(Math.round(lower * 20 * 1e9) / 1e9)).toBe(true);
        expect(Number.isInteger(Math.round(upper * 20 * 1e9) / 1e9)).toBe(true);
        expect(upper - lower).toBeGreaterThan(0.04);
        const risk = 1 / (1 + Math.exp(-model.link.intercept - model.link.slope * scoreOf(model, patient)));
        expect(lower).toBeLessThanOrEqual(risk);
        expect(upper).toBeGreaterThanOrEqual(risk);
      }),
      { numRuns: 60 },
    );
  });
});

describe("one value after another becomes unknown", () => {
  it.each([
    ["fractured", fractured],
    ["average", { ...fractured, ageYears: 71.65, csaCm2: 32.95, fdrPercent: 30.2, diabetes: 0 }],
  ])("the interval of the %s patient never narrows", (_, patient) => {
    let known: RiskInput = patient;
    let width = 0;
    for (const key of [
      "exercise",
      "antiOsteoporosis",
      "vitaminDNmolL",
      "diabetes",
      "bmdTScore",
      "fdrPercent",
      "csaCm2",
      "ageYears",
    ]) {
      const [lower, upper] = predict(known).interval!;
      expect(upper - lower).toBeGreaterThanOrEqual(width - 1e-9);
      width = upper - lower;
      known = { ...known, [key]: undefined };
    }
    expect(predict(known).caveats.map(({ code }) => code)).toContain("mostly-missing");
  });
});

describe("what a prediction says", () => {
  it("the same seed gives the same, another seed nearly so", () => {
    expect(predict(fractured, defaultRiskModel, { seed: 3 })).toEqual(
      predict(fractured, defaultRiskModel, { seed: 3 }),
    );
    const ends = [1, 2, 3, 4].map((seed) => predict(fractured, defaultRiskModel, { seed }).interval!);
    for (const [lower, upper] of ends) {
      expect(Math.abs(lower - ends[0]![0])).toBeLessThan(0.051);
      expect(Math.abs(upper - ends[0]![1])).toBeLessThan(0.051);
    }
    expect(predict(fractured).settings.seed).toBe(20250122);
  });

  it("the average fractured patient: high third", () => {
    const { band, percentile, interval, missing, outOfRange } = predict(fractured);
    expect(band).toBe("high");
    expect(percentile! % 5).toBe(0);
    expect(interval![0]).toBeGreaterThan(0.1);
    expect(missing).toEqual([]);
    expect(outOfRange).toEqual([]);
  });

  it.each([
    ["ageYears", 59.9],
    ["ageYears", 81],
    ["fdrPercent", 60],
    ["csaCm2", 60],
    ["bmdTScore", 0.5],
    ["vitaminDNmolL", 120],
  ])("%s of %d was never studied: no band, percentile or interval", (key, value) => {
    const found = predict({ ...fractured, [key]: value });
    expect(found.outOfRange).toEqual([key]);
    for (const absent of ["band", "percentile", "interval"]) expect(found).not.toHaveProperty(absent);
    expect(found.contributions.map(({ variable }) => variable)).not.toContain(key);
    expect(found.issues).toMatchObject([{ code: "risk-out-of-range", severity: "warning" }]);
    expect(found.caveats.map(({ code }) => code)).toContain("out-of-range");
  });

  it("an FDR of .302 is refused as a fraction, a CSA of 3036 as mm²", () => {
    const fraction = predict({ ...fractured, fdrPercent: 0.302 });
    expect(fraction).not.toHaveProperty("interval");
    expect(fraction.issues).toMatchObject([
      { code: "risk-fraction-not-percent", severity: "error", parameters: { percent: 30.2 } },
    ]);
    const area = predict({ ...fractured, csaCm2: 3036 });
    expect(area).not.toHaveProperty("interval");
    expect(area.issues).toMatchObject([
      { code: "risk-square-millimetres", parameters: { squareCentimetres: 30.36 } },
    ]);
  });

  it.each([
    [{ ageYears: Number.NaN }, "risk-not-a-number"],
    [{ diabetes: 2 }, "risk-not-binary"],
    [{ vitaminDNmolL: 40, vitaminDNgMl: 16 }, "risk-two-units"],
  ])("%j is a failure", (input, code) => {
    expect(predictRisk(defaultRiskModel, input).issues[0]).toMatchObject({ code });
  });

  it("warns of keys that no model knows and notes those that this one does not use", () => {
    const { issues } = predict({ ...fractured, fdr: 30, haemoglobinGDl: 12 });
    expect(issues.map(({ code }) => code)).toEqual(["risk-unknown-key", "risk-not-in-model"]);
  });

  it("inspection, scenario and the age row's error are said", () => {
    const codes = (model: RiskModel, input: RiskInput) =>
      predict(input, model).caveats.map(({ code }) => code);
    expect(codes(yang2025Published8, fractured)).toEqual(
      expect.arrayContaining(["inspection-only", "not-validated", "scenario", "coefficient-note"]),
    );
    const { exercise: _, antiOsteoporosis: __, ...baseline } = fractured;
    expect(codes(defaultRiskModel, baseline)).not.toContain("scenario");
    expect(codes(defaultRiskModel, baseline)).toContain("not-validated");
  });

  it("every caveat has both languages and leaves no blank unfilled", () => {
    const all = riskModels.flatMap(
      (model) => predict({ ageYears: 90, fdrPercent: 30, exercise: 1 }, model).caveats,
    );
    for (const found of all) {
      expect(caveatMessage(found, "en")).toBe(found.message);
      for (const language of ["en", "zh-CN"] as const)
        expect(caveatMessage(found, language)).not.toMatch(/[{}]|undefined/);
    }
    for (const text of Object.values(caveatCatalogue)) expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]|^{/);
  });
});

describe("units", () => {
  it("25-OH-D: ng/mL × 2.496, exactly and visibly", () => {
    const { contributions, conversions } = predict({ vitaminDNgMl: 16 });
    expect(contributions).toMatchObject([{ variable: "vitaminDNmolL", value: 39.936 }]);
    expect(conversions).toMatchObject([
      {
        from: { key: "vitaminDNgMl", value: 16 },
        to: { key: "vitaminDNmolL", value: 39.936 },
        text: "16 ng/mL × 2.496 = 39.936 nmol/L",
      },
    ]);
  });

  it("a converted value is the rounded product or quotient, and gives the same answer as the value typed in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...unitConversions),
        fc.double({ min: 0.01, max: 10_000, noNaN: true }),
        (conversion, value) => {
          const { numerator, denominator, from, to } = conversion;
          const expected = denominator === 1 ? value * numerator : value / denominator;
          expect(convert(value, conversion)).toBe(expected);
          expect(predict({ [from]: value }, yang2025Published16, { draws: 20 }).contributions).toEqual(
            predict({ [to]: expected }, yang2025Published16, { draws: 20 }).contributions,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("3295 mm² are 32.95 cm², 12.3 g/dL are 123 g/L", () => {
    const of = (from: string) => unitConversions.find((conversion) => conversion.from === from)!;
    expect(convert(3295, of("csaMm2"))).toBe(32.95);
    expect(convert(12.3, of("haemoglobinGDl"))).toBe(123);
  });
});

describe("sensitivity", () => {
  it("as published, one FDR point is odds × 1.57, ten × 91, 1 cm² × .56, 4 cm² × .10", () => {
    const odds = (key: string, step: number) => sensitivityTo(yang2025Published8, key, step)!.oddsRatio;
    expect(odds("fdrPercent", 1)).toBeCloseTo(1.57, 2);
    expect(odds("fdrPercent", 2)).toBeCloseTo(2.5, 1);
    expect(odds("fdrPercent", 5)).toBeCloseTo(9.5, 1);
    expect(odds("fdrPercent", 10)).toBeCloseTo(91, 0);
    expect(odds("csaCm2", 1)).toBeCloseTo(0.56, 2);
    expect(odds("csaCm2", 4)).toBeCloseTo(0.1, 2);
  });

  it("is the difference of two predictions", () => {
    const of = (fdrPercent: number) =>
      predict({ ...fractured, fdrPercent }, defaultRiskModel, { draws: 20 }).contributions.reduce(
        (sum, { logOdds }) => sum + logOdds,
        0,
      );
    expect(of(31) - of(30)).toBeCloseTo(sensitivityTo(defaultRiskModel, "fdrPercent", 1)!.logOdds, 12);
    expect(sensitivityTo(defaultRiskModel, "pthPgMl", 1)).toBeUndefined();
  });

  it("a larger reader's error and a range of limits widen the interval", () => {
    const width = (options: PredictionOptions, fdrPercent: RiskInput[string] = 32.32) => {
      const [lower, upper] = predict({ ...fractured, fdrPercent }, defaultRiskModel, options).interval!;
      return upper - lower;
    };
    expect(width({ readerError: { fdrPercent: 8, csaCm2: 5 } })).toBeGreaterThan(
      width({ readerError: { fdrPercent: 0, csaCm2: 0 } }),
    );
    const measured = { value: 32.32, provenance: { kind: "measured", thresholdRange: [15, 50] } } as const;
    expect(width({}, measured)).toBeGreaterThan(width({}));
  });
});
