import { expect, it } from "vitest";
import { success } from "../../base/result.ts";
import { defaultRiskModel } from "../../risk/models/risk-models.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { measuredPatients } from "./measured-patients.ts";
import { projectTrainingTable } from "./project-training-table.ts";

const row = (id: string, change: Partial<WorklistRow>): WorklistRow => ({
  id,
  frame: 1,
  path: `/scans/${id}.dcm`,
  state: "drawn",
  versions: 1,
  csaMm2: {},
  fdrPercentOf: {},
  outlined: false,
  levelConfirmed: false,
  issueCodes: [],
  notes: 0,
  patientId: "001",
  csaCm2: 30,
  fdrPercent: 31,
  ...change,
});

const csaOf = (...rows: readonly WorklistRow[]) => {
  const { measuredOf, issues } = measuredPatients(rows);
  return [measuredOf.get("001")?.csaCm2, issues.map(({ code }) => code)];
};

it("an approved slice comes before a drawn one, a confirmed level before none, the earliest study first", () => {
  const drawn = row("a", { csaCm2: 1, levelConfirmed: true, studyDate: "20200101" });
  const checked = row("b", { csaCm2: 2, state: "checked", studyDate: "20210101" });
  const earlier = row("c", { csaCm2: 3, state: "checked", studyDate: "20200101" });
  const confirmed = row("d", { csaCm2: 4, state: "checked", studyDate: "20220101", levelConfirmed: true });
  const undated = row("e", { csaCm2: 5, state: "checked" });
  expect(csaOf(drawn)).toEqual([1, []]);
  expect(csaOf(drawn, checked, undated)).toEqual([2, []]);
  expect(csaOf(drawn, checked, earlier)).toEqual([3, []]);
  expect(csaOf(drawn, checked, earlier, confirmed)).toEqual([4, []]);
});

it("what nobody looked at, was rejected, not measured or is of nobody does not count", () => {
  const { measuredOf } = measuredPatients([
    row("a", { state: "proposed" }),
    row("b", { state: "rejected" }),
    row("c", { state: "new", versions: 0 }),
    (({ csaCm2: _, fdrPercent: __, ...rest }) => rest)(row("d", {})),
    (({ patientId: _, ...rest }) => rest)(row("e", {})),
  ]);
  expect(measuredOf.size).toBe(0);
});

it("two slices of one rank: the same one is taken whatever their order, and told", () => {
  const [first, second] = [row("a", { csaCm2: 1 }), row("b", { csaCm2: 2 })];
  expect(csaOf(first, second)).toEqual([1, ["risk-local-several-slices"]]);
  expect(csaOf(second, first)).toEqual([1, ["risk-local-several-slices"]]);
});

it("identifiers that lost their zeros in a spreadsheet are told", () => {
  const table = projectTrainingTable(
    {
      rows: () => success([row("a", {}), row("b", { patientId: "12" })]),
      patients: () =>
        success([
          { patientId: "1", values: {}, columns: {}, outcome: 1 },
          { patientId: "12", values: {}, columns: {}, outcome: 0 },
        ]),
    },
    defaultRiskModel,
  );
  expect(table.issues.map(({ code, parameters }) => [code, parameters?.n])).toEqual([
    ["risk-local-not-measured", 1],
    ["risk-local-leading-zeros", 1],
  ]);
  expect(table.ok && table.value.rows.map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ["1", "1"],
    ["12", "0"],
  ]);
});
