import fc from "fast-check";
import { expect, it } from "vitest";
import { languages } from "../../base/language.ts";
import { cohortFlow } from "./cohort-flow.ts";
import { cohortReport } from "./cohort-report.ts";
import type { CohortRow } from "./cohort-row.ts";

const because = (code: string, text = code) => ({ code, text: { en: text, "zh-CN": `${text}。` } });
const slice = (cells: CohortRow["cells"], more: Partial<CohortRow> = {}): CohortRow => ({ cells, ...more });
const vida = {
  manufacturer: "SIEMENS",
  manufacturer_model: "Vida",
  field_strength_t: 3,
  series_description: "t2_tse_tra",
};
const signa = {
  manufacturer: "GE",
  manufacturer_model: "SIGNA",
  field_strength_t: 1.5,
  series_description: "Ax T2",
};

/** Three patients on two scanners; P1 was scanned twice, the older study is listed second. */
const rows: readonly CohortRow[] = [
  slice(
    {
      ...vida,
      patient_id: "P1",
      study_date: "20260101",
      patient_sex: "F",
      patient_age_years: 71,
      repetition_time_ms: 4000,
      echo_time_ms: 101,
      slice_gap_mm: 0.4,
    },
    { approved: true },
  ),
  slice(
    {
      ...vida,
      patient_id: "P1",
      study_date: "20240101",
      patient_sex: "F",
      patient_age_years: 69,
      repetition_time_ms: 3000,
      echo_time_ms: 101,
    },
    { approved: true },
  ),
  slice(
    {
      ...vida,
      patient_id: "P2",
      study_date: "20260101",
      patient_sex: "M",
      patient_age_years: 80,
      repetition_time_ms: 3600,
      echo_time_ms: 101,
      slice_gap_mm: 0.4,
    },
    { approved: false },
  ),
  slice({ ...signa, patient_id: "P3", repetition_time_ms: 2500, echo_time_ms: 90 }, { approved: false }),
  slice({ patient_id: "P4" }, { excluded: because("batch-no-slice", "No slice"), approved: false }),
  slice({ patient_id: "P2" }, { excluded: because("batch-no-slice", "No slice"), approved: false }),
  slice({}, { excluded: because("a", "<b> & 2"), approved: false }),
];

it("counts by hand: found, excluded for each reason, measured, approved", () => {
  expect(cohortFlow(rows)).toEqual({
    found: { slices: 7, patients: 4 },
    excluded: [
      {
        code: "batch-no-slice",
        reason: { en: "No slice", "zh-CN": "No slice。" },
        slices: 2,
        patients: 2,
      },
      { code: "a", reason: { en: "<b> & 2", "zh-CN": "<b> & 2。" }, slices: 1, patients: 0 },
    ],
    measured: { slices: 4, patients: 3 },
    approved: { slices: 2, patients: 1 },
    notApproved: { slices: 2, patients: 2 },
  });
  expect(cohortFlow([slice({})]).approved).toBeUndefined();
});

it("counts studies where several people have a patient ID, and says so", () => {
  const shared = ["1.1", "1.2", "1.2"].map((study) =>
    slice({ patient_id: "ANON", study_instance_uid: study }, { sharedId: true }),
  );
  const own = ["1.3", "1.4"].map((study) => slice({ patient_id: "P1", study_instance_uid: study }));
  expect(cohortFlow([...shared, ...own]).found).toEqual({ slices: 5, patients: 3 });
  const said = (all: readonly CohortRow[]) =>
    cohortReport(all).tables.map(({ notes }) => notes.some(({ en }) => en.includes("each study is counted")));
  expect(said([...shared, ...own])).toEqual([true, true, true]);
  expect(said(own)).toEqual([false, false, false]);
});

it("names a reason by its code where its words differ from row to row", () => {
  const told = [
    slice({}, { excluded: because("x", "3 of 4") }),
    slice({}, { excluded: because("x", "1 of 2") }),
  ];
  expect(cohortFlow(told).excluded[0]?.reason).toEqual({ en: "x", "zh-CN": "x" });
});

