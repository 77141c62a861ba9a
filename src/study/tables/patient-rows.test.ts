import { describe, expect, it, test } from "vitest";
import { issue } from "../../base/issue.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { Case } from "../case/case.ts";
import { program } from "../case/program.ts";
import type { WorklistRow } from "../project/worklist-row.ts";
import { codebook } from "./codebook.ts";
import { measurementColumns, measurementRows } from "./measurement-rows.ts";
import { patientColumns, patientRows, patientTable } from "./patient-rows.ts";
import type { PatientSlice } from "./patient-slice.ts";

const image = { sha256: "ab".repeat(32), rows: 4, columns: 4, bitsStored: 12 };
const work: Case = {
  schema: "paraspine-case",
  schemaVersion: 4,
  program,
  image: { ...image, patientId: "张三-1" },
  recipe: defaultRecipe,
  rois: [],
  clinical: { values: { ageYears: 70 } },
  result: {
    image: { ...image, pixelSpacingMm: [0.5, 0.75] },
    recipe: defaultRecipe,
    displayRange: { lower: 0, upper: 1000 },
    shading: { leftRightRatio: 1.25 },
    rois: [
      { name: "MF_L", convention: "fascial", pixelCount: 10, csaMm2: 3.75, fdrPercent: 40 },
      { name: "MF_R", pixelCount: 4, csaMm2: 1.5 },
      { name: "MF_R", pixelCount: 8, csaMm2: 3 },
      { name: "VB", pixelCount: 100, csaMm2: 37.5, fdrPercent: 12 },
      { name: "PSOAS", pixelCount: 3 },
    ],
    patient: { csaCm2: 32.5 },
    drawn: [
      {
        name: "MF_L",
        decision: "corrected",
        confidence: 0.75,
        dice: 0.9,
        pixelCountBefore: 11,
        pixelCountAfter: 10,
      },
    ],
    issues: [issue("dicom-no-pixel-spacing"), issue("dicom-no-pixel-spacing")],
  },
};
const worklist: WorklistRow = {
  id: `${image.sha256}-1`,
  frame: 1,
  path: "/data/1",
  state: "checked",
  versions: 2,
  reader: "WL",
  changedAt: "2026-01-31T08:15:00.000Z",
  csaMm2: {},
  fdrPercentOf: {},
  outlined: false,
  levelConfirmed: false,
  issueCodes: [],
  notes: 0,
};
const slices: readonly PatientSlice[] = [
  {
    work,
    worklist,
    patient: {
      patientId: "张三-1",
      values: { ageYears: 71, albuminGDl: 4 },
      columns: { 医院: "甲" },
      outcome: 1,
    },
  },
  { image: { patientId: "P2" }, issues: [issue("case-image-missing")] },
];

const cellOf = (table: ReturnType<typeof patientRows>, row: number, column: string) => {
  expect(table.columns).toContain(column);
  return table.rows[row]?.[table.columns.indexOf(column)];
};

