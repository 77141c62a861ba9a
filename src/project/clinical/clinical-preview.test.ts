import { expect, test } from "vitest";
import { parseTable } from "../../stats/table/table.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { previewClinical } from "./clinical-preview.ts";

const row = (patientId: string) => ({ patientId }) as WorklistRow;
const store = {
  rows: () => ({ ok: true, value: [row("007"), row("007"), row("008")], issues: [] }) as const,
};
const table = parseTable("住院号,年龄,新发椎体骨折,25-OH-D\n007,70,1,40\n9,71,0,41\n10,72,,40\n");

test("tells whom a table matches, both ways, and what its columns are taken for", () => {
  const preview = previewClinical(table, {}, store);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      ...{ rows: 3, patients: 3, outcomes: 2, events: 1, matched: 1 },
      withoutSlice: ["10", "9"],
      withoutRow: ["008"],
      columns: [
        { name: "住院号", meaning: { kind: "patient" }, examples: ["007", "9", "10"] },
        { name: "年龄", meaning: { kind: "value", key: "ageYears" } },
        { name: "新发椎体骨折", meaning: { kind: "outcome" }, examples: ["1", "0"] },
        { name: "25-OH-D", meaning: { kind: "unit-unknown" }, examples: ["40", "41"] },
      ],
    },
  });
});

test("a mapping comes before the heading, and a table without patients is refused", () => {
  const mapped = previewClinical(table, { "25-OH-D": "vitaminDNmolL" }, store);
  expect(mapped.ok && mapped.value.columns[3]!.meaning).toEqual({ kind: "value", key: "vitaminDNmolL" });
  expect(previewClinical(table, { 住院号: "other" }, store).ok).toBe(false);
});
