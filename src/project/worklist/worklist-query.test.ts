import { expect, test } from "vitest";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { worklistStates } from "../../study/project/worklist-state.ts";
import { countWorklist, everyRow, filterWorklist, sortWorklist } from "./worklist-query.ts";

const row = (id: string, facts: Partial<WorklistRow> = {}): WorklistRow => ({
  id,
  frame: 1,
  path: `/scans/${id}/IM0001.dcm`,
  state: "new",
  versions: 0,
  csaMm2: {},
  fdrPercentOf: {},
  outlined: false,
  levelConfirmed: false,
  issueCodes: [],
  notes: 0,
  ...facts,
});
const ids = (rows: readonly WorklistRow[]) => rows.map(({ id }) => id);
const none = new Map<string, readonly unknown[]>();

test("numbers in names are told as numbers, and rows without the value come last either way", () => {
  const rows = ["P10", "P9", undefined, "P1"].map((patientId, index) =>
    row(String(index), patientId === undefined ? {} : { patientId }),
  );
  const sorted = (descending: boolean) => ids(sortWorklist(rows, { by: "patientId", descending }, none));
  expect(sorted(false)).toEqual(["3", "1", "0", "2"]);
  expect(sorted(true)).toEqual(["0", "1", "3", "2"]);
});

test("by patient, rows whose level is doubtful come first until it is confirmed or the slice is judged", () => {
  const rows = [
    row("a", { patientId: "P1" }),
    row("b", { patientId: "P2", state: "proposed", issueCodes: ["level-count-higher"] }),
    row("c", { patientId: "P3", flaggedBecause: "[level-distance] The nearest slice is 4 mm away." }),
    row("d", { patientId: "P4", state: "checked", issueCodes: ["level-no-sacrum"] }),
    row("e", { patientId: "P5", issueCodes: ["level-no-sacrum"], levelConfirmed: true }),
    row("f", { patientId: "P6", issueCodes: ["level-unconfirmed"] }),
  ];
  const sorted = (descending: boolean) => ids(sortWorklist(rows, { by: "patientId", descending }, none));
  expect(sorted(false)).toEqual(["b", "c", "a", "d", "e", "f"]);
  expect(sorted(true)).toEqual(["f", "e", "d", "c", "b", "a"]);
});

test("states sort in the order of the work, muscles by their CSA, ties by patient", () => {
  const rows = [
    row("a", { state: "checked", patientId: "2", csaMm2: { MF_L: 9 } }),
    row("b", { state: "new", patientId: "3", csaMm2: { MF_L: 100 } }),
    row("c", { state: "checked", patientId: "1", csaMm2: { MF_L: 9 } }),
  ];
  expect(ids(sortWorklist(rows, { by: "state", descending: false }, none))).toEqual(["b", "c", "a"]);
  expect(ids(sortWorklist(rows, { by: "MF_L", descending: true }, none))).toEqual(["b", "c", "a"]);
});

test("all words must occur, in any field and case", () => {
  const rows = [
    row("a", { patientId: "P001", seriesDescription: "T2 TSE 横断位", reader: "Wang" }),
    row("b", { patientId: "P001", seriesDescription: "T1" }),
    row("c", { flaggedBecause: "Outline leaves the fascia" }),
  ];
  const found = (text: string) => ids(filterWorklist(rows, { ...everyRow, text }, none));
  expect(found("p001")).toEqual(["a", "b"]);
  expect(found("P001  wang")).toEqual(["a"]);
  expect(found("横断")).toEqual(["a"]);
  expect(found("FASCIA")).toEqual(["c"]);
  expect(found(" ")).toEqual(["a", "b", "c"]);
});

test("states, marks and reader narrow the list together, and are counted", () => {
  const rows = [
    row("a", { state: "proposed", flaggedBecause: "fascia", reader: "A" }),
    row("b", { state: "proposed", reader: "B", issueCodes: ["segment-low-confidence", "segment-draft"] }),
    row("c", { state: "checked", reader: "A", notes: 2, issueCodes: ["level-unconfirmed", "segment-draft"] }),
  ];
  const outliers = new Map([["b", [1]]]);
  const found = (filter: Partial<typeof everyRow>) =>
    ids(filterWorklist(rows, { ...everyRow, ...filter }, outliers));
  expect(found({ states: ["proposed"] })).toEqual(["a", "b"]);
  expect(found({ states: ["proposed", "checked"], reader: "A" })).toEqual(["a", "c"]);
  expect(found({ marks: ["outlier", "issue"] })).toEqual(["b"]);
  expect(found({ marks: ["flagged"], states: ["checked"] })).toEqual([]);
  expect(countWorklist(rows, outliers)).toEqual({
    ...Object.fromEntries(worklistStates.map((state) => [state, 0])),
    proposed: 2,
    checked: 1,
    flagged: 1,
    outlier: 1,
    issue: 1,
    noted: 1,
  });
});