describe("patientRows", () => {
  it("gives one row a slice, the regions side by side", () => {
    const table = patientRows([work]);
    expect(table.rows).toHaveLength(1);
    expect(cellOf(table, 0, "patient_id")).toBe("张三-1");
    expect(cellOf(table, 0, "mf_l_csa_mm2")).toBe(3.75);
    expect(cellOf(table, 0, "mf_l_convention")).toBe("fascial");
    expect(cellOf(table, 0, "mf_l_drawn_by")).toBe("model corrected");
    expect(cellOf(table, 0, "mf_l_model_confidence")).toBe(0.75);
    expect(cellOf(table, 0, "vb_csa_mm2")).toBe(37.5);
    expect(cellOf(table, 0, "patient_csa_cm2")).toBe(32.5);
    expect(cellOf(table, 0, "row_spacing_mm")).toBe(0.5);
    expect(cellOf(table, 0, "left_right_ratio")).toBe(1.25);
    expect(cellOf(table, 0, "issues")).toBe("dicom-no-pixel-spacing");
  });

  it("leaves empty what was not measured, and a region of which there are two", () => {
    const table = patientRows([work]);
    for (const column of ["mf_l_fa_mm2", "es_l_csa_mm2", "mf_r_csa_mm2", "patient_fdr_percent", "level"])
      expect(cellOf(table, 0, column)).toBeUndefined();
  });

  it("has no fat of the vertebral body, and names regions that have no columns", () => {
    const table = patientRows([work]);
    expect(table.columns).not.toContain("vb_fdr_percent");
    expect(cellOf(table, 0, "other_regions")).toBe("PSOAS");
  });

  it("joins the worklist and the patient's record; a value of the Case goes before", () => {
    const table = patientTable(slices);
    expect(cellOf(table, 0, "state")).toBe("checked");
    expect(cellOf(table, 0, "case_version")).toBe(2);
    expect(cellOf(table, 0, "clinical_ageYears")).toBe(70);
    expect(cellOf(table, 0, "clinical_albuminGDl")).toBe(4);
    expect(cellOf(table, 0, "record_医院")).toBe("甲");
    expect(cellOf(table, 0, "outcome")).toBe(1);
  });

  it("keeps a slice that was not measured, with why", () => {
    const table = patientTable(slices);
    expect(cellOf(table, 1, "patient_id")).toBe("P2");
    expect(cellOf(table, 1, "patient_csa_cm2")).toBeUndefined();
    expect(cellOf(table, 1, "issues")).toBe("case-image-missing");
  });

  it("names every column once, also for a spreadsheet that does not tell capitals apart", () => {
    const names = patientTable(slices).columns.map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("codebook", () => {
  const tables = [
    { name: "patients", columns: patientColumns(slices) },
    { name: "regions", columns: measurementColumns },
  ];

  it("has every column of every table, in their order", () => {
    const of = (name: string) =>
      codebook(tables)
        .rows.filter(([table]) => table === name)
        .map(([, column]) => column);
    expect(of("patients")).toEqual(patientTable(slices).columns);
    expect(of("regions")).toEqual(measurementRows([work]).columns);
  });

  it("says in both languages what a column is and when it is empty", () => {
    const { columns, rows } = codebook(tables);
    for (const name of ["label_en", "label_zh", "type", "formula", "source", "empty_en", "empty_zh"]) {
      const at = columns.indexOf(name);
      expect(rows.filter((row) => !row[at])).toEqual([]);
    }
    const age = rows.find(([, column]) => column === "clinical_ageYears");
    expect(age?.slice(2, 5)).toEqual(["Age", "年龄", "a"]);
    const albumin = rows.find(([, column]) => column === "clinical_albuminGDl");
    expect(albumin?.[4]).toBe("g/dL");
  });

  it("lists every value that a category can have", () => {
    for (const column of patientColumns(slices).filter(({ type }) => type === "category")) {
      const known = Object.keys(column.values ?? {});
      expect(known.length).toBeGreaterThan(1);
      for (const slice of slices) {
        const cell = column.cell(slice);
        if (cell !== undefined) expect(known).toContain(cell);
      }
    }
  });

  it("does not say of an image what only an older Case did not record", () => {
    const { columns, rows } = codebook([{ name: "wide", columns: patientColumns([]) }]);
    const emptyRule = (column: string) =>
      rows.find((row) => row[columns.indexOf("column")] === column)?.[columns.indexOf("empty_en")];
    for (const later of ["manufacturer", "patient_sex", "echo_time_ms", "slice_gap_mm", "series_number"])
      expect(emptyRule(later)).toContain("older version of the program");
    for (const always of ["patient_id", "study_date", "image_rows"])
      expect(emptyRule(always)).toBe("The image does not state it.");
  });
});

/** As scripts outside expect them: new columns come behind them. */
const acquired = [
  "patient_sex",
  "patient_age_years",
  "patient_size_m",
  "patient_weight_kg",
  "manufacturer",
  "manufacturer_model",
  "field_strength_t",
  "repetition_time_ms",
  "echo_time_ms",
  "echo_train_length",
  "slice_thickness_mm",
  "slice_spacing_mm",
  "slice_gap_mm",
  "image_rows",
  "image_columns",
  "acquisition_matrix_frequency",
  "acquisition_matrix_phase",
  "pixel_bandwidth_hz",
  "acquisition_date",
];

test("patient and acquisition are the last columns of every table, with the gap worked out", () => {
  const acquisition = {
    manufacturer: "SIEMENS",
    fieldStrengthT: 1.5,
    repetitionTimeMs: 3500,
    sliceThicknessMm: 4,
    sliceSpacingMm: 4.4,
    matrix: { frequency: 320, phase: 256 },
    date: "20260316",
  };
  const patient = { sex: "F", ageYears: 70, sizeM: 1.62, weightKg: 71.5 };
  const stated: Case = { ...work, image: { ...work.image, patient, acquisition } };
  const { rows, columns } = work.image;
  const cells = [
    ...["F", 70, 1.62, 71.5, "SIEMENS", undefined, 1.5, 3500, undefined, undefined],
    ...[4, 4.4, 0.4, rows, columns, 320, 256, undefined, "20260316"],
  ];
  const wide = patientTable([{ work: stated }]);
  expect(wide.columns.slice(-acquired.length)).toEqual(acquired);
  expect(wide.rows[0]?.slice(-acquired.length)).toEqual(cells);
  const regions = measurementRows([stated]);
  expect(regions.columns.slice(-acquired.length)).toEqual(acquired);
  expect(regions.rows[0]?.slice(-acquired.length)).toEqual(cells);
  const overlapping = patientTable([
    { image: { ...stated.image, acquisition: { ...acquisition, sliceSpacingMm: 0.4 } } },
  ]);
  expect(overlapping.rows[0]?.[overlapping.columns.indexOf("slice_gap_mm")]).toBeUndefined();
});

test("where the file is stands in the last column, where it is known", () => {
  const table = patientTable([{ work, filePath: "/disk/a.dcm" }]);
  expect([table.columns.at(-1), table.rows[0]?.at(-1)]).toEqual(["file_path", "/disk/a.dcm"]);
});

test("the numbers by which a PACS names the slice are behind the older columns; before them nothing moved", () => {
  const numbered: Case = { ...work, image: { ...work.image, seriesNumber: 5, instanceNumber: 12 } };
  const wide = patientTable([{ work: numbered }]);
  const numbersAt = -acquired.length - 2;
  expect(wide.columns.slice(numbersAt, -acquired.length)).toEqual(["series_number", "instance_number"]);
  expect(wide.rows[0]?.slice(numbersAt, -acquired.length)).toEqual([5, 12]);
  const regions = measurementRows([numbered]);
  expect(regions.columns.slice(numbersAt - 1, -acquired.length)).toEqual([
    "program_version",
    "series_number",
    "instance_number",
  ]);
  expect(regions.rows[0]?.slice(numbersAt, -acquired.length)).toEqual([5, 12]);
  const inProject = patientTable(slices);
  expect(inProject.columns.slice(-2)).toEqual(["approved_by", "approved_at"]);
  expect(inProject.rows[0]?.slice(numbersAt - 2, -acquired.length - 2)).toEqual([undefined, undefined]);
});
