import { describe, expect, it } from "vitest";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { parseTable } from "../../stats/table/table.ts";
import { defaultRiskModel } from "../models/risk-models.ts";
import { predictRisk } from "../predict/predict-risk.ts";
import { inputFromMeasurement } from "./input-from-measurement.ts";
import { inputsFromTable } from "./inputs-from-table.ts";
import { readRiskInput } from "./read-risk-input.ts";

/** Four muscles of 1000 pixels; FDR 30 %, between 20 and 40 % as the limit of fat moves. */
const measured: MeasureResult = {
  image: { sha256: "0", rows: 256, columns: 256, bitsStored: 12 },
  recipe: {
    imagej: "1.53k",
    bits: "native",
    range: { kind: "minmax" },
    scope: "image",
    threshold: { kind: "auto", method: "Default" },
  },
  displayRange: { lower: 0, upper: 4095 },
  rois: ["MF_L", "MF_R", "ES_L", "ES_R"].map((name, index) => ({
    name,
    convention: "fascial" as const,
    pixelCount: 1000,
    fdrPercent: 30,
    fdrDenominator: "mask" as const,
    fdrSensitivity: { lower10Percent: 38 + (index % 2) * 4, higher10Percent: 20 },
  })),
  patient: { csaCm2: 31.5, fdrPercent: 30, vbCm2: 15 } as MeasureResult["patient"],
  shading: {},
  issues: [],
};
const slice = { weighting: "T2", level: "L3-inferior-endplate" } as const;

const codesAndConfidence = (result: MeasureResult, where: Parameters<typeof inputFromMeasurement>[1]) => {
  const predicted = predictRisk(defaultRiskModel, {
    ...inputFromMeasurement(result, where),
    ageYears: 70,
    diabetes: 0,
    vitaminDNmolL: 40,
    bmdTScore: -3,
  });
  if (!predicted.ok) throw new Error(predicted.issues[0].message);
  return { ...predicted.value, codes: predicted.value.caveats.map(({ code }) => code) };
};

describe("a measured slice as input", () => {
  it("carries CSA, FDR and VB with recipe, convention, level and the pooled range of the limits", () => {
    const input = inputFromMeasurement(measured, slice);
    expect(Object.keys(input)).toEqual(["csaCm2", "vbCm2", "fdrPercent"]);
    expect(input.fdrPercent).toMatchObject({
      value: 30,
      provenance: { kind: "measured", convention: "fascial", ...slice, thresholdRange: [20, 40] },
    });
  });

  it("leaves out what was not measured", () => {
    expect(inputFromMeasurement({ ...measured, patient: {} })).toEqual({});
  });

  it("measured as the source: confidence stays as the model's", () => {
    const { codes, confidence, settings } = codesAndConfidence(measured, slice);
    expect(confidence).toBe("low");
    expect(codes).toContain("recipe-near-source");
    expect(codes).not.toContain("threshold-range-unknown");
    expect(settings.thresholdRange).toEqual([20, 40]);
  });

  it.each<[string, MeasureResult, object]>([
    [
      "recipe-unlike-source",
      { ...measured, recipe: { ...measured.recipe, threshold: { kind: "auto", method: "Otsu" } } },
      slice,
    ],
    [
      "convention-unlike-source",
      { ...measured, rois: measured.rois.map((roi) => ({ ...roi, convention: "muscle" as const })) },
      slice,
    ],
    [
      "convention-unknown",
      { ...measured, rois: measured.rois.map(({ convention: _, ...roi }) => roi) },
      slice,
    ],
    ["level-unlike-source", measured, { weighting: "T2" }],
    ["weighting-unlike-source", measured, { ...slice, weighting: "T1" }],
  ])("%s lowers the confidence", (code, result, where) => {
    const { codes, confidence } = codesAndConfidence(result, where);
    expect(codes).toContain(code);
    expect(confidence).toBe("very-low");
  });
});

describe("readRiskInput", () => {
  it("reads numbers, true and false, and values with provenance; null is missing", () => {
    const found = readRiskInput({
      ageYears: 70,
      diabetes: true,
      bmdTScore: null,
      fdrPercent: { value: 30, provenance: { kind: "measured", recipe: 3, convention: "odd", level: "L3" } },
    });
    expect(found.ok && found.value).toEqual({
      ageYears: 70,
      diabetes: true,
      bmdTScore: null,
      fdrPercent: { value: 30, provenance: { kind: "measured", level: "L3" } },
    });
  });

  it.each([[null], ["text"], [[]], [{ ageYears: "70" }], [{ ageYears: {} }], [{ ageYears: [] }]])(
    "refuses %j",
    (json) => {
      expect(readRiskInput(json).ok).toBe(false);
    },
  );
});

describe("clinical values of a project from a table", () => {
  it("one input a patient, empty cells missing, other columns told and not used", () => {
    const table = parseTable("id,ageYears,vitaminDNgMl,note\nA,70,16,x\nB,,20,\n");
    expect(inputsFromTable(table, "id")).toMatchObject({
      ok: true,
      issues: [{ code: "risk-unknown-columns", parameters: { columns: "note" } }],
      value: [
        {
          id: "A",
          input: {
            ageYears: { value: 70, provenance: { kind: "imported" } },
            vitaminDNgMl: { value: 16, provenance: { kind: "imported" } },
          },
        },
        { id: "B", input: { vitaminDNgMl: { value: 20, provenance: { kind: "imported" } } } },
      ],
    });
  });

  it.each([
    ["id,ageYears\nA,70\nA,71", "risk-table-twice"],
    ["id,ageYears\n,70", "risk-table-no-identifier"],
    ["id,ageYears\nA,old", "stats-not-a-number"],
    ["name,ageYears\nA,70", "stats-unknown-column"],
  ])("refuses %j", (csv, code) => {
    expect(inputsFromTable(parseTable(csv), "id").issues[0]).toMatchObject({ code });
  });
});