it("tables patients once, at their earliest study, and the acquisition of each scanner and protocol", () => {
  const { tables } = cohortReport(rows);
  const printed = (id: string) =>
    tables.find((table) => table.id === id)!.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(printed("patients")).toEqual([
    [{ en: "female", "zh-CN": "女" }, "1 (33.3%)", "69"],
    [{ en: "male", "zh-CN": "男" }, "1 (33.3%)", "80"],
    [{ en: "not stated", "zh-CN": "未注明" }, "1 (33.3%)", "–"],
    [{ en: "All", "zh-CN": "合计" }, "3 (100.0%)", "74.5 (69–80) [2]"],
  ]);
  const { columns } = tables.find(({ id }) => id === "table-0")!;
  expect(columns.map(({ id }) => id)).toEqual([
    ...["manufacturer", "model", "protocol", "patients", "slices"],
    ...["field_strength_t", "repetition_time_ms", "echo_time_ms", "slice_gap_mm"],
  ]);
  expect(printed("table-0")).toEqual([
    ["SIEMENS", "Vida", "t2_tse_tra", "2", "3 (75.0%)", "3", "3600 (3000–4000)", "101", "0.4 [2]"],
    ["GE", "SIGNA", "Ax T2", "1", "1 (25.0%)", "1.5", "2500", "90", "–"],
    [
      ...[{ en: "All", "zh-CN": "合计" }, "", "", "3", "4 (100.0%)"],
      ...["3 (1.5–3)", "3300 (2500–4000)", "101 (90–101)", "0.4 [2]"],
    ],
  ]);
});

it("tells what a measurement did not record from what its image does not state", () => {
  const older = slice({
    patient_id: "P9",
    series_description: "Ax T2",
    image_rows: 512,
    row_spacing_mm: 0.5,
  });
  const bare = slice({ patient_id: "P8", repetition_time_ms: 3000 });
  const [unrecorded, unstated] = [
    { en: "not recorded", "zh-CN": "未记录" },
    { en: "not stated", "zh-CN": "未注明" },
  ];
  for (const [row, word, isSaid] of [
    [older, unrecorded, true],
    [bare, unstated, false],
  ] as const) {
    for (const { rows: lines, notes } of cohortReport([row]).tables.slice(1)) {
      expect(lines[0]!.cells[0]!.text).toEqual(word);
      expect(notes.some(({ en }) => en.startsWith("Not recorded:"))).toBe(isSaid);
    }
  }
  const [, patients, protocols] = cohortReport([older, bare, ...rows]).tables;
  expect(patients!.rows.map(({ id }) => id)).toEqual(["F", "M", "not-stated", "not-recorded", "all"]);
  expect(protocols!.rows.map(({ cells }) => cells[1]!.text)).toEqual([
    "Vida",
    unstated,
    unrecorded,
    "SIGNA",
    "",
  ]);
  for (const { notes: all } of [patients!, protocols!])
    expect(all.map(({ en }) => en).join(" ")).not.toMatch(/how many state/);
});

it("draws the numbers of the flow in both languages, with what a text could break escaped", () => {
  const [figure] = cohortReport(rows).figures;
  for (const language of languages) {
    const texts = [...figure!.svg[language].matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
    expect(texts.join("\n")).toContain("&lt;b&gt; &amp; 2");
    const numbers = texts.flatMap((text) => /n = (\d+)/.exec(text)?.[1] ?? []);
    expect(numbers).toEqual(["7", "3", "2", "1", "4", "2", "2"]);
  }
  expect(cohortReport([]).figures[0]?.svg.en).toContain("n = 0");
});

it("always adds up: found is measured and excluded, measured is approved and not approved", () => {
  const anyRow = fc.record(
    {
      cells: fc.record({ patient_id: fc.constantFrom("1", "2", "3") }, { requiredKeys: [] }),
      excluded: fc.constantFrom(because("a"), because("b"), because("b", "other words"), undefined),
      approved: fc.boolean(),
    },
    { requiredKeys: ["cells"] },
  );
  fc.assert(
    fc.property(fc.array(anyRow), (any) => {
      const { found, excluded, measured, approved, notApproved } = cohortFlow(any as CohortRow[]);
      const left = excluded.reduce((sum, { slices }) => sum + slices, 0);
      expect(found.slices).toBe(any.length);
      expect(left + measured.slices).toBe(found.slices);
      if (approved !== undefined) expect(approved.slices + notApproved!.slices).toBe(measured.slices);
      const { tables } = cohortReport(any as CohortRow[]);
      const lines = tables.find(({ id }) => id === "table-0")!.rows.map(({ cells }) => cells[4]!.values![0]!);
      expect(lines.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(measured.slices);
    }),
  );
});
