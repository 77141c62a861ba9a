import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../stats/table/table.ts";
import { type ClinicalMapping, readClinicalTable } from "./read-clinical-table.ts";

function read(lines: readonly string[], mapping?: ClinicalMapping) {
  const result = readClinicalTable(parseTable(lines.join("\n")), mapping);
  if (!result.ok) throw new Error(result.issues[0].message);
  const told = result.issues.map(({ code, parameters = {} }) => [code, parameters.rows].filter(Boolean));
  return { patients: result.value.patients, columns: result.value.columns, told };
}

describe("a hospital's table", () => {
  const chinese = parseTable(
    [
      "住院号,姓名,年龄（岁）,性别,糖尿病,25-羟维生素D（ng/ml）,骨密度T值,手术日期,备用号,新发椎体骨折",
      "00123,张三,72,女,是,14.5,-3.4,2021-03-04,007,0",
      "A-77,李四,65,男,无,,-2.9,,12,1",
      "00124,王五,70,女,否,24,-3.0,2021-05-06,12.50,",
    ].join("\r\n"),
  );
  const result = readClinicalTable(chinese);

  it("is read with its units, its identifiers as text, its other columns as they stood, and without names", () => {
    expect(result.ok && result.value.patients).toEqual([
      {
        patientId: "00123",
        values: { ageYears: 72, diabetes: 1, vitaminDNgMl: 14.5, bmdTScore: -3.4 },
        columns: { 性别: "女", 手术日期: "2021-03-04", 备用号: "007" },
        outcome: 0,
      },
      {
        patientId: "A-77",
        values: { ageYears: 65, diabetes: 0, bmdTScore: -2.9 },
        columns: { 性别: "男", 备用号: 12 },
        outcome: 1,
      },
      {
        patientId: "00124",
        values: { ageYears: 70, diabetes: 0, vitaminDNgMl: 24, bmdTScore: -3 },
        columns: { 性别: "女", 手术日期: "2021-05-06", 备用号: 12.5 },
      },
    ]);
    expect(result.issues.map(({ code }) => code)).toEqual(["clinical-identity-left-out"]);
    expect(JSON.stringify(result)).not.toMatch(/张三|李四|王五/);
  });
});

describe("what is wrong is named by its line, never by its patient", () => {
  it("identifiers: missing, rounded by a spreadsheet, twice the same, twice and different", () => {
    const { patients, told } = read([
      "patient_id,age",
      "001,70",
      ",71",
      "1.20E+11,72",
      "001,70",
      "1,73",
      "002,74",
      "002,75",
    ]);
    expect(patients.map(({ patientId }) => patientId)).toEqual(["001", "1"]);
    expect(told).toEqual([
      ["clinical-no-patient", "3"],
      ["clinical-id-rounded", "4"],
      ["clinical-row-repeated", "5"],
      ["clinical-patient-twice", "7, 8"],
    ]);
  });

  it("cells: no number, neither yes nor no, outside what was studied, in whatever unit", () => {
    const { patients, told } = read([
      "id,age,diabetes,vitaminDNgMl,fdr,outcome",
      "1,70,1,14,32,0",
      '2,"7,1",2,5600,0.3,x',
      "3,９０,maybe,<4,32,yes",
      "4,70,1.0,14,32,NA",
      "5,70,-,14,32,no",
    ]);
    expect(patients[1]).toEqual({
      patientId: "2",
      values: { vitaminDNgMl: 5600, fdrPercent: 0.3 },
      columns: {},
    });
    expect(patients[2]).toEqual({
      patientId: "3",
      values: { ageYears: 90, fdrPercent: 32 },
      columns: {},
      outcome: 1,
    });
    expect(patients.map(({ outcome }) => outcome)).toEqual([0, undefined, 1, undefined, 0]);
    expect(told).toEqual([
      ["clinical-not-a-number", "3"],
      ["clinical-out-of-range", "4"],
      ["clinical-not-binary", "3, 4, 6"],
      ["clinical-not-a-number", "4"],
      ["clinical-out-of-range", "3"],
      ["clinical-out-of-range", "3"],
      ["clinical-not-binary", "3"],
    ]);
  });

  it("columns: no unit, reversed coding, the same quantity twice", () => {
    const { patients, told } = read(["id,25-OH-D,糖尿病(1=否),25ohd (ng/mL),25ohd (nmol/L)", "1,20,1,20,50"]);
    expect(patients).toEqual([
      {
        patientId: "1",
        values: { vitaminDNgMl: 20 },
        columns: { "25-OH-D": 20, "糖尿病(1=否)": 1, "25ohd (nmol/L)": 50 },
      },
    ]);
    expect(told.flat()).toEqual([
      "clinical-column-twice",
      "clinical-unit-unknown",
      "clinical-coding-reversed",
    ]);
  });
});

describe("a mapping says what headings do not", () => {
  const lines = ["no,D,Fx,age,note", "7,20,1,70,x"];

  it("identifier, outcome, unit, and what is left out", () => {
    const { patients, told } = read(lines, {
      no: "patient",
      D: "vitaminDNmolL",
      Fx: "outcome",
      age: "other",
      note: "ignore",
    });
    expect(patients).toEqual([
      { patientId: "7", values: { vitaminDNmolL: 20 }, columns: { age: 70 }, outcome: 1 },
    ]);
    expect(told).toEqual([]);
  });

  it("goes before what a heading says", () => {
    const { patients } = read(["id,25ohd (ng/mL),own", "1,20,50"], { own: "vitaminDNmolL" });
    expect(patients[0]!.values).toEqual({ vitaminDNmolL: 50 });
  });

  it("a column that is not there, no column of patients, no rows: failures", () => {
    const codeOf = (text: string, mapping?: ClinicalMapping) =>
      readClinicalTable(parseTable(text), mapping).issues.map(({ code }) => code);
    expect(codeOf("id,age\n1,70", { other: "ageYears" })).toEqual(["clinical-unknown-column"]);
    expect(codeOf("age\n70")).toEqual(["clinical-no-patient-column"]);
    expect(codeOf("id,age")).toEqual(["stats-table-empty"]);
  });
});

it("a long list of lines is cut", () => {
  const { told } = read(["id,age", ...Array.from({ length: 30 }, (_, row) => `${row},x`)]);
  expect(told[0]![1]).toBe("2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ...");
});

it("whatever stands in a table: every value is a finite number, every patient once, nothing is lost without a word", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "1", "0", "NA", "是", "72", "1e400", "-3.4", "00", "Infinity"),
    fc.string(),
  );
  const table = fc.record({
    columns: fc.constant(["id", "年龄", "diabetes", "25ohd (ng/mL)", "note", "outcome"]),
    rows: fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(table, (given) => {
      const result = readClinicalTable(given);
      if (!result.ok) return false;
      const { patients } = result.value;
      const ids = patients.map(({ patientId }) => patientId);
      const finite = patients.every(({ values }) => Object.values(values).every(Number.isFinite));
      const whole = patients.length === given.rows.length || result.issues.length > 0;
      return finite && whole && new Set(ids).size === ids.length;
    }),
  );
});
