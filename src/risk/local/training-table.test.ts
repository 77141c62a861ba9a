import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseTable } from "../../stats/table/table.ts";
import { defaultRiskModel } from "../models/risk-models.ts";
import { fitIntercept } from "./fit-step.ts";
import { localCohort } from "./local-cohort.ts";
import { type LocalPatient, trainingOutcome, trainingTable } from "./training-table.ts";

const file = (name: string) =>
  readFileSync(new URL(`../../../e2e/reference/r-risk/${name}`, import.meta.url), "utf8");
const codes = (result: { readonly issues: readonly { readonly code: string }[] }) =>
  result.issues.map(({ code }) => code);

it("the simulated cohort, its images and clinical values apart and in other units, gives R's intercept", () => {
  const source = parseTable(file("cohort.csv"));
  const at = (row: readonly string[], name: string) => Number(row[source.columns.indexOf(name)]);
  const patients = source.rows.map((row, index): LocalPatient => {
    const keys = defaultRiskModel.variables.map(({ key }) => key);
    const clinical = keys.filter((key) => !["csaCm2", "fdrPercent", "vitaminDNmolL"].includes(key));
    return {
      patientId: `00${index}`,
      values: {
        ...Object.fromEntries(clinical.map((key) => [key, at(row, key)])),
        vitaminDNgMl: at(row, "vitaminDNmolL") / 2.496,
      },
      outcome: at(row, "newFracture") as 0 | 1,
    };
  });
  const measured = new Map(
    source.rows.map((row, index) => [
      `00${index}`,
      { csaCm2: at(row, "csaCm2"), fdrPercent: at(row, "fdrPercent"), vbCm2: 16 },
    ]),
  );
  const table = trainingTable(defaultRiskModel, patients, measured);
  expect(codes(table)).toEqual([]);
  const cohort = table.ok ? localCohort(defaultRiskModel, table.value, { outcome: trainingOutcome }) : table;
  if (!cohort.ok) throw new Error(cohort.issues[0].message);
  const r = JSON.parse(file("local-model.json"));
  expect([cohort.value.outcome.length, cohort.value.events]).toEqual([r.n, r.events]);
  const { intercept } = fitIntercept(defaultRiskModel, cohort.value)!;
  expect(Math.abs(intercept - r.intercept.a)).toBeLessThan(1e-6);
});

const cellsOf = (patient: LocalPatient, measured?: { readonly [key: string]: number }) => {
  const result = trainingTable(
    defaultRiskModel,
    [patient],
    new Map(measured === undefined ? [] : [[patient.patientId, measured]]),
  );
  if (!result.ok) throw new Error("failed");
  const { columns, rows } = result.value;
  return { of: (name: string) => rows[0]![columns.indexOf(name)], codes: codes(result) };
};

it("a measured CSA goes before the table's, also in mm²; the table's fills a gap; what is unknown is empty", () => {
  const measured = cellsOf({ patientId: "007", values: { csaMm2: 3295 } }, { csaCm2: 30, fdrPercent: 31.5 });
  expect(measured.of("csaCm2")).toBe("30");
  const { of } = cellsOf({ patientId: "007", values: { csaMm2: 3295 } }, { fdrPercent: 31.5 });
  expect([of("patientId"), of("csaCm2"), of("fdrPercent"), of("ageYears"), of("outcome")]).toEqual([
    "007",
    "32.95",
    "31.5",
    "",
    "",
  ]);
});

it("patients without a slice, and with values that make no sense, are told", () => {
  expect(cellsOf({ patientId: "1", values: { ageYears: 70 }, outcome: 0 }).codes).toEqual([
    "risk-local-not-measured",
  ]);
  const twoUnits = cellsOf(
    { patientId: "1", values: { vitaminDNgMl: 20, vitaminDNmolL: 20 }, outcome: 0 },
    { csaCm2: 30 },
  );
  expect(twoUnits.codes).toEqual(["risk-local-contradictory"]);
  expect(twoUnits.of("csaCm2")).toBe("");
  expect(cellsOf({ patientId: "1", values: { diabetes: 2 } }, { csaCm2: 30 }).codes).toEqual([
    "risk-local-contradictory",
  ]);
});
